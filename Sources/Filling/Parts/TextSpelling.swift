/// Text as elements of a part hold it.
enum TextSpelling {
  /// The text as an ST_Xstring (§22.9.2.19): characters that XML cannot hold, and CR, which XML
  /// would turn into LF, as `_xHHHH_`; a text that already looks like one gets its first `_` so.
  static func xstring(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var isChanged = false
    for (index, scalar) in scalars.enumerated() {
      switch scalar.value {
      case 0...8, 0x0B...0x1F, 0xFFFE, 0xFFFF:
        result.append(contentsOf: escape(scalar.value).unicodeScalars)
        isChanged = true
      case 0x5F where looksEscaped(scalars, at: index):
        result.append(contentsOf: escape(0x5F).unicodeScalars)
        isChanged = true
      default: result.append(scalar)
      }
    }
    return isChanged ? String(result) : text
  }

  /// The text as content of an element: `&`, `<` and `>` as entities and, in a part of ASCII only,
  /// all beyond it as references.
  static func content(_ text: String, asciiOnly: Bool = false) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += Array("&amp;".utf8)
      case "<": result += Array("&lt;".utf8)
      case ">": result += Array("&gt;".utf8)
      case _ where asciiOnly && scalar.value >= 0x80:
        result += Array("&#x\(String(scalar.value, radix: 16, uppercase: true));".utf8)
      default: result += UTF8.encode(scalar).map { Array($0) } ?? []
      }
    }
    return result
  }

  /// The text as the value of an attribute in double quotes.
  static func attribute(_ text: String, asciiOnly: Bool = false) -> [UInt8] {
    var result: [UInt8] = []
    for byte in content(text, asciiOnly: asciiOnly) {
      switch byte {
      case UInt8(ascii: "\""): result += Array("&quot;".utf8)
      case 0x09, 0x0A, 0x0D: result += Array("&#\(byte);".utf8)
      default: result.append(byte)
      }
    }
    return result
  }

  /// True where blanks at the ends or line breaks would be lost without `xml:space="preserve"`.
  static func needsPreserving(_ text: String) -> Bool {
    func isBlank(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
    let bytes = text.utf8
    return bytes.first.map(isBlank) ?? false || bytes.last.map(isBlank) ?? false
      || bytes.contains(0x0A)
  }

  private static func escape(_ unit: UInt32) -> String {
    let digits = String(unit, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
  }

  private static func looksEscaped(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard index + 6 < scalars.count, scalars[index + 1] == "x", scalars[index + 6] == "_" else {
      return false
    }
    return scalars[(index + 2)..<(index + 6)].allSatisfy { $0.properties.isASCIIHexDigit }
  }
}
