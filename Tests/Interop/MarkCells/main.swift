import Archive
import Filling
import Formula
import Glibc
import Grid
import Workbook

// Marks cells of any workbook, for Tests/Interop/marks.py:
//     MarkCells IN OUT NOTE SHEET!CELL …        (sheets counted from 1)
// Exit code 0 when written, 3 where it is refused (the codes of the reasons are printed).

private func run(_ arguments: [String]) throws {
  var package = try SpreadsheetPackage.open(ArchiveBytes.open(path: arguments[1], limit: .max))
  let marks = arguments.dropFirst(4).compactMap { text -> CellMark? in
    let parts = text.split(separator: "!")
    guard parts.count == 2, let sheet = Int(parts[0]), let cell = CellReference(parts[1]) else {
      return nil
    }
    return CellMark(
      at: SheetCell(sheet: sheet - 1, cell: cell),
      color: MarkColor(red: 0xFF, green: 0xC7, blue: 0xCE), note: arguments[3], author: "核对")
  }
  let filled = try package.marked(with: marks)
  for notice in filled.notices { print(notice.message.code, notice.text(.english)) }
  try package.save(filled, to: arguments[2], replacing: true)
}

guard CommandLine.arguments.count > 4 else {
  print("MarkCells IN OUT NOTE SHEET!CELL …")
  exit(64)
}
do {
  try run(CommandLine.arguments)
} catch let fault as Fault {
  for reason in fault.reasons { print(reason.message.code, reason.text(.english)) }
  exit(3)
} catch {
  print(error)
  exit(4)
}
