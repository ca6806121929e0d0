import Exchange
import FinalAccounts
import Grid
import Testing

@Suite struct `A layout of some years or places` {
  /// The form of T5 with one column more, for a year and a place.
  private func recognizer(_ scope: String) throws -> Recognizer {
    let text = """
      {"table": "T5", "name": "x", "key": "function", "titles": ["一般公共预算财政拨款支出决算表"], \(scope)
       "columns": [{"id": "total", "presence": "required", "paths": [["小计"]]},
                   {"id": "own", "presence": "required", "paths": [["基本支出"]]}]}
      """
    return Recognizer(
      layouts: try .embedded(replacing: [("layouts/T5-z.json", Array(text.utf8))]))
  }

  private func layout(_ scope: String, _ drawing: String = Drawing.t5) throws -> String? {
    try recognizer(scope).recognize([Sheet("x", drawing)])[.t5]?.layoutName
  }

  @Test(arguments: [
    #""years": {"from": 2023, "to": 2024},"#, #""years": {"to": 2024},"#, #""places": ["青岚县"],"#,
    #""years": {"from": 2024}, "places": ["乙县", "青岚县"],"#,
  ])
  func `is taken where title or frame say so`(scope: String) throws {
    #expect(try layout(scope) == "T5-z")
  }

  @Test(arguments: [
    "", #""years": {"to": 2023},"#, #""years": {"from": 2025},"#, #""places": ["乙县"],"#,
    #""years": {"from": 2024}, "places": ["乙县"],"#,
  ])
  func `is left where they say otherwise`(scope: String) throws {
    #expect(try layout(scope) == "T5")
  }

  @Test func `is left where they say nothing`() throws {
    let silent = Drawing.t5.replacing("2024年度", with: "")
    #expect(try layout(#""years": {"from": 2024},"#, silent) == "T5")
    let nameless = Drawing.t5.replacing("部门：青岚县财政局", with: "")
    #expect(try layout(#""places": ["青岚县"],"#, nameless) == "T5")
  }

  @Test func `is taken where no other fits`() throws {
    let own = Drawing.t5.replacing("| 项目支出", with: "")
    #expect(try layout(#""years": {"from": 2030},"#, own) == "T5-z")
  }
}
