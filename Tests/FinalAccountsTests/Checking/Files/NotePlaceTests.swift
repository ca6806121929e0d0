import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite("Findings about a note")
struct NotePlaceTests {
  private func find(_ rule: String, _ note: String, isEmpty: Bool = true) throws -> FindingsOf {
    try FindingsOf(rule) { submission in
      submission.unit = "青岚县应急管理局"
      submission.change(.t8) { table in
        for index in table.facts.indices where isEmpty { table.facts[index].amount = .zero }
        table.note = note
        table.noteAt = [CellReference("A20"), nil, CellReference("A22")]
      }
    }
  }

  @Test("FIL-16 names the cell of the line, and keeps its id when the note moves")
  func emptyNote() throws {
    let found = try find("FIL-16", "注：反映情况。\n续。\n说明：本单位无政府性基金预算收支，本表为空表。")
    let cell = try #require(found.findings.first?.cells.first)
    #expect(cell.cell == CellReference("A22") && cell.sheet == "公开08表")
    #expect(cell.raw == "说明：本单位无政府性基金预算收支，本表为空表。")
    #expect(found.findings.first?.id == "FIL-16/T8[note]")
  }

  @Test("FIL-17 names the note behind the figures")
  func noteAgainstFigures() throws {
    let found = try find("FIL-17", "本表为空表。\n甲\n乙", isEmpty: false)
    let cells = try #require(found.findings.first?.cells)
    #expect(cells.last?.cell == CellReference("A20") && cells.first?.column != nil)
  }

  @Test("FIL-18 names the line with the instruction, and the sheet for the title's")
  func instructions() throws {
    let note = "注：反映情况。\n续。\n仍保留该表格式，并在本表下方作下述说明。"
    #expect(try find("FIL-18", note).findings.first?.cells.first?.cell == CellReference("A22"))
    let title = try FindingsOf("FIL-18") { submission in
      submission.change(.t8) { table in
        table.title = "XX年度支出决算表"
        table.note = "XX"
        table.noteAt = [CellReference("A20")]
      }
    }
    #expect(title.findings.first?.cells.first?.cell == nil)
  }

  @Test("names the sheet where the cell is not known: that of another sheet, or none at all")
  func unknown() throws {
    let other = try find("FIL-18", "注。\n仍保留该表格式。\n乙")
    #expect(other.lines == ["warning 公开08表"])
    let none = try FindingsOf("FIL-18") { $0.change(.t8) { $0.note = "仍保留该表格式。" } }
    #expect(none.lines == ["warning 公开08表"])
  }
}
