import Grid
import TestSupport
import Testing
import Workbook

@Suite struct `Texts` {
  /// The text of a shared string whose `<t>` is given.
  private func text(_ element: String) throws -> String? {
    var workbook = WorkbookBuilder(cells: "<c r=\"A1\" t=\"s\"><v>0</v></c>")
    workbook.sharedStrings = "<si>\(element)</si>"
    return try Reading(workbook).text("A1")
  }

  @Test(arguments: [
    ("a_x000D_b", "a\rb"), ("_x005F_x000D_", "_x000D_"), ("_x4E2D_", "中"),
    ("_xD83D__xDE00_", "😀"), ("_xD83D_", "_xD83D_"), ("_xDE00__xD83D_", "_xDE00__xD83D_"),
    ("_x000_", "_x000_"), ("a_x0000_b", "a_x0000_b"), ("_xGGGG_", "_xGGGG_"), ("_x004", "_x004"),
    ("__x0041__", "_A_"),
    ("_X0041_", "_X0041_"), ("_x0041", "_x0041"),
  ])
  func `Escaped characters are those characters: T13`(spelled: String, text: String) throws {
    #expect(try self.text("<t>\(spelled)</t>") == text)
  }

  @Test func `Blanks at the ends count only where the file says so: T14`() throws {
    #expect(try text("<t> a b\n</t>") == "a b")
    #expect(try text("<t xml:space=\"preserve\"> a </t>") == " a ")
    #expect(try text("<t xml:space=\"default\"> a </t>") == "a")
    #expect(try text("<t> </t>") == "")
  }

  @Test func `Full-width and hard blanks are text: T14`() throws {
    #expect(try text("<t>\u{3000}项\u{3000}目\u{A0}</t>") == "\u{3000}项\u{3000}目\u{A0}")
  }

  @Test func `Comments and CDATA do not cut a text: T18`() throws {
    #expect(try text("<t>a<!-- x -->b<![CDATA[<c>]]>&amp;d<?pi x?>e</t>") == "ab<c>&de")
  }

  @Test func `Line ends are LF, but for those written as characters: T57`() throws {
    #expect(try text("<t>a\r\nb</t>") == "a\nb")
    #expect(try text("<t>a&#13;&#10;b</t>") == "a\r\nb")
    #expect(try text("<t>a\rb</t>") == "a\nb")
  }

  @Test(arguments: ["&#x1;", "&#xD800;", "&#xFFFE;", "&#x110000;", "\u{1}", "&unknown;"])
  func `A character that XML forbids is refused with part and byte: T58`(text: String) throws {
    var workbook = WorkbookBuilder(cells: "<c r=\"A1\" t=\"s\"><v>0</v></c>")
    workbook.sharedStrings = "<si><t>\(text)</t></si>"
    let fault = fault(workbook.bytes())
    #expect(fault?.message.code == "W003")
    #expect(fault?.place.part == "xl/sharedStrings.xml")
  }

  @Test func `A text longer than Excel allows is kept and told`() throws {
    let cell = { (count: Int) in
      "<c r=\"A1\" t=\"inlineStr\"><is><t>\(String(repeating: "决", count: count))</t></is></c>"
    }
    let allowed = try Reading(WorkbookBuilder(cells: cell(32_767)))
    #expect(allowed.codes == [])
    let longer = try Reading(WorkbookBuilder(cells: cell(32_768)))
    #expect(longer.text("A1")?.count == 32_768)
    #expect(longer.codes == ["W118"])
  }
}
