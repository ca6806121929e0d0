import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite("CEL-11: tables 1 to 5 are not all zero")
struct ZeroTableTests {
  private func zeros(
    _ ids: [TableID], _ change: (inout Submission) -> Void = { _ in }
  ) throws -> [String] {
    try FindingsOf("CEL-11") { submission in
      for id in ids {
        submission.change(id) { table in
          for index in table.facts.indices { table.facts[index].amount = .zero }
        }
      }
      change(&submission)
    }.lines
  }

  @Test("warns of a table that holds zeros alone")
  func wholeTable() throws {
    #expect(try zeros([.t3]) == ["warning 公开03表"])
    #expect(try zeros([.t5]) == ["warning 公开05表"])
    #expect(try zeros([.t1]) == ["warning 公开01表"])
  }

  @Test("warns where income and expenditure of the year are both zero")
  func noMoney() throws {
    let found = try zeros([]) { submission in
      submission["T1[income.total].amount"] = "0.00"
      submission["T1[expenditure.total].amount"] = "0.00"
    }
    #expect(found == ["warning T1[income.total].amount"])
  }

  @Test("is silent about the tables of appropriations of a unit that has none")
  func withoutAppropriations() throws {
    let found = try zeros([.t4, .t5]) { submission in
      for row in ["general", "fund", "capital"] {
        submission["T1[income.\(row)].amount"] = "0.00"
      }
    }
    #expect(found == [])
  }

  @Test("is silent about blank tables, which say nothing, and about tables 6 to 9")
  func blankTables() throws {
    let blank = try FindingsOf("CEL-11") { submission in
      submission.change(.t3) { table in
        for index in table.facts.indices {
          table.facts[index].amount = nil
          table.facts[index].state = .blank
        }
      }
    }
    #expect(blank.lines == [])
    #expect(try zeros([.t7, .t9]) == [])
    #expect(try zeros([]) == [])
  }
}
