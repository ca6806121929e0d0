import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite("COD-04: rows have those above and below them")
struct CodeTreeTests {
  @Test("holds for a whole tree") func holds() throws {
    #expect(try Checking(.clean(), "COD-04").holds)
  }

  @Test("finds rows whose parent is not printed") func orphans() throws {
    var submission = Submission.clean()
    submission.removeRow(.t5, "20805")
    let checked = try Checking(submission, "COD-04")
    #expect(checked.told == ["error COD-04/T5[2080505]"])
    #expect(checked.cells == ["T5!C15", "T5!C16"])
  }

  @Test("finds a parent without rows below where others have them") func childless() throws {
    var submission = Submission.clean()
    submission.removeRow(.t5, "2101101")
    let checked = try Checking(submission, "COD-04")
    #expect(checked.told == ["error COD-04/T5[21011]"])
    #expect(checked.cells == ["T5!C18"])
  }

  @Test("only warns where several lack their parents, as in a form of its own kind")
  func severalOrphans() throws {
    var submission = Submission.clean()
    submission.removeRow(.t5, "20805")
    submission.removeRow(.t5, "22102")
    let told = try Checking(submission, "COD-04").told
    #expect(told.count == 2 && told.allSatisfy { $0.hasPrefix("warning ") })
  }

  @Test("is silent where a form prints classes and sections alone") func levels() throws {
    var submission = Submission.clean()
    for row in submission[.t5]?.facts.map(\.row) ?? [] where row.utf8.count == 7 {
      submission.removeRow(.t5, row)
    }
    #expect(try Checking(submission, "COD-04").holds)
  }

  @Test("is undecided for a table of totals, silent for an empty one") func noDetail() throws {
    var submission = Submission.clean()
    submission.removeCodes(.t3)
    submission.removeCodes(.t7)
    submission.empty(.t7)
    #expect(try Checking(submission, "COD-04").unchecked == ["COD-04: T3 prints no rows of codes"])
  }
}

@Suite("COD-05: a code occurs once")
struct CodeDuplicateTests {
  @Test("holds where each does") func holds() throws {
    #expect(try Checking(.clean(), "COD-05").holds)
  }

  @Test("finds the second row, and names the first") func twice() throws {
    var submission = Submission.clean()
    submission.addRow(.t5, "2210201", "住房公积金", ["72.60", "72.60", "0.00"])
    let checked = try Checking(submission, "COD-05")
    #expect(checked.told == ["error COD-05/T5[2210201]"])
    #expect(checked.cells == ["T5!C23", "T5!C22"])
  }

  @Test("only notes a parent that is printed again above its rows on a new page")
  func nextPage() throws {
    var submission = Submission.clean()
    submission.change(.t5) { table in
      guard let place = table.facts.firstIndex(where: { $0.row == "2010302" }) else { return }
      var again = table.facts.filter { $0.row == "20103" }
      for index in again.indices {
        again[index].cell = CellReference(row: 40, column: 3 + index)
      }
      table.facts.insert(contentsOf: again, at: place)
    }
    #expect(try Checking(submission, "COD-05").told == ["info COD-05/T5[20103]"])
  }
}

@Suite("COD-06: codes ascend")
struct CodeOrderTests {
  @Test("holds in order, in lists side by side each for itself") func holds() throws {
    var submission = Submission.clean()
    submission.change(.t6) { table in
      for index in table.facts.indices where table.facts[index].row.hasPrefix("302") {
        let cell = table.facts[index].cell
        table.facts[index].cell = cell.flatMap { CellReference(row: $0.row - 8, column: 6) }
      }
    }
    #expect(try Checking(submission, "COD-06").holds)
  }

  @Test("notes a row behind a greater code") func behind() throws {
    var submission = Submission.clean()
    submission.addRow(.t5, "2080599", "其他行政事业单位养老支出", ["0.00", "0.00", "0.00"])
    let checked = try Checking(submission, "COD-06")
    #expect(checked.told == ["info COD-06/T5[2080599]"])
    #expect(checked.cells == ["T5!C23"])
  }
}
