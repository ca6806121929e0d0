import Archive
import Exchange
import FinalAccounts
import Grid
import Workbook

/// Forms filled in memory: the plan carried out on the cells of a sheet, as the engine does it on the
/// bytes of a workbook.
enum FilledForms {
  static let samples: String = {
    let parts = #filePath.split(separator: "/")
    return "/" + parts.dropLast(4).joined(separator: "/") + "/Samples/"
  }()

  static func sheets(_ path: String) throws -> [Sheet] {
    var package = try SpreadsheetPackage.open(ArchiveBytes.open(path: path, limit: 64 << 20))
    return try package.readSheets(formulas: true)
  }

  static func submission(_ recognition: WorkbookRecognition) -> Submission {
    Submission(
      unit: recognition.unit, year: recognition.year,
      sources: [Source(file: "x", format: "xlsx", sha256: "")],
      tables: recognition.tables.map(\.table), notices: recognition.notices)
  }

  /// The sheets of a form after a plan was carried out.
  static func apply(_ filling: FormFilling, to sheets: [Sheet]) -> [Sheet] {
    sheets.map { original in
      var sheet = original
      for rows in filling.rows.reversed() where rows.sheet == sheet.name {
        sheet = sheet.insertingRows(rows.count, behind: rows.pattern)
      }
      for cell in filling.cells where cell.sheet == sheet.name {
        let value: CellValue? =
          switch cell.value {
          case .number(let text): .number(StoredNumber(text: text, double: Double(text) ?? 0))
          case .text(let text): text.isEmpty ? nil : .text(text)
          case .blank: nil
          }
        sheet.set(value, at: cell.cell)
      }
      return sheet
    }
  }
}

extension Sheet {
  func insertingRows(_ count: Int, behind row: Int) -> Sheet {
    func moved(_ number: Int) -> Int { number > row ? number + count : number }
    var result = Sheet(name: name, visibility: visibility)
    for line in rows {
      for (column, value) in line {
        guard let cell = CellReference(row: moved(line.number), column: column) else { continue }
        result.set(value, at: cell)
      }
    }
    for merge in merges {
      guard
        let first = CellReference(row: moved(merge.first.row), column: merge.first.column),
        let last = CellReference(row: moved(merge.last.row), column: merge.last.column)
      else { continue }
      result.merges.append(CellRange(first, last))
      guard merge.first.row == row, merge.last.row == row else { continue }
      for step in 1...count {
        guard let left = CellReference(row: row + step, column: merge.first.column),
          let right = CellReference(row: row + step, column: merge.last.column)
        else { continue }
        result.merges.append(CellRange(left, right))
      }
    }
    result.lastCellRow = lastCellRow + count
    return result
  }
}
