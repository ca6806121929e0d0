import Exchange
import FinalAccounts
import Testing

struct FormBookTests {
  @Test func `the nine tables are described, what raw sets say beyond them, and no other`() {
    let forms = FormBook.builtIn
    #expect(forms.tables == TableID.nine + [.x03])
    #expect(forms.name(of: .t9) == "T9 财政拨款“三公”经费支出决算表")
    for id in TableID.nine {
      let output = forms.output(of: id)
      #expect(!output.columns.isEmpty && !output.label.isEmpty, "\(id.rawValue)")
      #expect(Set(output.columns.map(\.heading)).count == output.columns.count, "\(id.rawValue)")
    }
    #expect(TableID.nine.filter { forms.output(of: $0).isOneRow } == [.t9])
  }

  @Test(arguments: [
    (TableID.t1, "income.total", 0), (.t1, "expenditure.208", 1), (.t5, "20801", 0),
    (.t6, "30101", 0), (.t6, "303", 0), (.t6, "personnel.total", 0), (.t6, "30299", 1),
    (.t6, "310", 2), (.t6, "operating.total", 3), (.t6, "total", 4),
  ])
  func `a row belongs to the list that names it, else to the one that names none`(
    id: TableID, row: String, list: Int
  ) {
    #expect(FormBook.builtIn.output(of: id).list(ofRow: row) == list)
  }

  @Test func `a layout in the place of another keeps title and headings unless it says them`()
    throws
  {
    func forms(_ more: String) throws -> FormBook {
      let text = """
        {"table": "T3", "name": "x", "key": "function", "titles": ["支出一览表"],
         "columns": [{"id": "total", "presence": "required", "paths": [["花销"]]}]\(more)}
        """
      return try LayoutSet.embedded(replacing: [("layouts/T3.json", Array(text.utf8))]).forms
    }
    #expect(try forms("").title(of: .t3) == "支出决算表")
    let own = try forms(
      #", "output": {"label": "名称", "columns": [{"id": "total", "heading": "花销"}]}"#)
    #expect(own.title(of: .t3) == "支出一览表")
    #expect(own.output(of: .t3).columns.map(\.heading) == ["花销"])
  }

  @Test func `a table without headings of its own is written in the words of its columns`() throws {
    let text = """
      {"table": "Z01", "name": "x", "key": "function", "titles": ["原始表"],
       "columns": [{"id": "total", "presence": "required", "paths": [["支出|花销", "合计|小计"]]}]}
      """
    let set = try LayoutSet.embedded(replacing: [("layouts/Z01.json", Array(text.utf8))])
    let id = try #require(TableID(rawValue: "Z01"))
    let output = set.forms.output(of: id)
    #expect([output.code, output.label] == ["科目编码", "科目名称"])
    #expect(output.columns.map(\.heading) == ["支出/合计"])
  }

  @Test func `the blank forms are those of the families, the ministry's first`() {
    #expect(BuiltInForm.all.map(\.name) == ["ministry", "shanghai"])
    #expect(BuiltInForm.standard.name == "ministry")
    for form in BuiltInForm.all { #expect(form.bytes.starts(with: [0x50, 0x4B]), "\(form.name)") }
  }
}
