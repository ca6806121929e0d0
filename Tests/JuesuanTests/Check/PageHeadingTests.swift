import Testing

@testable import juesuan

@Suite struct `The heading of a form on a page` {
  private typealias Cell = PageHeading.Cell

  @Test func `is one row where no path has two levels`() {
    let heading = PageHeading(leading: ["项目"], columns: [["金额"]])
    #expect(
      heading.rows == [
        [Cell(text: "项目", columns: 1, rows: 1), Cell(text: "金额", columns: 1, rows: 1)]
      ])
  }

  @Test func `draws what columns beside each other have in common once`() {
    let heading = PageHeading(
      leading: ["项目"], columns: [["合计"], ["购车", "小计"], ["购车", "购置"], ["接待"], ["购车", "运行"]])
    #expect(
      heading.rows == [
        [
          Cell(text: "项目", columns: 1, rows: 2), Cell(text: "合计", columns: 1, rows: 2),
          Cell(text: "购车", columns: 2, rows: 1), Cell(text: "接待", columns: 1, rows: 2),
          Cell(text: "购车", columns: 1, rows: 1),
        ],
        [
          Cell(text: "小计", columns: 1, rows: 1), Cell(text: "购置", columns: 1, rows: 1),
          Cell(text: "运行", columns: 1, rows: 1),
        ],
      ])
  }

  @Test func `keeps a column apart whose name begins others`() {
    let heading = PageHeading(leading: [], columns: [["年初"], ["年初", "基本"], ["年初", "项目"]])
    #expect(
      heading.rows[0] == [
        Cell(text: "年初", columns: 1, rows: 2), Cell(text: "年初", columns: 2, rows: 1),
      ])
  }
}
