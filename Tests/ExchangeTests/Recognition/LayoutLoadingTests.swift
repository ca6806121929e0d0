import Exchange
import FinalAccounts
import Grid
import Testing

struct LayoutLoadingTests {
  private func fault(_ text: String, path: String = "layouts/T5.json") -> Notice? {
    do {
      _ = try LayoutSet.embedded(replacing: [(path, Array(text.utf8))])
      return nil
    } catch {
      return error.notice
    }
  }

  @Test func `a broken file is named with line and column`() {
    let notice = fault("{\n  \"table\": ]}")
    #expect(notice?.message.code == "R001")
    #expect(notice?.arguments == ["layouts/T5.json", "2", "12"])
  }

  @Test(arguments: [
    (#"{"table":"表10","name":"x","key":"label","titles":[],"columns":[]}"#, "/table"),
    (#"{"table":"T5","name":"x","key":"label","titles":[],"columns":[{"id":"a"}]}"#, "/columns/0"),
    (#"{"table":"T5","name":"x","key":"label","titles":[],"colums":[]}"#, "/colums"),
    (
      #"{"table":"T5","name":"x","key":"label","titles":["t"],"columns":[{"id":"a","presence":"required","paths":[["$x"]]}]}"#,
      "/columns/0/paths/0/0"
    ),
  ])
  func `a malformed layout is told by file and field`(text: String, field: String) {
    let notice = fault(text)
    #expect(notice?.message.code == "R002")
    #expect(notice?.arguments.prefix(2) == ["layouts/T5.json", field])
  }

  @Test func `a new file adds a form of a table`() throws {
    let text = """
      {"table": "T5", "name": "x", "key": "function", "titles": ["某省支出一览表"],
       "columns": [{"id": "total", "presence": "required", "paths": [["花销"]]}]}
      """
    let set = try LayoutSet.embedded(replacing: [("layouts/T5-x.json", Array(text.utf8))])
    let sheet = Sheet("x", "某省支出一览表\n科目编码 | 科目名称 | 花销\n201 | 甲 | 5")
    let plain = Sheet("x", "一般公共预算财政拨款支出决算表\n科目编码 | 科目名称 | 花销\n201 | 甲 | 5")
    #expect(Recognizer(layouts: set).recognize([sheet])[.t5]?.evidence == .title)
    #expect(Recognizer(layouts: set).recognize([plain])[.t5]?.amount("201", "total") == "5.00")
    #expect(recognizer.recognize([plain]).tables.isEmpty)
  }
}
