import Grid
import TestSupport
import Testing
import Workbook

/// Parts made to harm a parser.
@Suite struct `Hostile XML` {
  private let names = [
    "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels", "_rels/.rels",
  ]

  private func fault(
    _ content: String, in name: String = "xl/worksheets/sheet1.xml", limits: Limits = Limits()
  ) -> Fault? {
    var workbook = WorkbookBuilder(cells: "<c r=\"A1\" t=\"s\"><v>0</v></c>")
    workbook.sharedStrings = ""
    workbook.styles = ""
    return TestSupport.fault(
      workbook.bytes { entries in
        for index in entries.indices where entries[index].name.elementsEqual(name.utf8) {
          entries[index].content = Array(content.utf8)
        }
      }, limits: limits)
  }

  private func sheet(_ inner: String, attributes: String = "") -> String {
    "<worksheet xmlns=\"\(WorkbookBuilder.transitional)\"\(attributes)>\(inner)</worksheet>"
  }

  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY a \"1\"><!ENTITY b \"&a;&a;\">]><a>&b;</a>",
    "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>", "<!DOCTYPE a><a/>",
    "<!DOCTYPE a PUBLIC \"x\" \"http://localhost:1/x\" [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]><a/>",
    "<?xml version=\"1.0\"?>\n<!-- x -->\n<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///dev/zero\">]><a>&x;</a>",
  ])
  func `X1 X2 X3 A document type is refused before anything in it is looked at: T47`(text: String) {
    for name in names {
      let fault = fault(text, in: name)
      #expect(fault?.message.code == "W004", "\(name)")
      #expect(fault?.place.part == name)
    }
  }

  @Test func `X4 A document type in disguise is refused as well`() {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-7\"?>+ADw-+ACE-DOCTYPE a+AD4-+ADw-a/+AD4-"
    #expect(["W005", "W003"].contains(fault(text)?.message.code))
    #expect(fault("<?xml version=\"1.0\" encoding=\"HZ\"?><a/>")?.message.code == "W005")
  }

  @Test func `X5 Depth has a limit`() {
    var limits = Limits()
    limits.elementDepth = 10
    func nested(_ depth: Int) -> String {
      sheet(
        String(repeating: "<a>", count: depth - 1) + String(repeating: "</a>", count: depth - 1))
    }
    #expect(fault(nested(10), limits: limits) == nil)
    #expect(fault(nested(11), limits: limits)?.text(.english).contains("elementDepth") == true)
    #expect(fault(nested(65))?.text(.english).contains("elementDepth") == true)
  }

  @Test func `X6 The text of a cell has a limit`() {
    var limits = Limits()
    limits.cellTextBytes = 100
    for element in ["v", "is><t"] {
      func cell(_ count: Int) -> String {
        let close = element == "v" ? "</v>" : "</t></is>"
        let text = String(repeating: "1", count: count)
        return sheet(
          "<sheetData><row><c t=\"inlineStr\"><\(element)>\(text)\(close)</c></row></sheetData>")
      }
      #expect(fault(cell(100), limits: limits) == nil)
      #expect(fault(cell(101), limits: limits)?.text(.english).contains("cellTextBytes") == true)
    }
    func strings(_ count: Int) -> String {
      "<sst xmlns=\"\(WorkbookBuilder.transitional)\"><si><t>\(String(repeating: "a", count: count))</t></si></sst>"
    }
    #expect(fault(strings(100), in: "xl/sharedStrings.xml", limits: limits) == nil)
    #expect(
      fault(strings(101), in: "xl/sharedStrings.xml", limits: limits)?.text(.english)
        .contains("cellTextBytes") == true)
  }

  @Test func `X7 X8 What does not end is given up: comment, instruction, section, tag, name`() {
    let long = String(repeating: "a", count: 600 << 10)
    for text in [
      "<!--\(long)-->", "<?x \(long)?>", "<a b=\"\(long)\"/>", "<\(long)/>", "<a \(long)=\"1\"/>",
    ] {
      let code = fault(sheet(text))?.text(.english) ?? ""
      #expect(
        code.contains("pendingBytes") || code.contains("not well-formed"), "\(text.prefix(5))")
    }
  }

  @Test func `X7 An honest comment is none`() {
    #expect(fault(sheet("<!--\(String(repeating: "a", count: 100 << 10))-->")) == nil)
  }

  @Test func `X9 Attributes have a limit, name spaces count`() {
    var limits = Limits()
    limits.attributesPerElement = 10
    func element(_ attributes: Int, _ spaces: Int) -> String {
      let list =
        (0..<attributes).map { " a\($0)=\"1\"" } + (0..<spaces).map { " xmlns:n\($0)=\"u\"" }
      return sheet("<x\(list.joined())/>")
    }
    #expect(fault(element(7, 3), limits: limits) == nil)
    let fault = fault(element(7, 4), limits: limits)
    #expect(fault?.text(.english).contains("attributesPerElement") == true)
    #expect(self.fault(element(300, 0))?.text(.english).contains("attributesPerElement") == true)
  }

  @Test func `X10 Different names have a limit`() {
    let many = (0..<40_000).map { "<a\($0)/>" }.joined()
    #expect(fault(sheet(many))?.text(.english).contains("distinctNames") == true)
    let few = String(repeating: (0..<100).map { "<a\($0)/>" }.joined(), count: 400)
    #expect(fault(sheet(few)) == nil)
  }

  @Test func `X11 Many tiny things are only many`() {
    let text =
      String(repeating: "&#65;", count: 2_000) + String(repeating: "<!---->", count: 20_000)
      + String(repeating: " ", count: 100_000)
    #expect(fault(sheet(text)) == nil)
  }

  @Test(arguments: [
    "&#0;", "&#xD800;", "\u{8}", "&lol;", "<a", "<a b=1/>", "<a></b>", "<a a=\"\" a=\"\"/>", "]]>",
  ])
  func `X12 What is not XML is refused, never mended`(text: String) {
    #expect(fault(sheet(text))?.message.code == "W003")
  }

  @Test func `X13 Nothing is included, whatever the part asks for`() {
    let text =
      "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/>"
      + "<?xml-stylesheet href=\"file:///etc/passwd\"?>"
    #expect(fault(sheet(text, attributes: " xml:base=\"file:///etc/\"")) == nil)
  }
}
