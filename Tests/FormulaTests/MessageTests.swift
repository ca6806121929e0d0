import Formula
import Grid
import Testing

@Suite struct `Reasons why a formula is not evaluated` {
  private static let reasons: [NotEvaluable] = [
    .notAFormula, .volatileFunction("NOW"), .function("HLOOKUP"), .externalReference,
    .severalSheets, .sheet("表"), .structuredReference, .arrayConstant, .union, .intersection,
    .computedRange, .spilledRange, .arrayOperation, .arrayFormula, .dataTable,
    .relativeName("名"), .nestedNames("名"), .circular,
    .unknownCell(SheetCell(sheet: 0, cell: .origin)), .unclearText("1/2"), .textOrder,
    .unclearSpelling, .root, .hiddenRows, .criterion(">TRUE"), .tooMuch,
    .unknownName("名"), .lookup, .format("0.0#"), .frozen,
  ]

  @Test func `Each has a message of its own, and every message a reason`() {
    let codes = Self.reasons.map(\.message.code)
    #expect(Set(codes).count == codes.count)
    #expect(Set(codes) == Set(Message.formulaMessages.map(\.code)))
    for code in codes { #expect(code.wholeMatch(of: /E\d{3}/) != nil) }
  }

  @Test(arguments: reasons)
  func `Each speaks both languages, of the same things`(reason: NotEvaluable) {
    let message = reason.message
    #expect(message.chinese.unicodeScalars.contains { $0.value >= 0x4E00 })
    for argument in reason.arguments(sheets: ["收入"]) {
      #expect(message.text(.chinese, [argument]).contains(argument))
      #expect(message.text(.english, [argument]).contains(argument))
    }
    #expect(reason.arguments().isEmpty == !message.chinese.contains("{0}"))
    #expect(reason.arguments().isEmpty == !message.english.contains("{0}"))
  }

  @Test func `A cell is named with its sheet`() throws {
    let place = SheetCell(sheet: 1, cell: try #require(CellReference("B3")))
    #expect(NotEvaluable.unknownCell(place).arguments(sheets: ["a", "b"]) == ["b!B3"])
    #expect(NotEvaluable.unknownCell(place).arguments() == ["B3"])
  }
}
