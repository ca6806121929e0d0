import Filling
import Formula
import Grid
import Workbook

/// Assignments as a plan for the sheets of a workbook, and what came of it as notices.
enum SetPlan {
  /// Finds the sheets: exactly, else whatever the case of letters, which is told.
  static func cells(
    _ assignments: [Assignment], _ sheets: [SheetEntry], _ notices: inout [Notice]
  ) throws(CommandFault) -> [PlannedCell] {
    var plan: [PlannedCell] = []
    for assignment in assignments {
      let exact = sheets.firstIndex { $0.name == assignment.sheet }
      let folded = assignment.sheet.lowercased()
      guard let sheet = exact ?? sheets.firstIndex(where: { $0.name.lowercased() == folded })
      else {
        let names = sheets.map(\.name).joined(separator: "、")
        throw CommandFault(.noSuchSheet, [assignment.sheet, names])
      }
      let place = Place(
        sheet: sheets[sheet].name, range: CellRange(assignment.cell, assignment.cell))
      if exact == nil {
        notices.append(
          Notice(.sheetByCase, [assignment.sheet, sheets[sheet].name], at: place))
      }
      if assignment.isDoubtfulText { notices.append(Notice(.writtenAsText, at: place)) }
      plan.append(
        PlannedCell(assignment.value, at: SheetCell(sheet: sheet, cell: assignment.cell)))
    }
    return plan
  }

  /// The formulas that depend on the cells: those with fresh results, and those without.
  static func notices(of filled: Filled, _ sheets: [SheetEntry]) -> [Notice] {
    func notice(_ message: Message, _ arguments: [String], _ cell: SheetCell) -> Notice {
      let range = CellRange(cell.cell, cell.cell)
      return Notice(
        message, arguments, at: Place(sheet: sheets[cell.sheet].name, range: range))
    }
    let fresh = filled.recalculated.map {
      notice(.recalculated, [spelled($0.old), spelled($0.new)], $0.place)
    }
    let stale = filled.stale.map {
      let reason = $0.reason.text(CommandLanguage.current, $0.arguments)
      return notice(.stale, [reason], $0.place)
    }
    return fresh + stale
  }

  private static func spelled(_ value: CellValue?) -> String {
    switch value {
    case nil, .uncomputed: "—"
    case .number(let number): number.text
    case .text(let text): "\"\(text)\""
    case .boolean(let flag): flag ? "TRUE" : "FALSE"
    case .error(let text): text
    }
  }
}
