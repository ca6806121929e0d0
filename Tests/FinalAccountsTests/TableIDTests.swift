import FinalAccounts
import Testing

struct TableIDTests {
  @Test func `the nine have their names and places`() {
    #expect(TableID.nine.map(\.rawValue) == (1...9).map { "T\($0)" })
    #expect(TableID.nine.map(\.place) == Array(0..<9))
    #expect(TableID.nine == TableID.nine.shuffled().sorted())
    #expect(TableID(rawValue: "T4") == .t4)
  }

  @Test(arguments: ["X03", "T10", "T0", "Z01_1", "C", "U2", "T1a", "F03-2024"])
  func `any other short name is a table behind the nine, or before`(name: String) throws {
    let id = try #require(TableID(rawValue: name))
    #expect(id.rawValue == name)
    #expect(id.place == nil)
    #expect(TableID(ofNine: name) == nil)
  }

  @Test(arguments: ["", "t1", "1", "附03", "T 1", "../T1", "T1.csv", "T12345678"])
  func `what could be no file's name is no table's either`(name: String) {
    #expect(TableID(rawValue: name) == nil)
  }

  @Test func `tables beside the nine come in the order of their names`() {
    let tables = ["X03", "T2", "C07", "X03"].compactMap(TableID.init(rawValue:)).map {
      AccountTable(id: $0, title: "", sheet: "")
    }
    #expect(TableID.nine(with: tables).map(\.rawValue).suffix(3) == ["T9", "C07", "X03"])
  }
}
