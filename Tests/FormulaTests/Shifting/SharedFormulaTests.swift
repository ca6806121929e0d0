import Formula
import Grid
import TestSupport
import Testing

@Suite struct `Shared formulas` {
  private func formula(_ address: String, _ rows: String) throws -> String? {
    let sheet = try Reading(WorkbookBuilder(rows: rows)).sheets[0]
    return try sheet.formula(at: #require(CellReference(address)))
  }

  private let group =
    "<row r=\"1\"><c r=\"B1\"><f t=\"shared\" ref=\"B1:B3\" si=\"0\">LOG10(A1)*$A$1</f><v>1</v></c></row>"
    + "<row r=\"2\"><c r=\"B2\"><f t=\"shared\" si=\"0\"/><v>2</v></c></row>"
    + "<row r=\"3\"><c r=\"B3\"><f t=\"shared\" si=\"0\"/></c></row>"

  @Test func `Each further cell reads the first one's formula, shifted: T30`() throws {
    #expect(try formula("B1", group) == "LOG10(A1)*$A$1")
    #expect(try formula("B2", group) == "LOG10(A2)*$A$1")
    #expect(try formula("B3", group) == "LOG10(A3)*$A$1")
    #expect(try formula("A1", group) == nil)
  }

  @Test func `A member of no group has no formula`() throws {
    #expect(try formula("A1", "<row><c><f t=\"shared\" si=\"7\"/><v>1</v></c></row>") == nil)
  }

  @Test func `A group's number may be used twice`() throws {
    let second =
      "<row r=\"8\"><c r=\"A8\"><f t=\"shared\" ref=\"A8:A9\" si=\"0\">C8+1</f></c></row>"
      + "<row r=\"9\"><c r=\"A9\"><f t=\"shared\" si=\"0\"/></c></row>"
    #expect(try formula("A9", group + second) == "C9+1")
    #expect(try formula("B3", group + second) == "LOG10(A3)*$A$1")
  }

  @Test func `Formulas are found in sheets whose cells stood in disorder`() throws {
    let rows =
      "<row r=\"2\"><c r=\"A2\"><f>C2</f></c></row><row r=\"1\"><c r=\"A1\"><f>C1</f></c></row>"
    #expect(try formula("A1", rows) == "C1")
    #expect(try formula("A2", rows) == "C2")
  }

  @Test func `Of a cell that comes twice the last formula counts`() throws {
    let rows = "<row r=\"1\"><c r=\"A1\"><f>1</f></c><c r=\"A1\"><f>2</f></c></row>"
    #expect(try formula("A1", rows) == "2")
  }
}
