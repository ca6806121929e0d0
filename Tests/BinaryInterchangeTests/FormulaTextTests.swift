import Document
import Grid
import Testing

@Suite struct `Formulas of a binary workbook as texts` {
  /// A relative reference.
  private func ref(_ row: Int, _ column: Int) -> [UInt8] {
    [0x44] + BIFF.u16(row) + BIFF.u16(column | 0xC000)
  }

  private func texts(_ records: [UInt8], globals: [UInt8] = []) throws -> [String: String] {
    let sheet = try BIFFBuilder(records, globals: globals).sheet(formulas: true)
    return Dictionary(uniqueKeysWithValues: sheet.formulas.map { ("\($0.cell)", $0.text) })
  }

  private func text(_ tokens: [UInt8], globals: [UInt8] = []) throws -> String? {
    try texts(BIFF.formula(9, 9, BIFF.double(1), tokens: tokens), globals: globals)["J10"]
  }

  @Test func `Operators, brackets, constants and functions`() throws {
    #expect(
      try text(
        ref(0, 0) + [0x1E, 2, 0, 0x03, 0x15, 0x1F] + BIFF.double(1.5) + [0x05]
          + [0x17, 1, 0, 0x22, 0x08]) == "(A1+2)*1.5&\"\"\"\"")
    #expect(
      try text([0x25] + [0, 0, 1, 0, 0, 0xC0, 0, 0] + [0x19, 0x10, 0, 0]) == "SUM(A1:$A$2)")
    #expect(try text(ref(0, 0) + [0x1E, 2, 0, 0x41, 27, 0]) == "ROUND(A1,2)")
    #expect(
      try text(ref(0, 0) + [0x1D, 1] + [0x16] + [0x42, 3, 1, 0]) == "IF(A1,TRUE,)")
  }

  @Test func `References to other sheets, and names`() throws {
    let globals =
      BIFF.record(0x01AE, BIFF.u16(1) + BIFF.u16(0x0401))
      + BIFF.record(0x17, BIFF.u16(1) + BIFF.u16(0) + BIFF.u16(0) + BIFF.u16(0))
    #expect(try text([0x3A] + BIFF.u16(0) + [4, 0, 1, 0], globals: globals) == "'表1'!$B$5")
  }

  @Test func `Groups that share a formula, and arrays`() throws {
    let member: [UInt8] = [1, 0, 0, 2, 0]
    let shared: [UInt8] =
      [0, 0, 1, 0, 2, 2, 0, 2] + BIFF.u16(9) + [0x4C, 0, 0, 0xFE, 0xC0, 0x1E, 1, 0, 0x03]
    let sheet = try BIFFBuilder(
      BIFF.formula(0, 2, BIFF.double(1), tokens: member) + BIFF.record(0x04BC, shared)
        + BIFF.formula(1, 2, BIFF.double(2), tokens: member)
    ).sheet(formulas: true)
    #expect(sheet.formulas.count == 2)
    #expect(sheet.formulas.first?.text == "A1+1")
    #expect(sheet.formulas.first?.kind == .sharedMaster(group: 0, range: CellRange("C1:C2")))
    #expect(sheet.formulas.last?.kind == .sharedMember(group: 0))
  }

  @Test func `A token that is not known leaves the formula out`() throws {
    #expect(try text([0x18, 1, 2, 3]) == nil)
    #expect(try text([0x03]) == nil)
  }

  @Test func `Print areas are names of their sheet`() throws {
    let name: [UInt8] =
      BIFF.u16(0x20) + [0, 1] + BIFF.u16(11) + BIFF.u16(0) + BIFF.u16(1) + [0, 0, 0, 0] + [0, 6]
      + [0x3B, 0, 0, 0, 0, 3, 0, 0, 0, 2, 0]
    let document = try BIFFBuilder(
      globals: BIFF.record(0x01AE, BIFF.u16(1) + BIFF.u16(0x0401))
        + BIFF.record(0x17, BIFF.u16(1) + BIFF.u16(0) + BIFF.u16(0) + BIFF.u16(0))
        + BIFF.record(0x18, name)
    ).open()
    let found = try #require(document.definedNames.first)
    #expect(found.name == "_xlnm.Print_Area")
    #expect(found.sheet == 0)
    #expect(found.text == "'表1'!$A$1:$C$4")
  }
}
