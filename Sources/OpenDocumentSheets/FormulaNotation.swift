/// Formulas as this format spells them (`of:=SUM([.A1:.B2];[$'表 1'.C3])`), turned into the notation
/// that all else here understands: `SUM(A1:B2,'表 1'!C3)`.
enum FormulaNotation {
  /// A formula without its sign. What is not understood stays as it is: whoever evaluates formulas
  /// says so.
  static func a1(_ formula: String) -> String {
    var bytes = Array(formula.utf8)[...]
    // `of:`, `oooc:`, `msoxl:` in front.
    if let equals = bytes.firstIndex(of: UInt8(ascii: "=")), equals <= 8 {
      bytes = bytes[(equals + 1)...]
    }
    if formula.hasPrefix("msoxl:") { return String(decoding: bytes, as: UTF8.self) }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    var braces = 0
    while index < bytes.endIndex {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let end = quoted(bytes, from: index)
        out += bytes[index..<end]
        index = end
        continue
      case UInt8(ascii: "["):
        let end = bracketed(bytes, from: index)
        out += reference(bytes[(index + 1)..<max(index + 1, end - 1)])
        index = end
        continue
      case UInt8(ascii: "{"): braces += 1
      case UInt8(ascii: "}"): braces -= 1
      default: break
      }
      switch byte {
      case UInt8(ascii: ";"): out.append(UInt8(ascii: ","))
      case UInt8(ascii: "|") where braces > 0: out.append(UInt8(ascii: ";"))
      case UInt8(ascii: "~"): out.append(UInt8(ascii: ","))
      default: out.append(byte)
      }
      index += 1
    }
    var text = String(decoding: out, as: UTF8.self)
    for prefix in ["COM.MICROSOFT.", "ORG.LIBREOFFICE.", "ORG.OPENOFFICE."] {
      text = text.replacing(prefix, with: "")
    }
    return text
  }

  /// A range as names have it, without brackets: `$Sheet1.$A$1:.$B$2`.
  static func range(_ address: String) -> String {
    String(decoding: reference(Array(address.utf8)[...]), as: UTF8.self)
  }

  /// Behind the closing quote; a doubled one is part of the text.
  private static func quoted(_ bytes: ArraySlice<UInt8>, from start: Int) -> Int {
    var index = start + 1
    while index < bytes.endIndex, bytes[index] != bytes[start] { index += 1 }
    return min(index + 1, bytes.endIndex)
  }

  /// Behind the closing bracket; names of sheets in quotes may hold one.
  private static func bracketed(_ bytes: ArraySlice<UInt8>, from start: Int) -> Int {
    var index = start + 1
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "]") { return index + 1 }
      index = bytes[index] == UInt8(ascii: "'") ? quoted(bytes, from: index) : index + 1
    }
    return bytes.endIndex
  }

  /// `.A1`, `$Sheet.A1`, `'x y'.A1:.B2`: one end, or two of which the second has no sheet.
  private static func reference(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var ends: [(sheet: ArraySlice<UInt8>, cell: ArraySlice<UInt8>)] = []
    var (start, index) = (text.startIndex, text.startIndex)
    var point: Int?
    func end(_ place: Int) -> (sheet: ArraySlice<UInt8>, cell: ArraySlice<UInt8>) {
      guard let point else { return (text[start..<start], text[start..<place]) }
      let sheet = text[start..<point]
      return (
        sheet.first == UInt8(ascii: "$") ? sheet.dropFirst() : sheet, text[(point + 1)..<place]
      )
    }
    while index < text.endIndex {
      switch text[index] {
      case UInt8(ascii: "'"):
        index = quoted(text, from: index)
        continue
      case UInt8(ascii: "#"): break
      case UInt8(ascii: "."): point = index
      case UInt8(ascii: ":"):
        ends.append(end(index))
        (start, point) = (index + 1, nil)
      default: break
      }
      index += 1
    }
    ends.append(end(text.endIndex))
    guard let first = ends.first else { return Array(text) }
    var out: [UInt8] = first.sheet.isEmpty ? [] : first.sheet + [UInt8(ascii: "!")]
    out += first.cell
    for other in ends.dropFirst() {
      out.append(UInt8(ascii: ":"))
      // An area over several sheets has none of ours.
      if !other.sheet.isEmpty, !other.sheet.elementsEqual(first.sheet) {
        out += other.sheet + [UInt8(ascii: "!")]
      }
      out += other.cell
    }
    return out
  }
}
