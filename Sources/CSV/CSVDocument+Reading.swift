public import Grid

extension CSVDocument {
  /// Reads CSV as RFC 4180 describes it: commas, fields in quotes where needed, a quote inside
  /// doubled.
  ///
  /// Deviations accepted: a byte order mark in front, and LF or CR alone as the end of a line (what
  /// editors make of CRLF). Everything else is a fault, never a guess.
  public init(reading input: [UInt8], limits: Limits = Limits()) throws(CSVFault) {
    guard input.count <= Swift.min(limits.archiveBytes, Int(Int32.max)) else {
      throw CSVFault(.tooManyBytes(limit: limits.archiveBytes), line: 1)
    }
    do {
      _ = try UTF8Span(validating: input.span)
    } catch {
      throw CSVFault(.notUTF8, line: Self.line(of: error.byteOffsets.lowerBound, in: input))
    }
    var reader = Reader(limits: limits)
    reader.document.bytes.reserveCapacity(input.count)
    try reader.read(input)
    self = reader.document
  }

  private static func line(of offset: Int, in input: [UInt8]) -> Int {
    var line = 1
    for index in 0..<Swift.min(offset, input.count) where input[index] == UInt8(ascii: "\n") {
      line += 1
    }
    return line
  }
}

private struct Reader {
  var document = CSVDocument()
  let limits: Limits
  private var line = 1
  private var recordLine = 1
  private var fieldStart = 0
  private var fields = 0

  init(limits: Limits) { self.limits = limits }

  mutating func read(_ input: [UInt8]) throws(CSVFault) {
    var place = input.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var recordIsOpen = false
    while place < input.count {
      recordIsOpen = true
      place =
        input[place] == UInt8(ascii: "\"")
        ? try quotedField(input, from: place + 1) : try plainField(input, from: place)
      try endField()
      guard place < input.count else { break }
      if input[place] == UInt8(ascii: ",") {
        place += 1
        // A comma at the very end leaves one more, empty field.
        if place == input.count { try endField() }
        continue
      }
      place +=
        input[place] == UInt8(ascii: "\r") && at(input, place + 1) == UInt8(ascii: "\n") ? 2 : 1
      try endRecord()
      recordIsOpen = false
      line += 1
      recordLine = line
    }
    if recordIsOpen { try endRecord() }
  }

  private func at(_ input: [UInt8], _ place: Int) -> UInt8? {
    place < input.count ? input[place] : nil
  }

  /// Takes bytes up to a comma or the end of the line; gives the place of that.
  private mutating func plainField(_ input: [UInt8], from start: Int) throws(CSVFault) -> Int {
    var place = start
    scan: while place < input.count {
      switch input[place] {
      case UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n"): break scan
      case UInt8(ascii: "\""): throw CSVFault(.strayQuote, line: line)
      case 0: throw CSVFault(.nul, line: line)
      default: place += 1
      }
    }
    document.bytes.append(contentsOf: input[start..<place])
    return place
  }

  /// Takes bytes up to the closing quote; gives the place behind it.
  private mutating func quotedField(_ input: [UInt8], from start: Int) throws(CSVFault) -> Int {
    let openLine = line
    var place = start
    while let byte = at(input, place) {
      switch byte {
      case UInt8(ascii: "\""):
        switch at(input, place + 1) {
        case UInt8(ascii: "\""):
          document.bytes.append(byte)
          place += 2
        case nil, UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
          return place + 1
        default:
          throw CSVFault(.textAfterQuote, line: line)
        }
      case 0:
        throw CSVFault(.nul, line: line)
      default:
        let endsLine = byte == UInt8(ascii: "\r") && at(input, place + 1) != UInt8(ascii: "\n")
        if byte == UInt8(ascii: "\n") || endsLine { line += 1 }
        document.bytes.append(byte)
        place += 1
      }
    }
    throw CSVFault(.unclosedQuote, line: openLine)
  }

  private mutating func endField() throws(CSVFault) {
    guard document.bytes.count - fieldStart <= limits.cellTextBytes else {
      throw CSVFault(.fieldTooLong(limit: limits.cellTextBytes), line: line)
    }
    fields += 1
    guard fields <= limits.csvFields else {
      throw CSVFault(.tooManyFields(limit: limits.csvFields), line: line)
    }
    document.fieldEnds.append(Int32(truncatingIfNeeded: document.bytes.count))
    fieldStart = document.bytes.count
  }

  private mutating func endRecord() throws(CSVFault) {
    guard document.count < limits.csvRecords else {
      throw CSVFault(.tooManyRecords(limit: limits.csvRecords), line: recordLine)
    }
    document.recordEnds.append(Int32(truncatingIfNeeded: document.fieldEnds.count))
    document.lines.append(Int32(truncatingIfNeeded: recordLine))
    fields = 0
  }
}
