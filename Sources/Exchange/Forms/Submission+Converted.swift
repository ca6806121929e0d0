public import FinalAccounts
import Grid

extension Submission {
  /// The submission with its amounts in one money unit: each cell for itself, half-up, away from
  /// zero; what the cell holds is kept in `raw`.
  ///
  /// A table that states no unit, or holds an amount that no longer fits, stays as it is, and a
  /// notice says so; and how exact figures are that seem finer now than they are.
  public func converted(to unit: MoneyUnit) -> Submission {
    var result = withAmounts(in: unit)
    let precision = PrintedPrecision(self)
    var coarser: [String: [String]] = [:]
    for (before, after) in zip(tables, result.tables) where after.moneyUnit == unit {
      guard let step = before.coarserStep(in: unit, precision) else { continue }
      coarser[step, default: []].append(before.id.rawValue)
    }
    for (step, tables) in coarser.sorted(by: { $0.value[0] < $1.value[0] }) {
      result.notices.append(
        Notice(.coarserFigures, [tables.joined(separator: "、"), unit.rawValue, step]))
    }
    return result
  }

  /// The same without a word of how exact it is.
  func withAmounts(in unit: MoneyUnit) -> Submission {
    var result = self
    for index in tables.indices {
      let table = tables[index]
      guard let own = table.moneyUnit else {
        let place = Place(sheet: table.sheet, table: table.id.rawValue)
        if table.facts.contains(where: { $0.amount != nil }) {
          result.notices.append(
            Notice(.unitUnknown, [table.id.rawValue, unit.rawValue], at: place))
        }
        continue
      }
      guard own != unit else { continue }
      if let refused = result.tables[index].convert(from: own, to: unit) {
        let place = Place(
          sheet: refused.sheet ?? table.sheet, range: refused.cell.map { CellRange($0, $0) },
          table: table.id.rawValue)
        result.notices.append(
          Notice(
            .amountTooLarge,
            [refused.amount?.description ?? "", unit.rawValue, table.id.rawValue], at: place))
        result.tables[index] = table
      }
    }
    return result
  }
}

extension AccountTable {
  /// How far figures may lie off that are converted to a finer unit, in that unit; nil where it is not
  /// finer, or they are exact.
  func coarserStep(in unit: MoneyUnit, _ precision: PrintedPrecision) -> String? {
    guard let own = moneyUnit, own.exponent > unit.exponent, !isEmpty,
      let half = precision.halfStep(of: self, in: unit)
    else { return nil }
    let plain = half.withoutTrailingZeros
    return plain.scale == 0 ? "\(plain.digits)" : plain.description
  }

  /// Converts every amount; gives the first fact that does not fit.
  fileprivate mutating func convert(from own: MoneyUnit, to unit: MoneyUnit) -> Fact? {
    moneyUnit = unit
    for place in facts.indices {
      guard let amount = facts[place].amount, !isCount(row: facts[place].row) else { continue }
      guard let converted = amount.converted(from: own, to: unit) else { return facts[place] }
      if toldRaw(at: place) == nil { facts[place].raw = amount.description }
      facts[place].amount = converted
    }
    return nil
  }
}
