import Archive
import ArgumentParser
import Document
import Exchange
import Grid
import Run
import TestSupport
import Testing

@testable import FinalAccounts
@testable import juesuan

// example: format
/// Text, a line a row and cells between bars.
enum BarredText: DocumentFormat {
  static let formats: [FileFormat] = [.text]

  static func open(
    _ bytes: ArchiveBytes, _ options: OpeningOptions
  ) throws(Fault) -> any OpenDocument {
    let limits = options.limits
    var builder = SheetBuilder(room: StorageRoom(limits), noticeLimit: limits.notices)
    let lines = bytes.slice(0..<bytes.count).split(
      separator: 0x0A, omittingEmptySubsequences: false)
    for (row, line) in lines.enumerated() {
      guard row < CellReference.rowLimit else { throw Fault(.badReference, ["1", "-", "\(row)"]) }
      builder.beginRow(Int32(row + 1))
      let fields = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
      for (column, text) in fields.enumerated() where !text.isEmpty {
        guard column < CellReference.columnLimit, builder.cells.count < limits.storedCells else {
          throw Fault(.limit("storedCells"), ["1", "\(limits.storedCells)"])
        }
        builder.append(.ownText, Int32(row + 1), Int32(column + 1), 0, text: Array(text))
      }
    }
    return OpenBarredText(Sheet(builder, name: "1", visibility: .visible))
  }
}

/// A document of one sheet, held whole.
final class OpenBarredText: OpenDocument {
  private let sheet: Sheet
  let format = FileFormat.text
  let sheets: [SheetEntry]
  let definedNames: [DefinedName] = []
  let notices: [Notice] = []

  init(_ sheet: Sheet) {
    self.sheet = sheet
    sheets = [SheetEntry(name: sheet.name, visibility: sheet.visibility)]
  }

  func readSheet(_ index: Int, formulas: Bool, threads: Int) -> Sheet { sheet }
}
// end

// example: function
extension RuleFunction {
  /// CEL-90.
  static let placeholders = RuleFunction(
    "CEL-90", .cells, .warning, "金额不是占位的 9999.99", "no amount is the placeholder 9999.99",
    source: "实际报送"
  ) { context in
    context.each { table, entry, outcome in
      let found = table.facts.filter { $0.amount == Amount(digits: 999_999, scale: 2) }
      for fact in found { outcome.breach([FindingCell(table, fact)], "9999.99", "9999.99") }
      if found.isEmpty { outcome.passes += 1 }
    }
  }
}
// end

// example: command
/// `juesuan sheets`: the names of the sheets.
struct SheetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "sheets", "逐行列出工作表的名称。", "List the names of the sheets, one a line.")

  @Argument(help: help("要查看的文件或文件夹。", "Files or folders to look into.", .file))
  var files: [String]

  @OptionGroup var jobs: JobsOption
  @OptionGroup var input: InputOptions

  func run() throws {
    let plan = try InputPlan(files)
    let reader = try InputReader(try input.settings())
    let run = CommandRun(plan, jobs: try jobs.checked())
    CommandRun.tellProblems(plan)
    let tally = run { _, input in
      Outcome<[String]> { format throws(Fault) in
        let reading = try reader.read(input, format: &format)
        return reading.document?.recognition.sheets.map(\.name) ?? []
      }
    } done: { _, names in
      _ = Console.writeResult(Array(names.map { $0 + "\n" }.joined().utf8))
      return .done
    }
    try tally.end()
  }
}
// end

// example: message
extension Message {
  static let notReadable = Message(
    "D001", .error, zh: "第 {0} 行不是“项: 值”；请检查后再试。",
    en: "Line {0} is no “item: value”; mend it and try again.")
}
// end

@Suite struct `The examples of recipes` {
  @Test func `read a format`() throws {
    let bytes = ArchiveBytes(Array("a||b\n\nc".utf8))
    #expect(FileFormat.sniff(bytes) == .text)
    let document = try BarredText.open(bytes, OpeningOptions())
    let sheet = try #require(try document.readSheets(formulas: false).first)
    #expect(CellReference("C1").flatMap { sheet[$0] } == .text("b"))
    #expect(CellReference("A3").flatMap { sheet[$0] } == .text("c"))
    var limits = Limits()
    limits.storedCells = 2
    #expect(throws: Fault.self) { try BarredText.open(bytes, OpeningOptions(limits: limits)) }
  }

  @Test func `decide a rule`() {
    func outcome(_ amount: String) -> RuleOutcome {
      var submission = Submission.clean()
      submission["T2[208].total"] = amount
      let paper = WorkingPaper(submission)
      let known = KnownCodes(CodeLists.builtIn, year: submission.year)
      return RuleFunction.placeholders.decide(
        CheckContext(
          paper: paper, reconciliation: Reconciliation(paper, []), causes: [],
          codes: CodeLists.builtIn, forms: .builtIn, previous: nil, yuan: nil,
          evidence: WorkbookEvidence(), places: FactPlaces(submission, WorkbookEvidence()),
          slips: [], coded: submission.codedTables(WorkbookEvidence(), known),
          notes: NoteText.notes(of: submission)))
    }
    #expect(outcome("1.00").breaches.isEmpty && outcome("1.00").passes > 0)
    #expect(outcome("9999.99").breaches.map { $0.cells.first?.row } == ["208"])
  }

  @Test func `are a command with the options of the others`() throws {
    let command = try SheetsCommand.parse(["a.xlsx", "--jobs", "2", "--lang", "en"])
    #expect(command.files == ["a.xlsx"] && command.jobs.number == 2)
  }

  @Test func `word a message in both languages`() {
    #expect(Message.faults(in: [.notReadable], letter: "D").isEmpty)
  }
}
