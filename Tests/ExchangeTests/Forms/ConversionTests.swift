import Exchange
import FinalAccounts
import Grid
import Testing

@Suite struct `Amounts in another unit` {
  private func yuan(_ amount: String) -> Submission {
    var table = Samples.table(.t1, [Samples.fact("income.total", amount)])
    table.moneyUnit = .yuan
    return Samples.submission([table])
  }

  @Test(arguments: [
    ("15927123.45", "1592.71"), ("50", "0.01"), ("49.99", "0.00"), ("-50", "-0.01"),
    ("123400", "12.34"),
  ])
  func `are rounded half-up, away from zero, each for itself`(yuan amount: String, text: String) {
    let table = yuan(amount).converted(to: .tenThousandYuan)[.t1]
    #expect(table?.moneyUnit == .tenThousandYuan)
    #expect(table?.facts[0].amount?.description == text)
  }

  @Test func `are exact the other way`() {
    let table = Samples.submission([Samples.table(.t1, [Samples.fact("income.total", "9746.4987")])]
    )
    .converted(to: .yuan)[.t1]
    #expect(table?.facts[0].amount?.description == "97464987.00")
  }

  @Test func `keep what the cell holds`() {
    var submission = yuan("12345.6")
    #expect(submission.converted(to: .tenThousandYuan)[.t1]?.facts[0].raw == "12345.60")
    submission.tables[0].facts[0].raw = "12,345.60"
    #expect(submission.converted(to: .tenThousandYuan)[.t1]?.facts[0].raw == "12,345.60")
  }

  @Test func `are left where no unit is stated, and that is said`() {
    var submission = yuan("1")
    submission.tables[0].moneyUnit = nil
    let converted = submission.converted(to: .tenThousandYuan)
    #expect(converted[.t1]?.facts[0].amount == Amount("1"))
    #expect(converted.notices.map(\.message.code) == ["F042"])
  }

  @Test func `are left where they grow too long, and that is said`() {
    var submission = yuan("1")
    submission.tables[0].moneyUnit = .hundredMillionYuan
    submission.tables[0].facts[0].amount = Amount(String(repeating: "9", count: 36))
    let converted = submission.converted(to: .yuan)
    #expect(converted[.t1]?.moneyUnit == .hundredMillionYuan)
    #expect(converted.notices.map(\.message.code) == ["F043"])
  }
}

@Suite struct `Amounts in a finer unit` {
  @Test func `are told to be as coarse as they were`() {
    let submission = Samples.submission([
      Samples.table(.t1, [Samples.fact("income.total", "1592.71")])
    ])
    let told = submission.converted(to: .yuan).notices
    #expect(told.map(\.message.code) == ["F051"])
    #expect(told.map(\.arguments) == [["T1", "元", "50"]])
    #expect(submission.converted(to: .tenThousandYuan).notices.isEmpty)
  }

  @Test func `are exact where they were`() {
    let submission = Samples.submission([
      Samples.table(.t1, [Samples.fact("income.total", "1592.712345")])
    ])
    #expect(submission.converted(to: .yuan).notices.isEmpty)
  }
}
