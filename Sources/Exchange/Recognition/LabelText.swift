/// Labels as printed: line breaks and padding removed, numbering kept.
enum LabelText {
  /// Removes white space at both ends, line breaks, and white space beside characters that are
  /// not ASCII (项　目); a blank between ASCII words stays.
  static func clean(_ raw: ArraySlice<UInt8>) -> String {
    guard holdsBlanks(raw) else { return String(decoding: raw, as: UTF8.self) }
    var result = String.UnicodeScalarView()
    var hasGap = false
    for scalar in String(decoding: raw, as: UTF8.self).unicodeScalars {
      if scalar.isBlank {
        hasGap = hasGap || scalar.value == 0x20
        continue
      }
      if hasGap, let last = result.last, last.isASCII, scalar.isASCII { result.append(" ") }
      hasGap = false
      result.append(scalar)
    }
    return String(result)
  }

  private static func holdsBlanks(_ raw: ArraySlice<UInt8>) -> Bool {
    for (place, byte) in zip(raw.indices, raw) {
      switch byte {
      case 0...0x20: return true
      case 0xC2, 0xE1, 0xE2, 0xEF: return true
      case 0xE3:
        if place + 2 < raw.endIndex, raw[place + 1] == 0x80, raw[place + 2] == 0x80 { return true }
      default: break
      }
    }
    return false
  }
}

extension Unicode.Scalar {
  /// White space of any kind, and characters without width.
  var isBlank: Bool {
    switch value {
    case 0...0x20, 0x7F, 0x85, 0xA0, 0x1680, 0x180E, 0x2000...0x200F, 0x2028...0x202F,
      0x205F...0x2064, 0x3000, 0xFEFF:
      true
    default: false
    }
  }
}

extension String {
  /// Without white space of any kind at either end.
  var withoutPadding: String {
    var view = unicodeScalars[...]
    while let first = view.first, first.isBlank { view.removeFirst() }
    while let last = view.last, last.isBlank { view.removeLast() }
    return String(view)
  }
}
