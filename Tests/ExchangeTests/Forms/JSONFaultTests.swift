import Exchange
import FinalAccounts
import Grid
import Testing

private func code(_ text: String) -> String? {
  do throws(Fault) {
    _ = try Submission(json: Array(text.utf8))
    return nil
  } catch {
    return error.notice.message.code
  }
}

private func sample(_ change: (old: String, new: String)) -> String {
  Samples.rich.told.replacing(change.old, with: change.new, maxReplacements: 1)
}

@Suite struct `JSON that is no submission` {
  @Test func `is refused where one cell stands twice, and names the first`() {
    let fact = Samples.fact("income.total", "1")
    let other = Samples.fact("income.general", "1")
    let twice = Samples.submission([Samples.table(.t1, [other, fact, other])])
    let error = #expect(throws: Fault.self) { try Submission(json: Array(twice.told.utf8)) }
    #expect(error?.notice.message.code == "F017")
    #expect(
      error?.notice.arguments.suffix(5) == ["T1", "income.general", "amount", "C3", "0"])
  }

  @Test func `is not a submission with unknown columns: those are told, once`() throws {
    let table = Samples.table(
      .t3,
      [
        Samples.fact("total", "1", column: "totl"), Samples.fact("total", "1", column: "basic.own"),
      ])
    let read = try Submission(json: Array(Samples.submission([table]).told.utf8))
    #expect(read.notices.map(\.message.code) == ["F018"])
    #expect(read.notices.first?.arguments == ["T3.totl"])
    let again = try Submission(json: Array(read.told.utf8))
    #expect(again.notices.map(\.message.code) == ["F018"])
  }

  @Test(arguments: [
    ("", "F002"), ("{", "F002"), ("{\"a\":1,}", "F003"), ("{\"a\":01}", "F004"),
    ("[\"\\x\"]", "F005"), ("[\"\u{1}\"]", "F006"), ("[\"\\ud800\"]", "F006"),
    ("[\"\\u0000\"]", "F006"), ("{\"a\":1,\"a\":2}", "F007"), ("[] []", "F003"), ("nul", "F003"),
    ("[1.]", "F004"), ("[-]", "F003"),
  ])
  func `is refused by its syntax`(text: String, expected: String) {
    #expect(code(text) == expected)
  }

  @Test func `is refused where it nests without end`() {
    #expect(code(String(repeating: "[", count: 100_000)) == "F008")
  }

  @Test(arguments: [
    ("juesuan.submission/1", "juesuan.submission/9", "F013"),
    ("\"unit\": ", "\"Unit\": ", "F011"),
    ("\"state\": \"blank\"", "\"state\": \"empty\"", "F013"),
    ("\"state\": \"blank\"", "\"state\": \"number\"", "F015"),
    ("\"state\": \"number\"", "\"state\": \"blank\"", "F015"),
    ("\"amount\": \"1592.71\"", "\"amount\": 1592.71", "F012"),
    ("\"amount\": \"1592.71\"", "\"amount\": \"1,592.71\"", "F013"),
    ("\"at\": \"C7\"", "\"at\": \"C0\"", "F013"),
    ("\"id\": \"T3\"", "\"id\": \"T1\"", "F014"),
    ("\"id\": \"T3\"", "\"id\": \"T0\"", "F013"),
    ("\"source\": 0", "\"source\": 7", "F013"),
    ("\"row\": \"income.fund\"", "\"row\": \"\"", "F013"),
    ("\"column\": \"amount\"", "\"column\": \"\"", "F013"),
    ("\"year\": 2024", "\"year\": 99999999999999999999", "F013"),
    ("\"empty\": false", "\"empty\": true", "F016"),
    ("\"sheet\": \"表\",", "", "F010"),
  ])
  func `is refused by its shape`(old: String, new: String, expected: String) {
    let text = sample((old, new))
    #expect(text != Samples.rich.told)
    #expect(code(text) == expected)
  }

  @Test func `is refused with line and column`() {
    do throws(Fault) {
      _ = try Submission(json: Array("{\n  \"format\": 1\n}".utf8), file: "a.json")
      Issue.record("read")
    } catch {
      #expect(
        error.text(.english) == "JSON line 2, column 13: \"format\" must be string, is number")
      #expect(error.notice.place.file == "a.json")
    }
  }

  @Test func `is refused or read at every cut, never a trap`() {
    let bytes = Samples.rich.json(language: .chinese, layout: .compact)
    for end in stride(from: 0, to: bytes.count - 1, by: 3) {
      #expect(throws: Fault.self) { try Submission(json: Array(bytes[..<end])) }
    }
  }
}
