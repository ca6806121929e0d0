internal import Document
internal import Grid

/// One `<Cell>` between its tags: its formula, and its `<Data>` with a type.
struct CellUnderWay {
  var style: UInt32 = 0
  var type = ""
  /// Nil where the cell has no `<Data>`.
  var data: [UInt8]?
  var formula: String?
  var arrayRange: String?

  /// Decides what the cell holds and puts it into the sheet.
  func finish(row: Int, column: Int, _ limits: Limits, into builder: inout SheetBuilder) {
    let (line, place) = (Int32(truncatingIfNeeded: row), Int32(truncatingIfNeeded: column))
    if let formula { keep(formula, row, column, &builder) }
    let type = String(type.drop { $0 == " " }.prefix { $0 != " " })
    // Of a number, a date or a truth value nothing is no value.
    guard let data, !data.isEmpty || type == "String" else {
      if formula != nil { builder.append(.uncomputed, line, place, style, 0) }
      return
    }
    switch type {
    case "Number": finishNumber(data, line, place, limits, &builder)
    case "DateTime":
      guard let serial = ISODate.serial(data, epoch1904: builder.usesEpoch1904) else {
        return tell(.notADate, data, line, place, limits, &builder)
      }
      builder.append(.spelledNumber, line, place, style, text: Array(serial.utf8))
    case "Boolean":
      switch String(decoding: data, as: UTF8.self).lowercased() {
      case "1", "true": builder.append(.boolean, line, place, style, 1)
      case "0", "false": builder.append(.boolean, line, place, style, 0)
      default: tell(.notABoolean, data, line, place, limits, &builder)
      }
    case "Error": builder.append(.error, line, place, style, text: data)
    case "String": finishText(data, line, place, limits, &builder)
    default:
      builder.notice(.unknownCellType, [String(type.prefix(40))], row: line, column: place)
      let number = data.withUnsafeBufferPointer {
        NumberText.parse($0, limit: limits.numberBytes)
      }
      if case .none = number { return finishText(data, line, place, limits, &builder) }
      finishNumber(data, line, place, limits, &builder)
    }
  }

  private func finishNumber(
    _ data: [UInt8], _ row: Int32, _ column: Int32, _ limits: Limits, _ builder: inout SheetBuilder
  ) {
    switch data.withUnsafeBufferPointer({ NumberText.parse($0, limit: limits.numberBytes) }) {
    case .decimal(let digits, let scale):
      builder.append(.decimal, row, column, style, digits, scale)
    case .spelled:
      let text = data.withUnsafeBufferPointer { Array(NumberText.trimmed($0)) }
      builder.append(.spelledNumber, row, column, style, text: text)
    case .none: tell(.notANumber, data, row, column, limits, &builder)
    }
  }

  private func finishText(
    _ text: [UInt8], _ row: Int32, _ column: Int32, _ limits: Limits, _ builder: inout SheetBuilder
  ) {
    if text.count > limits.cellTextUnits,
      String(decoding: text, as: UTF8.self).utf16.count > limits.cellTextUnits
    {
      builder.notice(.longText, row: row, column: column)
    }
    builder.append(.ownText, row, column, style, text: text)
  }

  /// What is not what its type says stays as text, and is told.
  private func tell(
    _ message: Message, _ shown: [UInt8], _ row: Int32, _ column: Int32, _ limits: Limits,
    _ builder: inout SheetBuilder
  ) {
    let text = String(String(decoding: shown.prefix(160), as: UTF8.self).prefix(40))
    builder.notice(message, [text], row: row, column: column)
    finishText(data ?? [], row, column, limits, &builder)
  }

  /// Formulas are held as others have them: `A1`, not `R1C1`.
  private func keep(_ formula: String, _ row: Int, _ column: Int, _ builder: inout SheetBuilder) {
    guard let cell = CellReference(row: row, column: column) else { return }
    func a1(_ text: String) -> String {
      ReferenceNotation.a1(
        text.hasPrefix("=") ? text.dropFirst() : text[...], row: row, column: column)
    }
    var kind = FormulaCell.Kind.normal
    if let arrayRange { kind = .array(range: CellRange(a1(arrayRange))) }
    builder.formulas.append(FormulaCell(cell: cell, kind: kind, text: a1(formula)))
  }
}
