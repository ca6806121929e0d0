import Foundation
import Testing

@Suite struct `juesuan fill` {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try FillFixtures.form().write(to: scratch.url.appendingPathComponent("form.xlsx"))
    try scratch.write(FillFixtures.submission(), to: "a.json")
  }

  private func form(_ data: Data, _ name: String = "form.xlsx") throws {
    try data.write(to: scratch.url.appendingPathComponent(name))
  }

  private func fill(_ arguments: String..., output: String = "out.xlsx") throws -> Run {
    try Run(
      ["fill", "form.xlsx", "--from", "a.json", "-o", output] + arguments, in: scratch.url)
  }

  /// The cells of a file as `cell=value`.
  private func cells(_ name: String = "out.xlsx") throws -> [String] {
    try Run(["cells", name], in: scratch.url).output.split(separator: "\n").compactMap { line in
      let match = line.firstMatch(of: /"ref":"(\w+)".*"value":"?([^"}]*)/)
      return match.map { "\($0.output.1)=\($0.output.2)" }
    }
  }

  @Test func `writes unit, year, lines and figures, and says how much`() throws {
    let run = try fill("--lang", "en")
    #expect(run.code == 0 && run.output.isEmpty)
    #expect(
      run.errors.hasSuffix(
        "info C046 out.xlsx is written: 1 tables, 9 cells, 0 rows added, 0 formulas computed anew\n"
      ))
    let cells = try cells()
    for cell in [
      "A2=部门：青岚县某局", "C2=2024年度", "E2=金额单位：万元", "C5=4", "A6=201", "B6=科目201", "C6=1.5",
      "A7=20103", "C7=2.5",
    ] {
      #expect(cells.contains(cell), "\(cell)")
    }
  }

  @Test func `adds rows behind a merged 合计 where the form has no line at all`() throws {
    try form(
      FillFixtures.form(
        blanks: nil, tail: "<mergeCells count=\"1\"><mergeCell ref=\"A5:B5\"/></mergeCells>"))
    #expect(try fill().code == 0)
    for cell in ["C5=4", "A6=201", "B6=科目201", "C6=1.5", "B7=科目20103", "C7=2.5"] {
      #expect(try cells().contains(cell), "\(cell)")
    }
  }

  @Test func `names a line of the form that is none of the table, but not one that waits`() throws {
    let unknown =
      "<row r=\"8\"><c r=\"B8\" t=\"inlineStr\"><is><t>某项</t></is></c><c r=\"C8\"><v>5</v></c></row>"
    // With a zero, with no result yet, and with one of last year.
    for result in ["<v>0</v>", "", "<v>5</v>"] {
      let waiting = "<row r=\"8\"><c r=\"C8\"><f>D8+E8</f>\(result)</c></row>"
      try form(FillFixtures.form(blanks: 6...7, line: waiting))
      #expect(try !fill("--force").errors.contains("R030"))
    }
    try form(FillFixtures.form(blanks: 6...7, line: unknown))
    #expect(try fill("--force").errors.contains("form.xlsx: 警告 [R030] 表5!C8"))
  }

  @Test func `finds a total that stays the same, with rows added above it`() throws {
    let total =
      "<row r=\"9\"><c r=\"A9\" t=\"inlineStr\"><is><t>合计</t></is></c>"
      + "<c r=\"C9\"><f>SUM(C5:C8)</f><v>4</v></c></row>"
    try form(FillFixtures.form(last: total))
    try scratch.write(
      FillFixtures.submission(lines: 5, total: "4.00").replacing("5.50", with: "-3.50")
        .replacing("4.50", with: "0.00"), to: "a.json")
    let run = try fill("--strict")
    #expect(run.code == 0, "\(run.errors)")
    #expect(try cells().contains("C10=4"))
  }

  @Test func `names the second of two forms of a table, which is not filled`() throws {
    try form(FillFixtures.form(sheets: 2))
    let run = try fill("--lang", "en")
    #expect(run.code == 0 && run.errors.contains("form.xlsx: warning R017 表5 (2)"))
    try form(FillFixtures.form())
    #expect(try !fill("--force").errors.contains("R017"))
  }

  @Test func `adds rows where the lines are too few, and what stands below moves`() throws {
    try scratch.write(FillFixtures.submission(lines: 5, total: "17.50"), to: "a.json")
    let run = try fill("--lang", "en")
    #expect(run.code == 0)
    #expect(run.errors.contains("form.xlsx: info P012 表5!A8 T5 has too few rows"))
    let cells = try cells()
    for cell in ["A8=2010301", "A9=2010302", "A10=2010399", "C10=5.5"] {
      #expect(cells.contains(cell), "\(cell)")
    }
    #expect(cells.contains { $0.hasPrefix("A11=注：") })
  }

  @Test func `adds none where that is refused, and says where they are needed`() throws {
    try scratch.write(FillFixtures.submission(lines: 5, total: "17.50"), to: "a.json")
    let run = try fill("--rows", "refuse")
    #expect(
      run.code == 2 && run.errors.contains("错误 [C049] 《一般公共预算财政拨款支出决算表》的行不够，要在 表5 第 8 行之后加 2 行"))
    #expect(try scratch.files == ["a.json", "form.xlsx"])
    try scratch.write(FillFixtures.submission(), to: "a.json")
    #expect(try fill("--rows", "refuse").code == 0)
  }

  @Test func `keeps and evaluates the formula of a total, and is silent where it agrees`() throws {
    try form(FillFixtures.form(total: "<c r=\"C5\"><f>SUM(C6:C8)</f><v>0</v></c>"))
    let run = try fill()
    #expect(run.code == 0 && !run.errors.contains("P014"))
    #expect(try cells().contains("C5=4"))
  }

  @Test func `tells a total that the form computes otherwise, and writes it over on request`()
    throws
  {
    try form(FillFixtures.form(total: "<c r=\"C5\"><f>SUM(C6:C8)</f><v>0</v></c>"))
    try scratch.write(FillFixtures.submission(total: "4.01"), to: "a.json")
    let kept = try fill("--lang", "en")
    #expect(kept.code == 0)
    #expect(
      kept.errors.contains(
        "warning P014 表5!C5 T5[total].total is computed by a formula of the form as 4.00; the submission states 4.01"
      ))
    #expect(try cells().contains("C5=4"))
    let carried = try fill("--totals", "carry", output: "carried.xlsx")
    #expect(carried.code == 0 && !carried.errors.contains("P014"))
    #expect(try cells("carried.xlsx").contains("C5=4.01"))
  }

  @Test func `lists formulas that it cannot evaluate`() throws {
    try form(FillFixtures.form(total: "<c r=\"C5\"><f>BESSELI(C6,1)</f><v>0</v></c>"))
    let run = try fill()
    #expect(run.code == 0)
    #expect(run.errors.contains("警告 [L107] 表5!C5 "))
    #expect(run.errors.contains("警告 [P015] 表5!C5 "))
  }

  @Test func `with --strict writes nothing where a figure would be lost or replaced`() throws {
    try form(FillFixtures.form(total: "<c r=\"C5\"><v>9.99</v></c>"))
    let told = try fill()
    #expect(told.code == 0 && told.errors.contains("提示 [P005] 表5!C5 "))
    let strict = try fill("--strict", output: "strict.xlsx")
    #expect(strict.code == 2)
    #expect(strict.errors.contains("错误 [P005] 表5!C5 C5 原来的 9.99 改为 4.00"))
    #expect(strict.errors.contains("错误 [C045] 按 --strict 的要求，1 处"))
    #expect(try scratch.files == ["a.json", "form.xlsx", "out.xlsx"])
  }

  @Test func `with --strict is content where nothing is lost`() throws {
    #expect(try fill("--strict").code == 0)
  }

  @Test func `refuses protected cells by name, and writes them on request`() throws {
    try form(FillFixtures.form(tail: "<sheetProtection sheet=\"1\"/>"))
    let refused = try fill()
    #expect(refused.code == 2)
    #expect(refused.errors.contains("form.xlsx: 错误 [L"))
    #expect(refused.errors.contains("错误 [C044] "))
    #expect(try scratch.files == ["a.json", "form.xlsx"])
    #expect(try fill("--ignore-protection").code == 0)
  }

  @Test(arguments: [("0.00", "C5=0"), ("dash", "C5=—"), ("blank", "C5=")])
  func `writes zero as asked`(spelling: String, cell: String) throws {
    try scratch.write(FillFixtures.submission(lines: 0, total: "0.00"), to: "a.json")
    #expect(try fill("--zero", spelling).code == 0)
    #expect(try cells().first { $0.hasPrefix("C5=") } ?? "C5=" == cell)
  }

  @Test func `joins several parts of a submission`() throws {
    try form(FillFixtures.form(), "part.xlsx")
    let run = try Run(
      ["fill", "ministry", "--from", "part.xlsx", "--from", "form.xlsx", "-o", "b.xlsx"],
      in: scratch.url)
    // Both hold T5: one is taken, and that is told.
    #expect(run.code == 0 && run.errors.contains("R052"))
    let other = try Run(
      ["fill", "ministry", "--from", "part.xlsx", "--from", "a.json", "-o", "c.xlsx"],
      in: scratch.url)
    #expect(other.code == 64 && other.errors.contains("C014"))
  }

  @Test func `reads and writes standard streams, and takes the same one only once`() throws {
    let run = try Run(
      ["fill", "form.xlsx", "--from", "-", "-o", "-"],
      input: Data(FillFixtures.submission().utf8), in: scratch.url)
    #expect(run.code == 0 && run.output.hasPrefix("PK"))
    let twice = try Run(["fill", "-", "--from", "-", "-o", "b.xlsx"], in: scratch.url)
    #expect(twice.code == 64 && twice.errors.contains("C016"))
  }

  @Test(arguments: [
    (["none.xlsx", "--from", "a.json", "-o", "b.xlsx"], "C047", 2),
    (["a.json", "--from", "a.json", "-o", "b.xlsx"], "W", 2),
    (["other.xlsx", "--from", "a.json", "-o", "b.xlsx"], "C043", 2),
    (["form.xlsx", "--from", "none.json", "-o", "b.xlsx"], "C001", 2),
    (["form.xlsx", "--from", "other.xlsx", "-o", "b.xlsx"], "C008", 2),
    (["form.xlsx", "--from", ".", "-o", "b.xlsx"], "C050", 64),
    (["form.xlsx", "--from", "a.json", "-o", "form.xlsx"], "C076", 64),
    (["form.xlsx", "--from", "a.json", "-o", "b.xlsm"], "C042", 64),
    (["ministry", "--from", "a.json", "-o", "b.xlsm"], "C042", 64),
  ])
  func `says what is wrong and writes nothing`(
    arguments: [String], code: String, exit: Int
  ) throws {
    try form(WorkbookData.other, "other.xlsx")
    let files = try scratch.files
    let run = try Run(["fill"] + arguments, in: scratch.url)
    #expect(run.code == Int32(exit))
    #expect(run.errors.contains("错误 [\(code)"), "\(run.errors)")
    #expect(try scratch.files == files)
  }

  @Test func `replaces an output only when told`() throws {
    #expect(try fill().code == 0)
    #expect(try fill().errors.contains("C006"))
    #expect(try fill("--force").code == 0)
  }
}
