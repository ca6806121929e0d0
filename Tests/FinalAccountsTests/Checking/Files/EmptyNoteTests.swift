import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite("FIL-16: an empty table is said to be empty")
struct EmptyNoteTests {
  private func noted(_ note: String?, _ id: TableID = .t8) throws -> [String] {
    try FindingsOf("FIL-16") { submission in
      submission.unit = "青岚县应急管理局"
      submission.change(id) { table in
        for index in table.facts.indices { table.facts[index].amount = .zero }
        table.note = note
      }
    }.lines
  }

  @Test("tells an empty table without a note, as information")
  func without() throws {
    #expect(try noted(nil) == ["info 公开08表"])
    #expect(try noted("注：本表反映部门本年度国有资本经营预算财政拨款支出情况。") == ["info 公开08表"])
  }

  @Test("warns where the note is about another table")
  func otherTable() throws {
    let note = "说明：本单位本年度无政府性基金预算财政拨款收入和支出，故本表为空表。"
    #expect(try noted(note) == ["warning 公开08表"])
    #expect(try noted(note, .t7) == [])
    #expect(try noted(note, .t9) == ["warning 公开09表"])
  }

  @Test("warns where the note names another unit")
  func otherUnit() throws {
    #expect(try noted("注：北山县应急管理局无国有资本经营预算财政拨款支出，故本表无数据。") == ["warning 公开08表"])
    #expect(try noted("经核实，北山县人民政府2024年度无此项收支，本表无数据。") == ["warning 公开08表"])
  }

  @Test(
    "is silent about the unit's name, a short form of it, and 本单位",
    arguments: [
      "注：青岚县应急管理局无国有资本经营预算财政拨款支出，故本表无数据。",
      "注：县应急管理局2024年没有国有资本经营预算收支，本表为空表。", "说明：本部门本年度无国有资本经营预算财政拨款收入和支出，故本表为空表。",
      "我局无此项收支，本表无数据。", "本表为空表。", "国有资本经营预算财政拨款收入支出决算表无数据。",
      "国有资本经营预算财政拨款收支无发生额，本表为空表。", "经核实，2024年无国有资本经营预算收支，故本表为空表。",
      "根据决算报表，2024年度无国有资本经营预算支出。", "由于机构改革，2024年度无国有资本经营预算支出。",
      "县级财政未安排国有资本经营预算支出。", "按照预算安排，没有国有资本经营预算支出。", "上述项目无数据。", "以上数据无。",
      "该表为空，无数据。", "按要求公开，此表无数据。", "财政拨款中无国有资本经营预算。", "注：1.本表反映情况。\n2.青岚县应急局没有国有资本经营预算支出。",
    ])
  func rightNotes(_ note: String) throws {
    #expect(try noted(note) == [])
  }

  @Test("does not apply to a table with figures")
  func withFigures() throws {
    #expect(try FindingsOf("FIL-16") { _ in }.lines == [])
  }
}

@Suite("FIL-17: what is said to be empty is empty")
struct NoteAgainstFigureTests {
  private func noted(_ note: String, _ id: TableID = .t7) throws -> FindingsOf {
    try FindingsOf("FIL-17") { $0.change(id) { $0.note = note } }
  }

  @Test("fires at the figures of a table that is said to be empty")
  func contradiction() throws {
    let found = try noted("说明：本单位本年度无政府性基金预算财政拨款收入和支出，故本表为空表。")
    #expect(found.lines == ["error T7[total].opening"])
    #expect(found.cells.count > 3)
  }

  @Test(
    "is silent about conditions, instructions, other tables, and parts that are not there",
    arguments: [
      "注：如本单位无政府性基金预算财政拨款收支，则本表为空表。", "没有政府性基金预算财政拨款收支的单位，本表无数据。",
      "说明：XX本年度没有政府性基金预算财政拨款收入和支出，故本表无数据。", "说明：本单位无国有资本经营预算财政拨款收支，故本表为空表。",
      "注：本单位本年度无政府性基金预算基本支出。",
    ])
  func noContradiction(_ note: String) throws {
    #expect(try noted(note).lines == [])
  }

  @Test("is silent where the table is empty indeed")
  func emptyIndeed() throws {
    let found = try FindingsOf("FIL-17") { submission in
      submission.change(.t8) { table in
        for index in table.facts.indices { table.facts[index].amount = .zero }
        table.note = "说明：本单位无国有资本经营预算财政拨款收支，故本表为空表。"
      }
    }
    #expect(found.lines == [])
  }
}

@Suite("FIL-18: nothing of the template's instructions is left")
struct LeftInstructionTests {
  private func noted(_ note: String) throws -> [String] {
    try FindingsOf("FIL-18") { $0.change(.t8) { $0.note = note } }.lines
  }

  @Test(
    "warns of instructions and open places in notes",
    arguments: [
      "没有国有资本经营预算收支的单位，仍保留该表格式，并在本表下方作下述说明", "说明：XX本年度没有国有资本经营预算收支。",
      "说明：××局没有此项收支。", "说明：{单位}本年度没有此项收支。", "说明：（单位名称）没有此项收支。", "20XX年没有此项收支。",
    ])
  func left(_ note: String) throws {
    #expect(try noted(note) == ["warning 公开08表"])
  }

  @Test("warns of open places in titles and in the unit's name")
  func titles() throws {
    let title = try FindingsOf("FIL-18") { $0.change(.t1) { $0.title = "XX局收入支出决算总表" } }
    #expect(title.lines == ["warning 公开01表"])
    let unit = try FindingsOf("FIL-18") { $0.unit = "××县财政局" }
    #expect(unit.lines == ["warning 公开01表"])
  }

  @Test(
    "is silent about plain notes and Latin words",
    arguments: [
      "注：本表反映部门本年度支出情况。", "说明：本单位没有此项收支，本表为空表。", "资料来源：EXXON 公司。", "金额单位：万元 × 1",
    ])
  func plain(_ note: String) throws {
    #expect(try noted(note) == [])
    #expect(try FindingsOf("FIL-18") { _ in }.lines == [])
  }
}
