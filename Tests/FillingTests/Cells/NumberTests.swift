import Filling
import TestSupport
import Testing

@Suite struct `Filled numbers and dates` {
  @Test(arguments: [
    ("12.50", "12.5"), ("-3", "-3"), ("+5", "5"), (".5", "0.5"), ("5.", "5"), ("-0.00", "0"),
    ("1677.5999999999999", "1677.5999999999999"), ("123456789012345678", "123456789012345678"),
    ("1e3", "1E+3"), ("4E-4", "4E-4"), ("007.10", "7.1"), ("0", "0"), ("0e9", "0"),
    ("10", "10"), ("-0", "0"), ("-0.5", "-0.5"), ("00", "0"), ("1.50", "1.5"), ("0.10", "0.1"),
  ])
  func `are spelled plainly and lose no digit`(text: String, spelled: String) {
    #expect(DecimalSpelling.canonical(text) == spelled)
  }

  @Test(arguments: [
    "", "-", ".", "1,234", "１２", "1e", "1e400", "1e-400", "NaN", "inf", "0x10", " 1", "1 ", "1.2.3",
    "1e99999999999999999999", "--1",
  ])
  func `are refused where they are none`(text: String) throws {
    #expect(DecimalSpelling.canonical(text) == nil)
    #expect(try refusals(WorkbookBuilder(cells: ""), ["A1": .number(text)]) == ["L008 A1"])
  }

  @Test func `are told where spreadsheets keep fewer digits`() throws {
    func codes(_ text: String) throws -> [String] {
      try FilledWorkbook(WorkbookBuilder(cells: ""), ["A1": .number(text)]).codes
    }
    #expect(try codes("123456789012345") == [])
    #expect(try codes("1234567890123450000") == [])
    #expect(try codes("1234567890123456") == ["L102"])
  }

  @Test func `are days of the workbook's own epoch`() throws {
    func stored(_ head: String, _ value: FillValue) throws -> String? {
      var workbook = WorkbookBuilder(cells: "")
      workbook.workbookHead = head
      return try Reading(FilledWorkbook(workbook, ["A1": value]).bytes).text("A1")
    }
    let day = FillValue.date(year: 2024, month: 12, day: 31)
    #expect(try stored("", day) == "45657")
    #expect(try stored("<workbookPr date1904=\"1\"/>", day) == "44195")
    #expect(try stored("", .date(year: 1900, month: 2, day: 28)) == "59")
    #expect(try stored("", .date(year: 1900, month: 3, day: 1)) == "61")
  }

  @Test(arguments: [(2023, 2, 29), (2024, 13, 1), (1899, 12, 30), (10_000, 1, 1), (2024, 0, 1)])
  func `are refused as days that do not exist`(year: Int, month: Int, day: Int) throws {
    let value = FillValue.date(year: year, month: month, day: day)
    #expect(try refusals(WorkbookBuilder(cells: ""), ["A1": value]) == ["L015 A1"])
  }
}
