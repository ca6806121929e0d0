import Foundation
import Spreadsheet
import Testing

// example: cells
/// Every number of a workbook with its place: `收入!C7 1677.6`.
func numbers(of path: String) throws -> [String] {
  let bytes = try ArchiveBytes.open(path: path, limit: Limits().archiveBytes)
  let document = try DocumentFormats.open(bytes)
  var lines: [String] = []
  for sheet in try document.readSheets(formulas: false) {
    for row in sheet.rows {
      for case (let column, .number(let number)) in row {
        let cell = "\(CellReference.columnName(column))\(row.number)"
        lines.append("\(sheet.name)!\(cell) \(number.text)")
      }
    }
  }
  return lines
}
// end

// example: words
/// What a cell holds; nothing is made of it that is not there.
func words(for value: CellValue?) -> String {
  switch value {
  case .number(let number)?: number.text
  case .text(let text)?: text
  case .boolean(let flag)?: flag ? "TRUE" : "FALSE"
  case .error(let name)?: name
  case .uncomputed?: "a formula without a stored result"
  case nil: "blank"
  }
}
// end

// example: faults
/// Why a file cannot be read, as a person is told; nil where it can.
func reason(against path: String) -> String? {
  do {
    let bytes = try ArchiveBytes.open(path: path, limit: Limits().archiveBytes)
    let document = try DocumentFormats.open(bytes, OpeningOptions(name: path))
    _ = try document.readSheets(formulas: false)
    return nil
  } catch let fault as Fault {
    let sheet = fault.place.sheet.map { "\($0): " } ?? ""
    return "\(fault.message.code) \(sheet)\(fault.text(.english))"
  } catch let fault as ArchiveFault {
    return Fault(fault).text(.english)
  } catch {
    return "\(error)"
  }
}
// end

// example: streaming
/// How many cells of a sheet hold something, for sheets of any length.
func countCells(of document: any OpenDocument, sheet: Int) throws(Fault) -> Int {
  var count = 0
  try document.streamSheet(sheet, threads: 2) { block in
    block.cellCount
  } deliver: { cells in
    count += cells
    return true
  }
  return count
}
// end

// example: limits
/// A document that a person trusts, with more cells and sheets than a stranger's may have.
func openTrusted(_ bytes: ArchiveBytes, named name: String) throws(Fault) -> any OpenDocument {
  var limits = Limits()
  limits.storedCells = 64_000_000
  limits["sheets"] = 4_096
  return try DocumentFormats.open(bytes, OpeningOptions(name: name, limits: limits))
}
// end

@Suite struct `The examples of reading` {
  private let sample = Checkout.path("Samples/changji-2024/changji-2024.xlsx")

  private func document() throws -> any OpenDocument {
    let bytes = try ArchiveBytes.open(path: sample, limit: .max)
    return try openTrusted(bytes, named: "changji-2024.xlsx")
  }

  @Test func `give each number with its place`() throws {
    let lines = try numbers(of: sample)
    #expect(lines.count > 100)
    #expect(lines.allSatisfy { $0.wholeMatch(of: /.+![A-Z]+\d+ -?[\d.E\-]+/) != nil })
    let places = lines.map { $0.split(separator: " ").dropLast().joined(separator: " ") }
    #expect(Set(places).count == lines.count)
  }

  @Test func `count the same cells block by block as in whole sheets`() throws {
    let document = try document()
    var count = 0
    for index in document.sheets.indices { count += try countCells(of: document, sheet: index) }
    let sheets = try document.readSheets(formulas: false)
    #expect(count > 0 && count == sheets.reduce(0) { $0 + $1.cellCount })
  }

  @Test func `say what a cell holds`() {
    #expect(words(for: .number(StoredNumber(text: "1.50", double: 1.5))) == "1.50")
    #expect(words(for: .text("合计")) == "合计")
    #expect(words(for: .boolean(false)) == "FALSE")
    #expect(words(for: .error("#REF!")) == "#REF!")
    #expect(words(for: .uncomputed) != words(for: nil))
  }

  @Test func `say why a file is not read`() throws {
    let scratch = try Scratch()
    let page = try scratch.file("a.xlsx", "<html><table></table></html>")
    #expect(reason(against: page)?.hasPrefix("W001 ") == true)
    let damaged = try scratch.file("b.xls", Scratch.xml("<Row><Cell></Row>"))
    #expect(reason(against: damaged)?.hasPrefix("W003 表1: ") == true)
    #expect(reason(against: scratch.path("absent.xlsx"))?.isEmpty == false)
    #expect(reason(against: sample) == nil)
  }
}
