import Formula
import Grid
import Testing

@Suite struct `Formulas that a change touches and nobody evaluates` {
  @Test func `A cycle, all that is on it and all behind it`() throws {
    let book = Book([
      "A1": 1, "B1": "=A1+B3", "B2": "=B1+1", "B3": "=SUM(B1:B2)", "C1": "=B2*2", "D1": "=D1+A1",
      "E1": "=A1+1",
    ])
    let fresh = try book.recalculated(["A1": 2])
    let reasons = refusals(fresh, of: book)
    #expect(reasons["B1"] == .circular)
    #expect(reasons["B2"] == .circular)
    #expect(reasons["B3"] == .circular)
    #expect(reasons["D1"] == .circular)
    #expect(reasons["C1"] == .unknownCell(try book.place("B2")))
    #expect(results(fresh, of: book) == ["E1": .number(3)])
  }

  @Test func `A total within its own column reads itself`() throws {
    let book = Book(["A1": 1, "A9": "=SUM(A:A)"])
    #expect(refusals(try book.recalculated(["A1": 2]), of: book) == ["A9": .circular])
  }

  @Test func `A cycle through names`() throws {
    let book = Book(
      ["A1": 1, "B1": "=Total+A1"],
      names: [FormulaName("Total", text: "SUM(Part)"), FormulaName("Part", text: "S!$B$1:$B$2")])
    #expect(refusals(try book.recalculated(["A1": 2]), of: book) == ["B1": .circular])
  }

  @Test func `An unknown function, and what depends on it`() throws {
    let book = Book([
      "A1": 1, "B1": "=HLOOKUP(A1,C:D,2)", "B2": "=B1+1", "B3": "=A1+1", "B4": "=TODAY()",
    ])
    let fresh = try book.recalculated(["A1": 2])
    #expect(
      refusals(fresh, of: book) == [
        "B1": .function("HLOOKUP"), "B2": .unknownCell(try book.place("B1")),
        "B4": .volatileFunction("TODAY"),
      ])
    #expect(fresh.refusals.filter(\.isAffected).map { book.address($0.place) } == ["B1", "B2"])
    #expect(results(fresh, of: book) == ["B3": .number(3)])
  }

  @Test func `A name that Excel did not know either reads nothing`() throws {
    var book = Book(["A1": 1, "B1": .error("#NAME?"), "B2": .error("#DIV/0!")])
    for address in ["B1", "B2"] {
      book.sheets[0].formulas.append(
        FormulaCell(cell: try book.place(address).cell, kind: .normal, text: "SUM(Unknown)"))
    }
    let fresh = try book.recalculated(["A1": 2])
    #expect(refusals(fresh, of: book) == ["B2": .unknownName("Unknown")])
  }

  @Test(arguments: [
    "OFFSET(Z1,1,1)", "INDIRECT(\"A\"&1)", "Table1[a]", "SUM(Table1)", "SUM(Z1:IF(1,Z2))", "1+",
  ])
  func `What may read anything is touched by every change`(formula: String) throws {
    let book = Book(["A1": 1, "B1": .text("=" + formula), "C1": "=B1"])
    let fresh = try book.recalculated(["A1": 2])
    #expect(fresh.refusals.filter(\.isAffected).map { book.address($0.place) } == ["B1", "C1"])
  }

  @Test func `An array, and what reads any of its cells`() throws {
    let book = Book([
      "A1": 1, "B1": .array("A1:A3*2", over: "B1:B3"), "C1": "=B3+1", "C2": "=B4+1",
      "D1": .array("Z1*2", over: "D1:D3"), "E1": "=SUM(D2:D3)",
    ])
    let fresh = try book.recalculated(["A1": 2])
    let reasons = refusals(fresh, of: book)
    #expect(reasons["B1"] == .arrayFormula)
    #expect(reasons["C1"] == .unknownCell(try book.place("B1")))
    #expect(fresh.refusals.filter(\.isAffected).map { book.address($0.place) } == ["B1", "C1"])
    #expect(results(fresh, of: book)["C2"] == .number(1))
  }

  @Test func `Arrays beyond number`() throws {
    var book = Book(["A1": 1])
    for row in 1...600 {
      guard let cell = CellReference(row: row, column: 3),
        let last = CellReference(row: row, column: 4)
      else { continue }
      book.sheets[0].set(.uncomputed, at: cell)
      book.sheets[0].formulas.append(
        FormulaCell(cell: cell, kind: .array(range: CellRange(cell, last)), text: "$A$1*2"))
    }
    let cell = try book.place("F1").cell
    book.sheets[0].set(.uncomputed, at: cell)
    book.sheets[0].formulas.insert(FormulaCell(cell: cell, kind: .normal, text: "D600"), at: 1)
    let fresh = try book.recalculated(["A1": 2])
    #expect(fresh.refusals.count == 601)
    guard case .unknownCell? = refusals(fresh, of: book)["F1"] else {
      Issue.record("F1 reads an array that is not evaluated")
      return
    }
  }

  @Test func `A what-if table may depend on anything`() throws {
    let book = Book(["A1": 1, "B1": .table(over: "B1:C2"), "D1": "=C2"])
    let reasons = refusals(try book.recalculated(["A1": 2]), of: book)
    #expect(reasons["B1"] == .dataTable)
    #expect(reasons["D1"] == .unknownCell(try book.place("B1")))
  }

  @Test func `One reference over several sheets reads those between`() throws {
    let book = Book(sheets: [
      "S": ["A1": "=SUM(甲:丙!A1)", "A2": "=SUM(甲:乙!A1)"], "甲": [:], "乙": [:], "丙": [:],
    ])
    let reasons = try book.recalculated(["丙!A1": 1]).refusals.filter(\.isAffected)
    #expect(reasons.map { book.address($0.place) } == ["A1"])
    #expect(reasons.map(\.reason) == [.severalSheets])
  }

  @Test func `A branch that is not taken does not refuse the formula`() throws {
    let book = Book(["A1": 1, "B1": "=IF(A1>0,A1,HLOOKUP(A1,C:D,2))"])
    #expect(results(try book.recalculated(["A1": 2]), of: book) == ["B1": .number(2)])
  }

  @Test func `A limit of work ends the evaluation, not the report`() throws {
    var book = Book(["A1": 1])
    for row in 1...500 {
      guard let cell = CellReference(row: row, column: 2) else { continue }
      book.sheets[0].set(.uncomputed, at: cell)
      book.sheets[0].formulas.append(
        FormulaCell(cell: cell, kind: .normal, text: "SUM(A$1:A\(row))"))
    }
    let graph = DependencyGraph(book.source)
    let fresh = Recalculation(
      graph, changes: [try book.place("A1"): .number(2)], effortLimit: 2_000)
    #expect(fresh.results.count + fresh.refusals.count == 500)
    #expect(!fresh.results.isEmpty)
    #expect(fresh.refusals.allSatisfy { $0.reason == .tooMuch })
  }
}
