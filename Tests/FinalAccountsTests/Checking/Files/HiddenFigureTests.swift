import Exchange
import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite("FIL-06: no hidden figures")
struct HiddenFigureTests {
  @Test("warns of figures in hidden rows and under merged cells, at the first")
  func hiddenRows() throws {
    let found = try FindingsOf("FIL-06") { submission in
      submission.tell(.hiddenFigures, ["C8 D8"], .t3, at: "C8")
      submission.tell(.valueUnderMerge, ["D9"], .t3, at: "D9")
    }
    #expect(found.lines == ["warning T3[201].total", "warning T3[20103].basic"])
  }

  private func sheet(_ copies: [WorkbookEvidence.Copy]) throws -> [String] {
    var evidence = WorkbookEvidence()
    evidence.copies = copies
    return try FindingsOf("FIL-06", evidence: evidence) {
      $0.tell(.tableOnHiddenSheet, ["旧表", "T3"], sheet: "旧表")
    }.lines
  }

  private func copy(year: Int? = nil, isSame: Bool = false) -> WorkbookEvidence.Copy {
    .init(
      table: .t3, sheet: "旧表", isHidden: true, year: year, hasSameTitle: true, isSame: isSame)
  }

  @Test("warns of a hidden sheet whose table differs from the one that is shown")
  func differingSheet() throws {
    #expect(try sheet([copy()]) == ["warning 旧表"])
    #expect(try sheet([copy(year: 2024)]) == ["warning 旧表"])
    #expect(try sheet([]) == ["warning 旧表"])
  }

  @Test("only tells of a hidden sheet that repeats what is shown or is of another year")
  func harmlessSheet() throws {
    #expect(try sheet([copy(isSame: true)]) == ["info 旧表"])
    #expect(try sheet([copy(year: 2023)]) == ["info 旧表"])
    #expect(try FindingsOf("FIL-06") { _ in }.lines == [])
  }
}
