/// The place of one cell: row and column, both counted from 1, within the limits of the format.
///
/// ECMA-376 Part 1, §18.3.1.4 (`r`): up to 1,048,576 rows and 16,384 columns.
public struct CellReference: Hashable, Comparable, Sendable {
  /// The last row of a sheet.
  public static let rowLimit = 1_048_576
  /// The last column of a sheet, `XFD`.
  public static let columnLimit = 16_384

  private let storedRow: Int32
  private let storedColumn: Int32

  /// From 1.
  public var row: Int { Int(storedRow) }
  /// From 1; `A` is 1.
  public var column: Int { Int(storedColumn) }

  /// A1.
  public static let origin = CellReference()

  private init() {
    storedRow = 1
    storedColumn = 1
  }

  /// Nil where row or column lies outside a sheet.
  public init?(row: Int, column: Int) {
    guard 1...Self.rowLimit ~= row, 1...Self.columnLimit ~= column else { return nil }
    storedRow = Int32(row)
    storedColumn = Int32(column)
  }

  /// Reads `B3`, `b3` or `$B$3`. Nil for anything else: a row of zero, letters past `XFD`, blanks.
  public init?(_ text: some StringProtocol) {
    var letters = 0
    var digits = 0
    var column = 0
    var row = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "$"):
        guard (letters == 0) || (digits == 0) else { return nil }
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        guard digits == 0, letters < 3 else { return nil }
        letters += 1
        column = column * 26 + Int(byte & 0x1F)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard letters > 0, digits < 7 else { return nil }
        digits += 1
        row = row * 10 + Int(byte & 0x0F)
      default:
        return nil
      }
    }
    guard letters > 0, digits > 0 else { return nil }
    self.init(row: row, column: column)
  }

  /// Rows first, then columns: the order in which a sheet is read.
  public static func < (left: Self, right: Self) -> Bool {
    left.storedRow != right.storedRow
      ? left.storedRow < right.storedRow : left.storedColumn < right.storedColumn
  }

  /// `A` for 1, `XFD` for 16,384; empty for anything below 1.
  public static func columnName(_ column: Int) -> String {
    var bytes: [UInt8] = []
    var rest = column
    while rest > 0 {
      bytes.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: bytes.reversed(), as: UTF8.self)
  }
}

extension CellReference: CustomStringConvertible {
  /// In A1 form: `B3`.
  public var description: String {
    // At most three letters and seven digits, which a string holds without storage of its own.
    String(unsafeUninitializedCapacity: 10) { buffer in
      var count = 0
      forEachByte {
        buffer[count] = $0
        count += 1
      }
      return count
    }
  }

  /// Appends what `description` says.
  package func append(to bytes: inout [UInt8]) {
    bytes.append(addingCapacity: Self.longest) { append(to: &$0) }
  }

  /// What a reference takes at most: three letters, seven digits.
  package static let longest = 10

  /// The same where there is room for `longest` bytes.
  package func append(to out: inout OutputSpan<UInt8>) { forEachByte { out.append($0) } }

  @inline(__always)
  private func forEachByte(_ body: (UInt8) -> Void) {
    let letter = UInt8(ascii: "A")
    // A to Z, then AA to ZZ, then AAA: 26 and 702 columns come before.
    if column > 702 { body(letter + UInt8(truncatingIfNeeded: (column - 703) / 676)) }
    if column > 26 { body(letter + UInt8(truncatingIfNeeded: (column - 27) / 26 % 26)) }
    body(letter + UInt8(truncatingIfNeeded: (column - 1) % 26))
    // Up to seven digits, the last one found first; a one in front of them marks the end.
    var digits: UInt64 = 1
    var rest = UInt32(truncatingIfNeeded: row)
    repeat {
      digits = digits << 8 | UInt64(UInt8(ascii: "0")) + UInt64(rest % 10)
      rest /= 10
    } while rest > 0
    while digits > 1 {
      body(UInt8(truncatingIfNeeded: digits))
      digits >>= 8
    }
  }
}
