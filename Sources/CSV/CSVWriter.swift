/// Writes CSV after RFC 4180: CRLF, fields in quotes only where they need them.
public struct CSVWriter: Sendable {
  /// The text so far.
  public private(set) var bytes: [UInt8] = []
  /// The line and field (both from 1) of every text that a spreadsheet would run as a formula, the
  /// first `formulaPlacesKept` of them.
  public private(set) var formulaPlaces: [(line: Int, field: Int)] = []
  /// How many of them there are.
  public private(set) var formulaCount = 0

  public static let formulaPlacesKept = 100

  private let policy: FormulaPolicy
  private var line = 1
  private var field = 0
  private var recordStart = 0

  public init(policy: FormulaPolicy = .neutralise, byteOrderMark: Bool = true) {
    self.policy = policy
    if byteOrderMark { bytes += [0xEF, 0xBB, 0xBF] }
    recordStart = bytes.count
  }

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

  /// A field that was looked at before, written as `text` would.
  package mutating func text(_ field: PreparedText) {
    field.bytes.withUnsafeBufferPointer { write($0, isRisky: field.isRisky) }
  }

  /// A field of plain bytes that need no quotes: digits, names in ASCII.
  package mutating func plain(_ append: (inout [UInt8]) -> Void) {
    separate()
    append(&bytes)
  }

  public mutating func empty() { separate() }

  public mutating func endRecord() {
    // A record of one empty field would be an empty line, which reads as none.
    if field == 1, bytes.count == recordStart {
      bytes += [UInt8(ascii: "\""), UInt8(ascii: "\"")]
    }
    bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    line += 1
    field = 0
    recordStart = bytes.count
  }

  private mutating func separate() {
    if field > 0 { bytes.append(UInt8(ascii: ",")) }
    field += 1
  }

  private mutating func write(_ text: UnsafeBufferPointer<UInt8>, isRisky: Bool) {
    separate()
    let isPrefixed = isRisky && policy != .keep
    if isRisky {
      formulaCount += 1
      if formulaPlaces.count < Self.formulaPlacesKept { formulaPlaces.append((line, field)) }
    }
    guard text.contains(where: Self.needsQuotes) else {
      if isPrefixed { bytes.append(UInt8(ascii: "'")) }
      bytes.append(contentsOf: text)
      return
    }
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

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }
}

/// A text that many records repeat, looked at once.
package struct PreparedText: Sendable {
  let bytes: [UInt8]
  let isRisky: Bool

  package init(_ text: String) {
    bytes = Array(text.utf8)
    isRisky = FormulaText.isRisky(bytes)
  }
}
