import Formula
import Grid
import Testing

@Suite struct `Formulas that a change touches` {
  @Test func `Directly, through each other, through ranges, other sheets and names`() throws {
    let book = Book(
      sheets: [
        "S": [
          "A1": 1, "A2": 2, "A3": "=SUM(A1:A2)", "B1": "=A3*2", "B2": "=T!A1+1", "B3": "=Base*10",
          "C1": "=D1+1", "C9": "=SUM(A:A)",
        ],
        "T": ["A1": "=SUM(S!A1:B1)", "A2": "=S!C1"],
      ], names: [FormulaName("Base", text: "S!$A$1")])
    let fresh = try book.recalculated(["A1": 10])
    let affected = fresh.results.filter(\.isAffected).map { book.address($0.place) }
    #expect(Set(affected) == ["A3", "B1", "B2", "B3", "C9", "T!A1"])
    let values = results(fresh, of: book)
    #expect(values["A3"] == .number(12))
    #expect(values["B1"] == .number(24))
    #expect(values["T!A1"] == .number(34))
    #expect(values["B2"] == .number(35))
    #expect(values["B3"] == .number(100))
    #expect(values["C9"] == .number(24))
    #expect(fresh.refusals.isEmpty)
  }

  @Test func `What reads nothing that changes is left alone`() throws {
    var book = Book(["A1": 1, "B1": "=C1*2", "C1": 3])
    book.sheets[0].set(.number(StoredNumber(text: "6", double: 6)), at: try book.place("B1").cell)
    let fresh = try book.recalculated(["A1": 10])
    #expect(fresh.results.isEmpty && fresh.refusals.isEmpty)
  }

  @Test func `A value nobody knew is computed for those who need it`() throws {
    let book = Book(["A1": 1, "B1": "=2+3", "C1": "=A1+B1"])
    let fresh = try book.recalculated(["A1": 10])
    #expect(results(fresh, of: book) == ["B1": .number(5), "C1": .number(15)])
    #expect(fresh.results.map(\.isAffected) == [false, true])
  }

  @Test func `Each comes behind all it reads, in whatever order they stand`() throws {
    let book = Book(["A1": "=A2+1", "A2": "=A3+1", "A3": "=A4+1", "A4": "=SUM(B1:B9)", "B5": 1])
    let fresh = try book.recalculated(["B5": 7])
    #expect(fresh.results.map { book.address($0.place) } == ["A4", "A3", "A2", "A1"])
    #expect(results(fresh, of: book)["A1"] == .number(10))
  }

  @Test func `A blank cell that is filled, and one that becomes blank`() throws {
    let book = Book(["A1": 1, "A3": "=COUNTA(A1:A2)", "A4": "=A2&\"\"", "B1": "=ISBLANK(A1)"])
    #expect(
      results(try book.recalculated(["A2": "x"]), of: book)
        == ["A3": .number(2), "A4": .text("x"), "B1": .boolean(false)])
    #expect(
      results(try book.recalculated(["A1": nil]), of: book)
        == ["A3": .number(0), "A4": .text(""), "B1": .boolean(true)])
  }

  @Test func `An overwritten formula is a value like any other`() throws {
    let book = Book(["A1": 1, "A2": "=A1+1", "A3": "=A2*2"])
    let fresh = try book.recalculated(["A2": 50])
    #expect(results(fresh, of: book) == ["A3": .number(100)])
  }

  @Test func `Members of a shared group read what is shifted from the first`() throws {
    var book = Book(["A1": 1, "A2": 2, "A3": 3, "D1": 100])
    let range = CellRange("B1:B3")
    for (address, kind, text) in [
      ("B1", FormulaCell.Kind.sharedMaster(group: 0, range: range), "A1*$D$1"),
      ("B2", .sharedMember(group: 0), ""), ("B3", .sharedMember(group: 0), ""),
    ] {
      let cell = try book.place(address).cell
      book.sheets[0].set(.uncomputed, at: cell)
      book.sheets[0].formulas.append(FormulaCell(cell: cell, kind: kind, text: text))
    }
    let fresh = try book.recalculated(["A3": 5])
    #expect(fresh.results.filter(\.isAffected).map { book.address($0.place) } == ["B3"])
    #expect(results(fresh, of: book)["B3"] == .number(500))
    #expect(results(fresh, of: book)["B2"] == .number(200))
  }

  @Test func `A change without any formulas costs nothing`() throws {
    let fresh = try Book(["A1": 1]).recalculated(["A1": 2, "B9": nil])
    #expect(fresh.results.isEmpty && fresh.refusals.isEmpty)
  }
}
