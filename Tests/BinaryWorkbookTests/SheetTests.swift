import Document
import Grid
import TestSupport
import Testing

@Suite struct `Sheets of binary workbooks` {
  @Test func `Names, what is shown and what has no cells are told`() throws {
    var builder = Builder([
      .init("Z01 收入支出决算总表(财决01表)"), .init(" 隐藏 "), .init("底稿"), .init("图表"), .init("宏"),
    ])
    builder.sheets[1].state = 1
    builder.sheets[2].state = 2
    builder.sheets[3].kind = "chartsheet"
    builder.sheets[4].kind = "xlMacrosheet"
    let document = try builder.open()
    #expect(document.format == .xlsb)
    #expect(
      document.sheets.map(\.name) == ["Z01 收入支出决算总表(财决01表)", " 隐藏 ", "底稿", "图表", "宏"])
    #expect(
      document.sheets.map(\.visibility) == [.visible, .hidden, .veryHidden, .visible, .visible])
    #expect(document.notices.map(\.message.kind) == [.plain, .contentLost])
  }

  @Test func `Merged ranges and hidden rows and columns are kept`() throws {
    var sheet = Builder.SheetContent(
      "表", Builder.row(1) + Builder.row(2, isHidden: true) + Builder.row(3, isHidden: true))
    let column = { (first: UInt32, last: UInt32, flags: UInt8) in
      Builder.record(
        60,
        Builder.number(first) + Builder.number(last) + Builder.number(2_560) + Builder.number(0)
          + [flags, 0])
    }
    sheet.before = column(0, 0, 0) + column(2, 4, 1)
    sheet.after = Builder.merge(1...2, 1...3) + Builder.merge(5...5, 2...2)
    let read = try Builder([sheet]).read().sheet
    #expect(read.hiddenRows == [2...3])
    #expect(read.hiddenColumns == [3...5])
    #expect(read.merges.map(\.description) == ["A1:C2", "B5"])
  }

  @Test func `Formats say which numbers are dates, and from which year they count`() throws {
    var builder = Builder(
      cells: Builder.row(1) + Builder.cell(5, 1, style: 1, Builder.real(45_000))
        + Builder.cell(5, 2, style: 2, Builder.real(0.5))
        + Builder.cell(5, 3, style: 3, Builder.real(45_000)))
    let format = { (number: UInt8) in
      Builder.record(47, [0, 0, number, 0] + [UInt8](repeating: 0, count: 12))
    }
    // A format of a named style, which is none of a cell, comes first.
    builder.styles =
      Builder.record(615, Builder.number(1))
      + Builder.record(44, [164, 0] + Builder.text("yyyy\"年\"m\"月\"")) + Builder.record(616)
      + Builder.record(626) + format(9) + Builder.record(627)
      + Builder.record(617) + format(0) + format(14) + format(10) + format(164)
      + Builder.record(618)
    builder.usesEpoch1904 = true
    let sheet = try builder.read().sheet
    #expect(sheet.displays == [.figure, .date, .percentage, .date])
    #expect(sheet["A1"]?.spelling == "45000")
  }

  @Test func `Rows out of order are put in order, and told`() throws {
    let (sheet, notices) = try Builder(
      cells: Builder.row(5) + Builder.cell(4, 1, [1]) + Builder.row(2) + Builder.cell(4, 1, [0])
    ).read()
    #expect(sheet.rows.map(\.number) == [2, 5])
    #expect(notices.count == 1)
  }

  @Test func `A sheet without its part is told, the others are read`() throws {
    var builder = Builder([.init("缺"), .init("有", Builder.row(1) + Builder.cell(4, 1, [1]))])
    builder.book =
      Builder.record(131)
      + Builder.record(
        156, Builder.number(0) + Builder.number(1) + Builder.number(.max) + Builder.text("缺"))
      + Builder.record(
        156, Builder.number(0) + Builder.number(2) + Builder.text("rId2") + Builder.text("有"))
      + Builder.record(132)
    let document = try builder.open()
    let sheets = try document.readSheets(formulas: false)
    #expect(document.notices.map(\.message.kind) == [.contentLost])
    #expect(sheets.map(\.cellCount) == [0, 1])
  }

  @Test func `Texts that the archive lacks matter where a cell asks for one`() throws {
    let cells = Builder.row(1) + Builder.cell(7, 1, Builder.number(0))
    #expect(try Builder(cells: cells).read().notices.count == 1)
  }
}
