import Grid
import Testing

@Suite struct `The limits` {
  @Test func `each have a name, which is that of the code`() {
    let fields = Mirror(reflecting: Limits()).children.compactMap(\.label)
    #expect(Set(fields) == Set(Limits.names))
  }

  @Test(arguments: Limits.names)
  func `are set one at a time by their names`(name: String) throws {
    var limits = Limits()
    limits[name] = 7
    #expect(limits[name] == 7)
    for child in Mirror(reflecting: limits).children {
      let label = try #require(child.label)
      #expect(child.value as? Int == (label == name ? 7 : Limits().value(of: label)), "\(label)")
    }
  }

  @Test func `have no value under a name that is none`() {
    #expect(Limits().value(of: "nonsense") == 0)
    #expect(Limits().value(of: "sheets") == 1_024)
  }
}
