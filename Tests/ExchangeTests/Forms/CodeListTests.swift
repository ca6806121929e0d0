import CSV
import Exchange
import FinalAccounts
import Testing

@Suite struct `The code lists` {
  @Test(arguments: ["function", "economic", "fund", "government-economic"])
  func `are read whole, each entry below its parent`(name: String) throws {
    let bytes = try #require(EmbeddedSchemas.bytes("codes/\(name).csv"))
    let lists: [String: CodeList] = [
      "function": CodeLists.builtIn.function, "economic": CodeLists.builtIn.economic,
      "fund": CodeLists.builtIn.fund, "government-economic": CodeLists.builtIn.governmentEconomic,
    ]
    let list = try #require(lists[name])
    #expect(list.entries.count == (try CSVDocument(reading: bytes).count - 1))
    for entry in list.entries {
      #expect(list[entry.code] == entry)
      guard let parent = entry.parent else { continue }
      #expect(list[parent] != nil, "\(entry.code)")
      #expect(entry.code.hasPrefix(parent))
    }
  }

  @Test func `name a code with those above it`() {
    let path = CodeLists.builtIn.function.path(to: "2010301")
    #expect(path.map(\.code) == ["201", "20103", "2010301"])
    #expect(path.last?.name == "行政运行")
    #expect(CodeLists.builtIn.function.path(to: "9").isEmpty)
  }

  @Test func `know the years of a code`() throws {
    let entry = try #require(CodeLists.builtIn.fund["20598"])
    #expect(entry.validFrom == 2024 && entry.validTo == nil)
  }

  @Test func `know what was renamed`() {
    #expect(
      CodeLists.builtIn.renames.contains { $0.oldCode == "2080504" && $0.newCode == "2080501" })
  }
}
