import Grid
import TestSupport
import Testing

@Suite struct `Prefixed elements` {
  @Test func `Elements are told by namespace, not by prefix: T35`() throws {
    let part =
      "<x:worksheet xmlns:x=\"\(WorkbookBuilder.transitional)\"><x:sheetData><x:row r=\"2\">"
      + "<x:c r=\"B2\"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>"
    let reading = try Reading(WorkbookBuilder(part: part))
    #expect(reading.text("B2") == "5")
    #expect(reading.codes == [])
  }
}
