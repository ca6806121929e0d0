import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite("CEL-08: no row repeats another that it has nothing to do with")
struct RepeatedRowTests {
  @Test("warns once of two branches that hold the same amounts, at their lowest rows")
  func branches() throws {
    let found = try FindingsOf("CEL-08") { submission in
      for code in ["210", "21011", "2101101", "221", "22102", "2210201"] {
        submission["T5[\(code)].total"] = "72.60"
        submission["T5[\(code)].basic"] = "50.10"
        submission["T5[\(code)].project"] = "22.50"
      }
    }
    #expect(found.lines == ["warning T5[2101101].total"])
    #expect(
      found.cells == [
        "T5[2101101].total", "T5[2101101].basic", "T5[2101101].project", "T5[2210201].total",
        "T5[2210201].basic", "T5[2210201].project",
      ])
  }

  @Test("is silent about one amount that is its own total, about small ones, and about ancestors")
  func coincidences() throws {
    let same = try FindingsOf("CEL-08") { submission in
      for code in ["2101101", "2210201"] {
        submission["T5[\(code)].total"] = "72.60"
        submission["T5[\(code)].basic"] = "72.60"
      }
    }
    #expect(same.lines == [])
    let small = try FindingsOf("CEL-08") { submission in
      for code in ["2101101", "2210201"] {
        submission["T5[\(code)].total"] = "0.90"
        submission["T5[\(code)].basic"] = "0.50"
        submission["T5[\(code)].project"] = "0.40"
      }
    }
    #expect(small.lines == [])
    #expect(try FindingsOf("CEL-08") { _ in }.lines == [])
  }
}
