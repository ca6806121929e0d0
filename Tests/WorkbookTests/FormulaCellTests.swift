import Grid
import TestSupport
import Testing

@Suite struct `Cells with formulas` {
  private func read(_ cells: String) throws -> Reading {
    try Reading(WorkbookBuilder(cells: cells))
  }

  @Test func `Without a stored result a formula is not computed, which is not blank: T29`() throws {
    let reading = try read(
      "<c r=\"A1\"><f>1+1</f></c><c r=\"B1\"><f>1+1</f><v></v></c><c r=\"C1\"><f>1+1</f><v>2</v></c>"
        + "<c r=\"D1\"><f>1+1</f><v/></c>")
    #expect(reading["A1"] == .uncomputed)
    #expect(reading["B1"] == .uncomputed)
    #expect(reading.text("C1") == "2")
    #expect(reading["D1"] == .uncomputed)
    #expect(reading.sheets[0].formulas.map(\.text) == ["1+1", "1+1", "1+1", "1+1"])
    #expect(reading.codes == [])
  }

  @Test func `An empty text is a result, a missing one is none: T56 T28`() throws {
    let reading = try read(
      "<c r=\"A1\" t=\"str\"><f>[1]S!A1</f><v/></c><c r=\"B1\" t=\"str\"><f>[1]S!A1</f></c>")
    #expect(reading["A1"] == .text(""))
    #expect(reading["B1"] == .uncomputed)
  }

  @Test func `Links to other books keep their stored results: T56`() throws {
    let reading = try read(
      "<c r=\"A1\"><f>[1]Sheet1!$A$1</f><v>1677.6</v></c><c r=\"B1\" t=\"e\"><f>#REF!+1</f><v>#REF!</v></c>"
    )
    #expect(reading.text("A1") == "1677.6")
    #expect(reading["B1"] == .error("#REF!"))
  }

  @Test func `The value may stand before the formula: T62`() throws {
    let reading = try read("<c r=\"A1\"><v>2</v><f>1+1</f></c>")
    #expect(reading.text("A1") == "2")
    #expect(reading.sheets[0].formulas.first?.text == "1+1")
  }

  @Test func `Texts of formula and value are not mixed`() throws {
    let reading = try read("<c r=\"A1\"><f>SUBTOTAL(5,K6:K199975)</f><v>2</v></c>")
    #expect(reading.text("A1") == "2")
  }

  @Test func `Shared, array and table formulas are told apart: T30`() throws {
    let reading = try read(
      "<c r=\"A1\"><f t=\"shared\" ref=\"A1:A2\" si=\"3\">B1</f></c><c r=\"B1\"><f t=\"shared\" si=\"3\"/></c>"
        + "<c r=\"C1\"><f t=\"array\" ref=\"C1:C2\">B1:B2</f></c><c r=\"D1\"><f t=\"dataTable\" ref=\"D1:D2\"/></c>"
    )
    #expect(
      reading.sheets[0].formulas.map(\.kind) == [
        .sharedMaster(group: 3, range: CellRange("A1:A2")), .sharedMember(group: 3),
        .array(range: CellRange("C1:C2")), .dataTable(range: CellRange("D1:D2")),
      ])
  }

  @Test func `Pictures in cells of WPS keep what is stored: T49`() throws {
    let reading = try read(
      "<c r=\"A1\" t=\"str\"><f>_xlfn.DISPIMG(\"ID_1\",1)</f><v>=DISPIMG(\"ID_1\",1)</v></c>")
    #expect(reading["A1"] == .text("=DISPIMG(\"ID_1\",1)"))
    #expect(reading.sheets[0].formulas.first?.text == "_xlfn.DISPIMG(\"ID_1\",1)")
    #expect(reading.codes == [])
  }

  @Test func `Escapes of texts are none in formulas`() throws {
    let reading = try read("<c r=\"A1\" t=\"str\"><f>\"_x0041_\"</f><v>_x0041_</v></c>")
    #expect(reading.text("A1") == "A")
    #expect(reading.sheets[0].formulas.first?.text == "\"_x0041_\"")
  }
}
