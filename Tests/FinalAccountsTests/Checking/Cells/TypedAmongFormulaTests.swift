import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite("CEL-12: a figure typed among formulas")
struct TypedAmongFormulaTests {
  /// Formulas in T3 of the clean submission: the totals of its rows, or the cells of its first row.
  private func evidence(
    alongRow: Bool, _ cells: (Submission) -> [(cell: CellReference, isTyped: Bool)]
  ) -> WorkbookEvidence {
    var evidence = WorkbookEvidence()
    evidence.isWorkbook = true
    for (cell, isTyped) in cells(.clean()) where !isTyped {
      evidence.formulas.append(
        .init(
          sheet: Submission.clean()[.t3]?.sheet ?? "", cell: cell, text: "SUM(D8:H8)",
          stored: nil, computed: nil, agrees: true, isExternal: false,
          pattern: .init(text: "SUM(R[0]C[1]:R[0]C[5])", isAlongRow: alongRow)))
    }
    return evidence
  }

  private func totals(typed: Set<String>) -> WorkbookEvidence {
    evidence(alongRow: true) { submission in
      (submission[.t3]?.facts ?? []).filter { $0.column == "total" }.compactMap { fact in
        fact.cell.map { ($0, typed.contains(fact.row)) }
      }
    }
  }

  @Test func `One typed total among formulas is told`() throws {
    let found = try FindingsOf("CEL-12", in: .clean(), evidence: totals(typed: ["20103"]))
    #expect(found.lines == ["warning T3[20103].total"])
    #expect(found.findings.first?.detail?.chinese.contains("都是公式") == true)
  }

  @Test func `Nothing is told where all are formulas, or several are typed`() throws {
    for typed in [[], ["20103", "201"]] as [Set<String>] {
      #expect(
        try FindingsOf("CEL-12", in: .clean(), evidence: totals(typed: typed)).lines.isEmpty)
    }
  }

  @Test func `One typed figure of a row of sums is told`() throws {
    let row = evidence(alongRow: false) { submission in
      (submission[.t3]?.facts ?? []).filter { $0.row == "total" && $0.amount?.isZero == false }
        .compactMap { fact in fact.cell.map { ($0, fact.column == "project") } }
    }
    #expect(
      try FindingsOf("CEL-12", in: .clean(), evidence: row).lines == ["warning T3[total].project"])
  }
}
