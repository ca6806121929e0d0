import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite("FIL-07, FIL-08: formulas, their results, and error values")
struct FormulaRuleTests {
  private func evidence(
    stored: String?, computed: String?, agrees: Bool = false, isExternal: Bool = false
  ) throws -> WorkbookEvidence {
    var evidence = WorkbookEvidence()
    evidence.isWorkbook = true
    evidence.formulas = [
      .init(
        sheet: "公开03表", cell: try #require(CellReference("C7")), text: "SUM(C8:C9)",
        stored: stored, computed: computed, agrees: agrees, isExternal: isExternal)
    ]
    return evidence
  }

  private func found(_ rule: String, _ evidence: WorkbookEvidence) throws -> [String] {
    try FindingsOf(rule, in: .clean(), evidence: evidence).lines
  }

  @Test("FIL-07 warns of a result that is out of date, and calls a zero that is none an error")
  func outdated() throws {
    let old = try evidence(stored: "1726.00", computed: "1726.40")
    #expect(try found("FIL-07", old) == ["warning T3[total].total"])
    let zero = try evidence(stored: "0.00", computed: "1726.40")
    #expect(try found("FIL-07", zero) == ["error T3[total].total"])
  }

  @Test("FIL-07 is silent where both agree or the formula was not evaluated")
  func agreeing() throws {
    let same = try evidence(stored: "1726.40", computed: "1726.40", agrees: true)
    #expect(try found("FIL-07", same) == [])
    #expect(try found("FIL-07", try evidence(stored: "1726.40", computed: nil)) == [])
  }

  @Test("FIL-07 warns of a formula whose result is none, whatever is stored")
  func doubtful() throws {
    var evidence = try evidence(stored: "1726.40", computed: nil)
    evidence.formulas[0].doubt = Message("X1", .warning, zh: "存在循环引用", en: "it depends on itself")
    #expect(try found("FIL-07", evidence) == ["warning T3[total].total"])
  }

  @Test("FIL-07 warns of a formula without a result")
  func uncomputed() throws {
    let found = try FindingsOf("FIL-07") { submission in
      submission.change(.t3) { $0.facts[1].state = .uncomputed }
    }
    #expect(found.lines == ["warning T3[total].basic"])
  }

  @Test("FIL-08 fires at error values and at formulas that read another workbook")
  func broken() throws {
    let error = try FindingsOf("FIL-08") { submission in
      submission.change(.t3) { table in
        table.facts[2].state = .error
        table.facts[2].amount = nil
        table.facts[2].raw = "#REF!"
      }
    }
    #expect(error.lines == ["error T3[total].project"])
    #expect(error.findings.first?.detail?.english == "the error value #REF!")
    let outside = try evidence(stored: "1.00", computed: nil, isExternal: true)
    #expect(try found("FIL-08", outside) == ["error T3[total].total"])
  }

  @Test("FIL-08 is silent about formulas within the workbook")
  func sound() throws {
    let inside = try evidence(stored: "1726.40", computed: "1726.40", agrees: true)
    #expect(try found("FIL-08", inside) == [])
  }
}
