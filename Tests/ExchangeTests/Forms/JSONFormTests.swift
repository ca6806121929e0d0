import Exchange
import FinalAccounts
import Grid
import Testing

@Suite struct `A submission as JSON` {
  @Test func `comes back equal`() throws {
    let text = Samples.rich.told
    #expect(try Submission(json: Array(text.utf8)).told == text)
  }

  @Test func `comes back equal from one line too`() throws {
    let line = Samples.rich.json(language: .chinese, layout: .compact)
    #expect(line.count { $0 == UInt8(ascii: "\n") } == 1)
    #expect(try Submission(json: line).told == Samples.rich.told)
  }

  @Test func `has the members of the contract in their order`() {
    let text = String(
      decoding: Samples.submission([Samples.table(.t1, [Samples.fact("income.total", "1592.71")])])
        .json(language: .chinese, layout: .compact), as: UTF8.self)
    #expect(
      text == """
        {"format":"juesuan.submission/1","unit":"某单位","unitCode":null,"year":2024,"sources":\
        [{"file":"a/甲.xlsx","format":"xlsx","sha256":"\(String(repeating: "0", count: 64))"}],\
        "tables":[{"id":"T1","title":"标题","source":0,"sheet":"表","moneyUnit":"万元","empty":false,\
        "note":null,"cells":[{"row":"income.total","column":"amount","label":"甲","state":"number",\
        "amount":"1592.71","at":"C3"}]}],"notices":[]}

        """)
  }

  @Test(arguments: [
    ("1677.6", "1677.60"), ("0", "0.00"), ("-0.05", "-0.05"), ("9746.4987", "9746.4987"),
    ("123456789012345678901234567890.12", "123456789012345678901234567890.12"),
  ])
  func `writes amounts as decimal text of at least two decimals`(amount: String, text: String) {
    let told = Samples.submission([Samples.table(.t1, [Samples.fact("income.total", amount)])]).told
    #expect(told.contains("\"amount\": \"\(text)\""))
  }

  @Test func `tells raw only where it differs from the amount`() {
    var same = Samples.fact("income.total", "1.5")
    same.raw = "1.50"
    var other = same
    other.raw = "1.500"
    let told = Samples.submission([Samples.table(.t1, [same, other])]).told
    #expect(!told.contains("\"raw\": \"1.50\""))
    #expect(told.contains("\"raw\": \"1.500\""))
  }

  @Test func `says budgetKind of T9 alone`() {
    #expect(Samples.submission([Samples.table(.t9, [])]).told.contains("\"budgetKind\": null"))
    #expect(!Samples.submission([Samples.table(.t1, [])]).told.contains("budgetKind"))
  }

  @Test func `words notices in the language asked for`() {
    let english = String(decoding: Samples.rich.json(language: .english), as: UTF8.self)
    #expect(english.contains("row {0}\\\\u{7} unknown"))
  }

  @Test func `is empty of a table without a number other than zero`() {
    let zero = Samples.submission([Samples.table(.t1, [Samples.fact("income.total", "0")])])
    #expect(zero.told.contains("\"empty\": true"))
  }
}
