import Grid

/// Writes CSV after RFC 4180: CRLF, fields in quotes only where they need them.
public struct CSVWriter: Sendable {
  /// The text so far.
  public private(set) var bytes: [UInt8] = []
  /// The line and field (both from 1) of every text that a spreadsheet would run as a formula, the
  /// first `formulaPlacesKept` of them.
  public private(set) var formulaPlaces: [(line: Int, field: Int)] = []
  /// How many of them there are.
  public private(set) var formulaCount = 0

  /// How many places of neutralised texts are kept; further ones are counted.
  public static let formulaPlacesKept = 100

  private let policy: FormulaPolicy
  /// The line that comes next, from 1.
  package private(set) var line = 1
  private var field = 0
  private var recordStart = 0

  /// A writer of an empty document.
  public init(policy: FormulaPolicy = .neutralise, byteOrderMark: Bool = true) {
    self.policy = policy
    if byteOrderMark { bytes += [0xEF, 0xBB, 0xBF] }
    recordStart = bytes.count
  }

  /// Makes room for so many bytes.
  public mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// A field that a person or a file worded; the formula policy applies.
  public mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { write($0, isRisky: FormulaText.isRisky($0)) }
  }

  /// A field whose text is the writer's own: a number, a name of the model, a heading.
  public mutating func value(_ text: String) {
    var text = text
    text.withUTF8 { write($0, isRisky: false) }
  }

  /// A field of plain bytes that need no quotes, up to so many: digits, names in ASCII.
  package mutating func plain(upTo length: Int, _ write: (inout OutputSpan<UInt8>) -> Void) {
    bytes.append(addingCapacity: length + 1) { out in
      if field > 0 { out.append(UInt8(ascii: ",")) }
      write(&out)
    }
    field += 1
  }

  /// Writes a field that holds nothing.
  public mutating func empty() {
    if field > 0 { bytes.append(UInt8(ascii: ",")) }
    field += 1
  }

  /// Ends the record.
  public mutating func endRecord() {
    // A record of one empty field would be an empty line, which reads as none.
    let isBlank = field == 1 && bytes.count == recordStart
    bytes.append(addingCapacity: 4) { out in
      if isBlank { out.append(repeating: UInt8(ascii: "\""), count: 2) }
      out.append(UInt8(ascii: "\r"))
      out.append(UInt8(ascii: "\n"))
    }
    line += 1
    field = 0
    recordStart = bytes.count
  }

  private mutating func write(_ text: UnsafeBufferPointer<UInt8>, isRisky: Bool) {
    if isRisky { tell() }
    let isPrefixed = isRisky && policy != .keep
    guard Self.needsQuotes(text) else {
      append(text, isPrefixed: isPrefixed)
      field += 1
      return
    }
    empty()
    bytes.append(UInt8(ascii: "\""))
    if isPrefixed { bytes.append(UInt8(ascii: "'")) }
    for byte in text {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      // Places are told by the lines that a person counts, those inside fields too.
      if byte == UInt8(ascii: "\n") { line += 1 }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Appends bytes as they stand, behind a comma where they do not begin the record.
  private mutating func append(_ piece: UnsafeBufferPointer<UInt8>, isPrefixed: Bool = false) {
    let follows = field > 0
    bytes.append(addingCapacity: piece.count + 2) { out in
      if follows { out.append(UInt8(ascii: ",")) }
      if isPrefixed { out.append(UInt8(ascii: "'")) }
      out.append(contentsOf: piece)
    }
  }

  /// Keeps the place of the field that comes next: a spreadsheet would run it.
  private mutating func tell() {
    formulaCount += 1
    if formulaPlaces.count < Self.formulaPlacesKept { formulaPlaces.append((line, field + 1)) }
  }

  private static func needsQuotes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    // Nearly all bytes lie above the comma, and what asks for quotes does not.
    for byte in text where byte <= UInt8(ascii: ",") {
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        return true
      default: continue
      }
    }
    return false
  }
}

extension CSVWriter {
  /// Begins anew with another record, its storage and the policy kept.
  package mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    formulaPlaces.removeAll(keepingCapacity: true)
    formulaCount = 0
    (line, field, recordStart) = (1, 0, 0)
  }

  /// The fields of a record begun in another writer of the same policy: what many records repeat is
  /// looked at once.
  package mutating func fields(of other: CSVWriter) {
    guard other.field > 0 else { return }
    other.bytes.withUnsafeBufferPointer { append($0) }
    formulaCount += other.formulaCount
    for place in other.formulaPlaces where formulaPlaces.count < Self.formulaPlacesKept {
      formulaPlaces.append((line + place.line - 1, field + place.field))
    }
    field += other.field
    line += other.line - 1
  }
}
