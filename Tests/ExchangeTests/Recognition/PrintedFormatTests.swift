import Document
import Exchange
import FinalAccounts
import Grid
import Testing

/// Cells whose formats print something else than what is stored.
struct PrintedFormatTests {
  private func sheet(_ drawing: String, _ formats: [String: String]) -> Sheet {
    var sheet = Sheet("x", drawing)
    var codes = Array(Set(formats.values)).sorted()
    codes.insert("General", at: 0)
    sheet.printedForms = codes.map { PrintedForm(code: $0, usesEpoch1904: false) }
    sheet.displays = codes.map { NumberFormat(code: $0).display }
    for (name, code) in formats {
      guard let cell = CellReference(name), let value = sheet[cell] else { continue }
      sheet.set(value, at: cell, style: codes.firstIndex(of: code) ?? 0)
    }
    return sheet
  }

  private func read(_ stored: String, _ format: String, unit: String = "金额单位：万元") -> Fact? {
    let drawing = Drawing.t5.replacing("财政事务 | 12 |", with: "财政事务 | \(stored) |")
      .replacing("金额单位：万元", with: unit)
    return recognizer.recognize([sheet(drawing, ["C6": format])])[.t5]?.fact("20106", "total")
  }

  @Test(arguments: [
    ("0\\.0000", "8613300", "861.33"), ("0\".\"0000", "8613300", "861.33"),
    ("0!.0000_ ", "-8613300", "-861.33"), ("0\\.0000;-0\\.0000", "-50", "-0.005"),
    ("0!.0,\"万\"", "8613300", "861.30"), ("#,##0,", "8613300", "8613.00"),
    ("0.00,,", "8613300", "8.61"), ("[>=10000]0!.0,\"万\";0", "8613300", "861.30"),
    ("[>=10000]0!.0,\"万\";0", "5000", "0.50"), ("#,##0.00\"元\"", "8613300", "861.33"),
    ("#,##0.00\"元\"", "8613312.34", "861.331234"), ("0.00\"万元\"", "861.33", "861.33"),
    ("0.00", "9746.4987", "9746.4987"), ("0", "1234.56", "1234.56"),
  ])
  func `an amount is what is printed, its raw what is stored`(
    format: String, stored: String, amount: String
  ) {
    let fact = read(stored, format)
    #expect(fact?.amount?.description == amount)
    if let raw = fact?.raw { #expect(raw == stored) } else { #expect(stored == amount) }
  }

  @Test func `a number stored in the unit of the table stays to its last digit`() {
    let fact = read("8613312.34", "0!.0,\"万\"", unit: "金额单位：元")
    #expect(fact?.amount?.description == "8613312.34")
  }

  @Test func `it is told once a table`() {
    let drawing = Drawing.t5.replacing("12 | 8 | 4", with: "120000 | 80000 | 40000")
    let found = recognizer.recognize(
      [sheet(drawing, ["C5": "0\\.0000", "D5": "0\\.0000", "C6": "0\\.0000", "C7": "0.00"])])
    let told = found.notices.filter { $0.message.code == "R046" }
    #expect(told.map(\.arguments) == [["3", "C5", "120000"]])
  }

  @Test func `a format gives the unit that no frame states`() {
    let drawing = Drawing.t5.replacing(" | 金额单位：万元", with: "")
    let cells = ["C5", "D5", "E5", "C6", "D6", "E6", "C7", "D7", "E7"]
    let formats = { (code: String) in Dictionary(uniqueKeysWithValues: cells.map { ($0, code) }) }
    let yuan = recognizer.recognize([sheet(drawing, formats("0.00\"元\""))])[.t5]
    #expect(yuan?.table.moneyUnit == .yuan)
    #expect(yuan?.amount("20106", "total") == "12.00")
    let wan = recognizer.recognize([sheet(drawing, formats("0!.0000\"万元\""))])[.t5]
    #expect(wan?.table.moneyUnit == .tenThousandYuan)
    #expect(wan?.amount("20106", "total") == "0.0012")
  }

  @Test(arguments: [
    ("2024", "0\"年度\""), ("2024.0", "0\"年度\""), ("45657", "yyyy\"年度\""), ("'2024", "@\"年度\""),
  ])
  func `a year that a format prints is read`(stored: String, format: String) {
    let drawing = Drawing.t5.replacing("2024年度", with: stored)
    #expect(recognizer.recognize([sheet(drawing, ["C2": format])]).year == 2024)
    #expect(recognizer.recognize([sheet(drawing, [:])]).year == nil)
  }

  @Test func `a unit that a format announces is read`() {
    let drawing = Drawing.t5.replacing("部门：青岚县财政局", with: "青岚县财政局")
      .replacing("金额单位：万元", with: "万元")
    let found = recognizer.recognize(
      [sheet(drawing, ["A2": "\"部门：\"@", "E2": "\"金额单位：\"@"])])
    #expect(found.unit == "青岚县财政局")
    #expect(found[.t5]?.table.moneyUnit == .tenThousandYuan)
  }
}
