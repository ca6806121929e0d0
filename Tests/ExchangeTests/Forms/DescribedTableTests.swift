import Exchange
import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite struct `A table beside the nine that a layout describes` {
  private static let layout = """
    {"table": "X04", "name": "机构运行信息表", "key": "label", "titles": ["机构运行信息表"],
     "sides": [{"id": "all", "terms": []}],
     "columns": [{"id": "final", "presence": "required", "paths": [["统计数"]]}],
     "rows": [{"id": "vehicles.kept", "labels": ["公务用车保有量（辆）"]}],
     "output": {"label": "项目", "columns": [{"id": "opening", "heading": "年初数"},
                                            {"id": "final", "heading": "决算统计数"}]}}
    """
  private let layouts: LayoutSet
  private let id = TableID(rawValue: "X04")

  init() throws {
    layouts = try .embedded(replacing: [("layouts/X04.json", Array(Self.layout.utf8))])
  }

  private func submission() throws -> Submission {
    let sheet = Sheet(
      "附03", "机构运行信息表\n部门：某局 | 2024年度\n项目 | 统计数\n公务用车保有量（辆） | 5")
    let found = Recognizer(layouts: layouts).recognize([sheet])
    return Submission(
      combining: [(found, Source(file: "a.xlsx", format: "xlsx", sha256: ""))])
  }

  @Test func `is recognised and written in its own words`() throws {
    let files = try csv(submission())
    let text = files.first { $0.name == "X04.csv" }.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
    #expect(text == "\u{FEFF}项目,决算统计数\r\n公务用车保有量（辆）,5.00\r\n")
  }

  @Test func `comes back from CSV and JSON with that layout`() throws {
    let submission = try submission()
    let read = try Submission(csvFiles: csv(submission), forms: layouts.forms)
    #expect(read.told == submission.told)
    let json = try Submission(json: Array(submission.told.utf8), forms: layouts.forms)
    #expect(json.tables.map(\.id) == [id])
  }

  @Test func `is a fault without it, as any unknown table`() throws {
    let submission = try submission()
    let fault = #expect(throws: Fault.self) {
      try Submission(json: Array(submission.told.utf8))
    }
    #expect(fault?.notice.arguments.suffix(3).prefix(2) == ["id", "X04"])
    #expect(throws: Fault.self) { try Submission(csvFiles: csv(submission)) }
  }

  @Test func `is passed over by the rules`() throws {
    var clean = Submission.clean()
    clean.tables += try submission().tables
    let report = Checker(try RuleSet.embedded(), CodeLists.builtIn).check(clean)
    #expect(report.findings.filter { $0.kind == .fail }.isEmpty)
  }

  private func csv(_ submission: Submission) throws -> [FormFile] {
    var options = CSVFormOptions()
    options.forms = layouts.forms
    return try submission.csvFiles(options).files
  }
}
