import CSV
import Exchange
import FinalAccounts
import Grid

/// What is done with inputs that are no workbooks: CSV, JSON, and tables to be recognised.
enum FormTarget: String {
  /// A CSV document, the facts of a submission, a submission as JSON.
  case csv, facts, json
  /// One sheet, a row a line, its fields between tabs; `#A1:B2` merges.
  case tables

  func run(_ bytes: [UInt8]) {
    switch self {
    case .csv: _ = try? CSVDocument(reading: bytes)
    case .facts: runFacts(bytes)
    case .json: runJSON(bytes)
    case .tables: runTables(bytes)
    }
  }

  private func runFacts(_ bytes: [UInt8]) {
    guard let read = try? Submission(csvFiles: [FormFile(name: "facts.csv", bytes: bytes)]) else {
      return
    }
    _ = read.converted(to: .yuan)
    expectSteady(read)
  }

  private func runJSON(_ bytes: [UInt8]) {
    guard let read = try? Submission(json: bytes) else { return }
    _ = read.converted(to: .tenThousandYuan)
    expectSteady(read)
  }

  /// What was written once reads and writes the same again.
  private func expectSteady(_ submission: Submission) {
    let once = submission.json(language: .english)
    guard let again = try? Submission(json: once) else {
      preconditionFailure("its own JSON is not read: \(String(decoding: once, as: UTF8.self))")
    }
    precondition(again.json(language: .english) == once, "JSON changes when written again")
  }

  private static let recognizer = (try? LayoutSet.embedded()).map { Recognizer(layouts: $0) }

  private func runTables(_ bytes: [UInt8]) {
    guard let recognizer = Self.recognizer else { preconditionFailure("no layouts") }
    let sheet = Self.sheet(bytes)
    let recognition = recognizer.recognize([sheet])
    for table in recognition.tables {
      for fact in table.table.facts { precondition(!fact.row.isEmpty && !fact.column.isEmpty) }
    }
    let source = Source(file: "a.xlsx", format: "xlsx", sha256: "")
    expectSteady(Submission(combining: [(recognition, source)]))
    for notice in recognition.notices { _ = notice.text(.chinese) }
  }

  private static func sheet(_ bytes: [UInt8]) -> Sheet {
    var sheet = Sheet(name: "表")
    var row = 0
    // No reader of files gives a NUL.
    for line in bytes.filter({ $0 != 0 }).split(separator: 0x0A, omittingEmptySubsequences: false)
      .prefix(300)
    {
      if line.first == UInt8(ascii: "#") {
        let text = String(decoding: line.dropFirst(), as: UTF8.self)
        if let range = CellRange(text) { sheet.merges.append(range) }
        continue
      }
      row += 1
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
      for (column, field) in fields.prefix(40).enumerated() where !field.isEmpty {
        let text = String(decoding: field, as: UTF8.self)
        guard let cell = CellReference(row: row, column: column + 1) else { continue }
        if let double = Double(text), double.isFinite, !text.contains(where: \.isLetter) {
          sheet.set(.number(StoredNumber(text: text, double: double)), at: cell)
        } else {
          sheet.set(.text(text), at: cell)
        }
      }
    }
    return sheet
  }
}
