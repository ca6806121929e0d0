public import Grid

/// The formulas of one sheet, those of shared groups written out when asked for.
///
/// Only the first cell of a group holds a text (§18.3.1.40, `t="shared"`); that of each further
/// cell is the same, shifted. Looks through the formulas once; each text is made on request.
public struct SharedFormulas: Sendable {
  private let formulas: [FormulaCell]
  /// Places in `formulas` of the masters of each group, ascending.
  private var masters: [Int: [Int]] = [:]

  public init(_ sheet: Sheet) {
    formulas = sheet.formulas
    for (place, formula) in formulas.enumerated() {
      if case .sharedMaster(let group, _) = formula.kind {
        masters[group, default: []].append(place)
      }
    }
  }

  /// The formula of a cell without `=`; nil where it has none of its own, or belongs to a group
  /// whose first cell is missing.
  public subscript(cell: CellReference) -> String? {
    var low = 0
    var high = formulas.count
    while low < high {
      let middle = (low + high) / 2
      if formulas[middle].cell < cell { low = middle + 1 } else { high = middle }
    }
    guard low < formulas.count, formulas[low].cell == cell else { return nil }
    return text(formulas[low])
  }

  private func text(_ formula: FormulaCell) -> String? {
    guard case .sharedMember(let group) = formula.kind else {
      return formula.text.isEmpty ? nil : formula.text
    }
    guard let master = master(of: group, for: formula.cell) else { return nil }
    return FormulaShift.shifted(
      master.text, rows: formula.cell.row - master.cell.row,
      columns: formula.cell.column - master.cell.column)
  }

  /// Numbers of groups are used again by some writers, so the master whose range holds the cell
  /// comes first.
  private func master(of group: Int, for cell: CellReference) -> FormulaCell? {
    guard let places = masters[group] else { return nil }
    let holding = places.first {
      guard case .sharedMaster(_, let range) = formulas[$0].kind else { return false }
      return range?.contains(cell) ?? false
    }
    let nearest = places.last { formulas[$0].cell < cell } ?? places.first
    return (holding ?? nearest).map { formulas[$0] }
  }
}

extension Sheet {
  /// The formula of a cell without `=`, that of a shared group's member shifted from the group's
  /// first cell; nil for a cell without one. For many cells make a `SharedFormulas` once.
  public func formula(at cell: CellReference) -> String? { SharedFormulas(self)[cell] }
}
