import Foundation
import TestSupport
import Testing

@Suite struct `A part whose bytes are not of its encoding` {
  @Test(arguments: ["UCS-4", "HZ", "ISO-2022-CN", "UTF-32", "SHIFT_JIS"])
  func `is refused in one line, which shows none of them`(encoding: String) throws {
    let scratch = try Scratch()
    let workbook = WorkbookBuilder(
      part: "<?xml version=\"1.0\" encoding=\"\(encoding)\"?><worksheet xmlns="
        + "\"\(WorkbookBuilder.transitional)\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\">"
        + "<v>决算</v></c></row></sheetData></worksheet>")
    try Data(workbook.bytes()).write(to: scratch.url.appendingPathComponent("a.xlsx"))
    let run = try Run(["cells", "a.xlsx"], in: scratch.url)
    #expect(run.code == 2)
    #expect(run.errors.wholeMatch(of: /a\.xlsx: 错误 \[W00[35]\] [^\n]*\n/) != nil)
  }
}
