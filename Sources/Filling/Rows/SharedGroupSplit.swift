internal import Formula
internal import Grid
internal import Workbook

/// The cells of those groups that share a formula before an insertion of rows and not behind it:
/// each is to have a formula of its own.
struct SharedGroupSplit {
  private(set) var cells: Set<CellReference> = []

  init(
    _ shift: ReferenceShift, _ formulas: SharedFormulas, _ part: String, _ limits: Limits
  ) throws(Fault) {
    var effort = 0
    for (first, members) in formulas.groups() {
      guard shift.own != nil || first.text.utf8.contains(UInt8(ascii: "!")) else { continue }
      // Texts of one group are all as long as its first.
      let (product, overflow) = first.text.utf8.count.multipliedReportingOverflow(by: members.count)
      effort += overflow ? limits.entryBytes : product
      guard effort <= limits.entryBytes else {
        throw Fault(.rowsTooLong, [part, "\(limits.entryBytes)"], at: Place(part: part))
      }
      if !Self.staysShared(first, members, shift, formulas) {
        cells.insert(first.cell)
        cells.formUnion(members)
      }
    }
  }

  private static func staysShared(
    _ first: FormulaCell, _ members: [CellReference], _ shift: ReferenceShift,
    _ formulas: SharedFormulas
  ) -> Bool {
    func shifted(_ text: String, _ row: Int) -> String {
      let home = RowInsertions.Home(sheet: shift.home, row: row)
      return shift.insertions.shifted(text, at: home).text
    }
    let text = shifted(first.text, first.cell.row)
    let start = shift.own?.shifted(row: first.cell.row) ?? first.cell.row
    return members.allSatisfy { member in
      guard let old = formulas[member] else { return true }
      let row = shift.own?.shifted(row: member.row) ?? member.row
      return shifted(old, member.row)
        == FormulaShift.shifted(text, rows: row - start, columns: member.column - first.cell.column)
    }
  }
}
