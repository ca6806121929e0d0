/// Which table it is by its role, whatever number a place prints on it: one of the nine, `T1` to
/// `T9`, or any other that a layout describes (`X03`).
///
/// Its name has one to eight characters: a capital letter, then letters, digits, `-` and `_` of
/// ASCII. Tables are ordered by their names, the nine as the ministry numbers them.
public struct TableID: RawRepresentable, Hashable, Comparable, Sendable {
  /// The bytes of the name, the first one highest, zeros behind: hashing and comparing a text would
  /// take many times as long.
  private let packed: UInt64

  /// The table of a name; nil where the text cannot be one. Whether a table of that name is
  /// described, layouts say.
  public init?(rawValue: String) {
    guard 1...8 ~= rawValue.utf8.count, let first = rawValue.utf8.first,
      UInt8(ascii: "A")...UInt8(ascii: "Z") ~= first
    else { return nil }
    var packed: UInt64 = 0
    for (place, byte) in rawValue.utf8.enumerated() {
      guard Self.mayStand(byte) else { return nil }
      packed |= UInt64(byte) << UInt64(56 - 8 * place)
    }
    self.packed = packed
  }

  /// One of the nine by its number.
  private init(number: Int) { packed = Self.letter | UInt64(0x30 + number) << 48 }

  /// `T`
  private static let letter = UInt64(UInt8(ascii: "T")) << 56

  private static func mayStand(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// The name.
  public var rawValue: String {
    String(unsafeUninitializedCapacity: 8) { buffer in
      var rest = packed
      var count = 0
      while rest != 0 {
        buffer[count] = UInt8(truncatingIfNeeded: rest >> 56)
        rest <<= 8
        count += 1
      }
      return count
    }
  }

  /// In the order of the ministry's forms.
  public static func < (left: Self, right: Self) -> Bool { left.packed < right.packed }

  /// Its place among the nine, from zero; nil for another.
  package var place: Int? {
    let digit = packed & ~(0xFF << 56)
    guard packed &- digit == Self.letter, digit & ~(0xFF << 48) == 0 else { return nil }
    let number = Int(digit >> 48) - 0x30
    return 1...9 ~= number ? number - 1 : nil
  }
}

extension TableID {
  /// 收入支出决算总表
  public static let t1 = TableID(number: 1)
  /// 收入决算表
  public static let t2 = TableID(number: 2)
  /// 支出决算表
  public static let t3 = TableID(number: 3)
  /// 财政拨款收入支出决算总表
  public static let t4 = TableID(number: 4)
  /// 一般公共预算财政拨款支出决算表
  public static let t5 = TableID(number: 5)
  /// 一般公共预算财政拨款基本支出决算表
  public static let t6 = TableID(number: 6)
  /// 政府性基金预算财政拨款收入支出决算表
  public static let t7 = TableID(number: 7)
  /// 国有资本经营预算财政拨款收入支出决算表
  public static let t8 = TableID(number: 8)
  /// 财政拨款“三公”经费支出决算表
  public static let t9 = TableID(number: 9)

  /// 机构运行信息表 of a raw set (财决附03)
  public static let x03 = TableID(packed: Array("X03".utf8))

  /// The bytes of a name.
  private init(packed bytes: [UInt8]) {
    packed = bytes.prefix(8).enumerated().reduce(0) { packed, byte in
      packed | UInt64(byte.element) << UInt64(56 - 8 * byte.offset)
    }
  }

  /// The nine that every unit hands in, in the order of the ministry's forms.
  public static let nine: [TableID] = (1...9).map(TableID.init(number:))

  /// The nine, and those of some tables that are none of them, in order.
  public static func nine(with tables: [AccountTable]) -> [TableID] {
    nine + Set(tables.map(\.id)).filter { $0.place == nil }.sorted()
  }

  /// The one of the nine that has a name; nil where none has.
  public init?(ofNine name: String) {
    guard let id = TableID(rawValue: name), id.place != nil else { return nil }
    self = id
  }

  /// One of the nine, or a raw table, by its name: the tables that rules speak of.
  package init?(ofRules name: String) {
    guard let id = TableID(rawValue: name), id.place != nil || id.isRaw else { return nil }
    self = id
  }

  /// True for a table of the raw 财决 set: `Z08_1`, `F03`.
  package var isRaw: Bool {
    let name = rawValue.utf8
    guard let first = name.first, first == UInt8(ascii: "Z") || first == UInt8(ascii: "F"),
      let second = name.dropFirst().first
    else { return false }
    return UInt8(ascii: "0")...UInt8(ascii: "9") ~= second
  }

  /// How people call the table: 财决08-1表 for a raw one, its name for another.
  package var spoken: String {
    guard isRaw else { return rawValue }
    let number = rawValue.dropFirst().replacing("_", with: "-")
    return rawValue.hasPrefix("F") ? "财决附\(number)表" : "财决\(number)表"
  }
}
