import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite("CEL-10: figures in 万元 are those in 元, rounded")
struct YuanFigureTests {
  /// The clean submission with the items of T6 set, in 万元 and in 元.
  private func compare(_ texts: [(printed: String?, yuan: String)]) throws -> FindingsOf {
    let rows = ["30101", "30102", "30103", "30108", "30109", "30110", "30113"]
    var submission = Submission.clean()
    var yuan = submission.inYuan
    for (row, text) in zip(rows, texts) {
      submission["T6[\(row)].amount"] = text.printed
      yuan["T6[\(row)].amount"] = text.yuan
    }
    return try FindingsOf("CEL-10", in: submission, yuan: yuan)
  }

  @Test("fires at the figure that is another, with what it should be")
  func wrongFigure() throws {
    let found = try compare([
      ("245.10", "2450950.00"), ("198.31", "1983250.00"), ("165.41", "1654099.00"),
    ])
    #expect(found.lines == ["error T6[30102].amount"])
    #expect(found.findings.first?.detail?.english == "1983250.00 元 is 198.33")
  }

  @Test("fires at a blank whose figure in 元 is not zero")
  func blank() throws {
    let found = try compare([("245.10", "2450950.00"), (nil, "1983250.00")])
    #expect(found.lines == ["error T6[30102].amount"])
  }

  @Test("rounds halves up, away from zero")
  func halves() throws {
    let found = try compare([
      ("245.11", "2451050.00"), ("198.33", "1983250.00"), ("-0.01", "-50.00"),
    ])
    #expect(found.lines == [])
  }

  @Test("tells figures that were cut off once, by the name of it")
  func truncation() throws {
    let found = try compare([("245.10", "2451099.00"), ("198.32", "1983298.00")])
    #expect(found.lines == ["error T6[30101].amount"])
    #expect(found.cells == ["T6[30101].amount", "T6[30102].amount"])
    #expect(found.findings.first?.detail?.english.contains("cut off") == true)
  }

  @Test("tells figures rounded half to even once, by the name of it")
  func halfEven() throws {
    let found = try compare([
      ("245.10", "2451050.00"), ("198.32", "1983250.00"), ("165.41", "1654099.00"),
    ])
    #expect(found.lines == ["error T6[30101].amount"])
    #expect(found.findings.first?.detail?.english.contains("half to even") == true)
  }

  @Test("tells a total of rounded parts as information")
  func sumOfRounded() throws {
    let submission = Submission.clean()
    var yuan = submission.inYuan
    yuan["T6[30101].amount"] = "2451040.00"
    yuan["T6[30102].amount"] = "1983240.00"
    yuan["T6[30103].amount"] = "1653980.00"
    yuan["T6[301].amount"] = "8775160.00"
    let found = try FindingsOf("CEL-10", in: submission, yuan: yuan)
    #expect(found.lines == ["info T6[301].amount"])
  }

  @Test("tells the accounts of somebody else once")
  func otherSubmission() throws {
    var other = Submission.clean()
    for table in other.tables.indices {
      for fact in other.tables[table].facts.indices {
        let amount = other.tables[table].facts[fact].amount
        other.tables[table].facts[fact].amount = amount.flatMap { $0.shifted(byPowerOfTen: -1) }
      }
    }
    let found = try FindingsOf("CEL-10", in: .clean(), yuan: other.inYuan)
    #expect(found.findings.count == 1)
  }

  @Test("is undecided where what is to be in 元 is not, but for T9 alone")
  func otherUnit() throws {
    let found = try FindingsOf("CEL-10", in: .clean(), yuan: .clean())
    #expect(found.lines == [])
    #expect(found.unchecked.count == 9)
    var yuan = Submission.clean().inYuan
    let table = try #require(Submission.clean()[.t9])
    yuan.change(.t9) { $0 = table }
    #expect(try FindingsOf("CEL-10", in: .clean(), yuan: yuan).unchecked == [])
  }

  @Test("holds where all agree, and does not apply without figures in 元")
  func clean() throws {
    #expect(try FindingsOf("CEL-10", in: .clean(), yuan: Submission.clean().inYuan).lines == [])
    let without = try FindingsOf("CEL-10", in: .clean())
    #expect(without.lines == [] && without.unchecked == [])
  }
}
