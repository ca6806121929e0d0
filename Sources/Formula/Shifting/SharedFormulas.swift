public import Grid

/// The formulas of one sheet, those of shared groups written out when asked for.
///
/// Only the first cell of a group holds a text (§18.3.1.40, `t="shared"`); that of each further
/// cell is the same, shifted. Looks through the formulas once; each text is made on request.
public struct SharedFormulas: Sendable {
  let formulas: [FormulaCell]
  /// Places in `formulas` of the masters of each group, ascending.
  private var masters: [Int: [Int]] = [:]

  /// The formulas of a sheet that was read with them.
  public init(_ sheet: Sheet) { self.init(sheet.formulas) }

  /// The formulas of a sheet in reading order.
  public init(_ formulas: [FormulaCell]) {
    self.formulas = formulas
    for (place, formula) in formulas.enumerated() {
      if case .sharedMaster(let group, _) = formula.kind {
        masters[group, default: []].append(place)
      }
    }
  }

  /// The formula of a cell without `=`; nil where it has none of its own, or belongs to a group
  /// whose first cell is missing.
  public subscript(cell: CellReference) -> String? {
    let place = formulas.firstPlace { $0.cell >= cell }
    guard place < formulas.count, formulas[place].cell == cell else { return nil }
    return text(formulas[place])
  }

  /// The groups with their further cells, both in reading order; a group is its first cell.
  public func groups() -> [(first: FormulaCell, members: [CellReference])] {
    var members: [Int: [CellReference]] = [:]
    for formula in formulas {
      guard case .sharedMember(let group) = formula.kind,
        let place = master(of: group, for: formula.cell)
      else { continue }
      members[place, default: []].append(formula.cell)
    }
    return formulas.indices.compactMap { place in
      guard case .sharedMaster = formulas[place].kind else { return nil }
      return (formulas[place], members[place] ?? [])
    }
  }

  private func text(_ formula: FormulaCell) -> String? {
    guard case .sharedMember(let group) = formula.kind else {
      return formula.text.isEmpty ? nil : formula.text
    }
    guard let master = master(of: group, for: formula.cell).map({ formulas[$0] }) else {
      return nil
    }
    return FormulaShift.shifted(
      master.text, rows: formula.cell.row - master.cell.row,
      columns: formula.cell.column - master.cell.column)
  }

  /// The place of the first cell of a cell's group. Numbers of groups are used again by some
  /// writers, so the nearest master before the cell whose range holds it comes first.
  func master(of group: Int, for cell: CellReference) -> Int? {
    guard let places = masters[group] else { return nil }
    let before = places[..<places.firstPlace { formulas[$0].cell >= cell }]
    // More than a few of the same number are the work of no writer.
    let holding = before.suffix(64).last {
      guard case .sharedMaster(_, let range) = formulas[$0].kind else { return false }
      return range?.contains(cell) ?? false
    }
    return holding ?? before.last ?? places.first
  }
}

extension Sheet {
  /// The formula of a cell without `=`, that of a shared group's member shifted from the group's
  /// first cell; nil for a cell without one. For many cells make a `SharedFormulas` once.
  public func formula(at cell: CellReference) -> String? { SharedFormulas(self)[cell] }
}
