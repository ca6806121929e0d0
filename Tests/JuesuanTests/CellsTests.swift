import Foundation
import TestSupport
import Testing

@Suite struct `The cells command` {
  private let scratch: Scratch
  private let file: String

  init() throws {
    scratch = try Scratch()
    var workbook = WorkbookBuilder(
      rows: "<row r=\"1\"><c r=\"A1\"><v>1.50</v></c>"
        + "<c r=\"B1\"><f t=\"shared\" ref=\"B1:B2\" si=\"0\">A1*2</f><v>3</v></c></row>"
        + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>\"\"</f><v/></c>"
        + "<c r=\"B2\"><f t=\"shared\" si=\"0\"/></c></row>")
    workbook.sheets[0].name = "公开01表"
    file = scratch.url.appendingPathComponent("a.xlsx").path
    try Data(workbook.bytes()).write(to: URL(fileURLWithPath: file))
  }

  @Test func `Gives what is not blank`() throws {
    let run = try Run(["cells", file])
    #expect(run.code == 0)
    #expect(
      run.output == """
        {"sheet":"公开01表","ref":"A1","type":"n","value":1.50}
        {"sheet":"公开01表","ref":"B1","type":"n","value":3}

        """)
  }

  @Test func `Gives formulas when asked, those of a group written out`() throws {
    let run = try Run(["cells", file, "--formulas"])
    #expect(run.code == 0)
    #expect(
      run.output == """
        {"sheet":"公开01表","ref":"A1","type":"n","value":1.50}
        {"sheet":"公开01表","ref":"B1","type":"n","value":3,"formula":"A1*2"}
        {"sheet":"公开01表","ref":"A2","type":"s","value":"","formula":"\\"\\""}
        {"sheet":"公开01表","ref":"B2","type":null,"value":null,"formula":"A2*2"}

        """)
  }

  @Test func `Counts what it would give`() throws {
    let run = try Run(["cells", file, "--count"])
    #expect(run.output == "{\"sheet\":\"公开01表\",\"cells\":2}\n")
  }

  @Test func `A file that is refused gives no line, and says which limit it met`() throws {
    let run = try Run(["cells", file, "--limit", "storedCells=1", "--lang", "en"])
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("--limit storedCells="))
  }
}
