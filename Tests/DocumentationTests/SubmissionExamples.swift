import Exchange
import FinalAccounts
import Foundation
import Grid
import Run
import Testing

// example: figures
/// The figures of a submission, each with its slot and its cell: `T1[income.total].amount 1726.40 C12`.
func figures(of path: String) throws(Fault) -> [String] {
  let reader = try InputReader(ReadingSettings())
  let submission = try reader.readOne(path)
  return submission.tables.flatMap { table in
    table.facts.compactMap { fact in
      guard let amount = fact.amount else { return nil }
      let cell = fact.cell.map { " \($0)" } ?? ""
      return "\(table.id.rawValue)[\(fact.row)].\(fact.column) \(amount)\(cell)"
    }
  }
}
// end

// example: run
/// How many tables each input below a folder has, or why it has none, in the order of the inputs.
func tables(below folder: String) throws(Fault) -> [String] {
  let reader = try InputReader(ReadingSettings())
  let run = InputRun(try InputPlan([folder]))
  var lines: [String] = []
  run { _, input in
    Outcome<Reading> { format throws(Fault) in try reader.read(input, format: &format) }
  } tell: { _, event in
    switch event {
    case .refused(let path, let fault): lines.append("\(path): \(fault.text(.english))")
    case .known(let input): lines.append("\(input.path): known already")
    case .ended(let input, let outcome):
      switch outcome.result {
      case .success(let reading):
        lines.append("\(input.path): \(reading.submission.tables.count) tables")
      case .failure(let fault): lines.append("\(input.path): \(fault.text(.english))")
      }
    }
  }
  return lines
}
// end

// example: check
/// What is wrong with a submission: the rule, its words, and the cells that it rests on.
func findings(of path: String) throws(Fault) -> [String] {
  let checking = try SubmissionCheck(try RuleSet.embedded(), ReadingSettings())
  let report = try checking.check(try InputPlan.one(path)).report
  return report.findings.filter { $0.severity > .info }.map { finding in
    let cells = finding.cells.map { "\($0.sheet ?? "")!\($0.cell?.description ?? "")" }
    return "\(finding.rule.id) \(finding.message(.english)) \(cells.joined(separator: " "))"
  }
}
// end

// example: convert
/// Writes a submission as a folder of CSV files; gives what a person should know of it.
func convert(_ path: String, to output: String) throws(Fault) -> [Notice] {
  let reader = try InputReader(ReadingSettings())
  let plan = try InputPlan([path])
  let conversion = Conversion(to: .csv, output: output)
  let target = try conversion.target(ofOnly: plan)
  let outcome = conversion.convert(try InputPlan.one(path), reader, to: target)
  _ = try outcome.result.get()
  return outcome.notices
}
// end

// example: fill
/// Puts a submission into a form: a workbook of the bureau, or `ministry` for the one inside.
func fill(_ form: String, from path: String, to output: String) throws(Fault) {
  let reader = try InputReader(ReadingSettings())
  let template = try Template(form, limits: reader.settings.limits)
  let filler = try FormFiller(template, FormFiller.Options(), reader)
  let conversion = Conversion(to: .xlsx, filler: filler, output: output)
  let input = try InputPlan.one(path)
  _ = try conversion.convert(input, reader, to: .file(output)).result.get()
}
// end

// example: data
/// Checks with rules and layouts of one's own on top of those inside.
func checking(rules: [UInt8], layouts folder: String) throws(Fault) -> SubmissionCheck {
  var settings = ReadingSettings()
  settings.schemas = folder
  return try SubmissionCheck(try RuleSet.embedded(adding: [("own.json", rules)]), settings)
}
// end

@Suite struct `The examples of submissions` {
  private let sample = Checkout.path("Samples/changji-2024/changji-2024.xlsx")

  @Test func `give each figure with its slot and its cell`() throws {
    let figures = try figures(of: sample)
    #expect(figures.contains { $0.hasPrefix("T1[income.total].amount ") })
    #expect(
      figures.allSatisfy { $0.wholeMatch(of: /T\d\[.+\]\.\S+ -?\d+\.\d{2,} [A-Z]+\d+/) != nil })
  }

  @Test func `read a folder, and name what cannot be read`() throws {
    let scratch = try Scratch()
    try FileManager.default.copyItem(atPath: sample, toPath: scratch.path("a.xlsx"))
    _ = try scratch.file("b.xlsx", "<html></html>")
    let lines = try tables(below: scratch.path(""))
    #expect(lines.count == 2)
    #expect(lines.first?.hasSuffix("a.xlsx: 9 tables") == true)
    #expect(lines.last?.contains("web page (HTML)") == true)
  }

  @Test func `find nothing wrong with a sample, and what is wrong with a changed one`() throws {
    #expect(try findings(of: sample).isEmpty)
    let scratch = try Scratch()
    let changed = scratch.path("changed.xlsx")
    let total = try #require(
      try figures(of: sample).first { $0.hasPrefix("T1[income.total].amount ") })
    let cell = try #require(total.split(separator: " ").last)
    _ = try set("1.00", in: String(cell), of: sample, to: changed)
    #expect(try findings(of: changed).contains { $0.hasPrefix("T1-01 ") })
  }

  @Test func `write what reads the same again`() throws {
    let scratch = try Scratch()
    _ = try convert(sample, to: scratch.path("csv"))
    #expect(try figures(of: scratch.path("csv")) == figures(of: sample))
    try fill("ministry", from: sample, to: scratch.path("filled.xlsx"))
    func total(_ path: String) throws -> String? {
      try figures(of: path).first { $0.hasPrefix("T1[income.total].amount ") }
        .map { $0.split(separator: " ")[1] }.map(String.init)
    }
    #expect(try total(scratch.path("filled.xlsx")) == total(sample))
  }
}
