/// Labels as printed: line breaks and padding removed, numbering kept.
enum LabelText {
  /// Removes white space at both ends, line breaks, and white space beside characters that are
  /// not ASCII (项　目); a blank between ASCII words stays.
  static func clean(_ raw: ArraySlice<UInt8>) -> String {
    let raw = withoutIndent(raw)
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

  /// Without blanks and U+3000 in front, and blanks behind.
  private static func withoutIndent(_ raw: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var start = raw.startIndex
    var end = raw.endIndex
    while start < end {
      if raw[start] == 0x20 {
        start += 1
      } else if raw[start] == 0xE3, start + 2 < end, raw[start + 1] == 0x80, raw[start + 2] == 0x80
      {
        start += 3
      } else {
        break
      }
    }
    while end > start, raw[end - 1] == 0x20 { end -= 1 }
    return raw[start..<end]
  }

  /// True where a character stands that `Unicode.Scalar.isBlank` names.
  private static func holdsBlanks(_ raw: ArraySlice<UInt8>) -> Bool {
    raw.withUnsafeBufferPointer { raw in
      for place in raw.indices where mayBeginBlank(raw[place]) && beginsBlank(raw, place) {
        return true
      }
      return false
    }
  }

  /// A quick look: plain ASCII, ideographs and what is inside characters begin none.
  private static func mayBeginBlank(_ byte: UInt8) -> Bool {
    if byte < 0x80 { return byte <= 0x20 || byte == 0x7F }
    return byte >= 0xC2 && (byte < 0xE4 || byte == 0xEF)
  }

  private static func beginsBlank(_ raw: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    let second = place + 1 < raw.count ? raw[place + 1] : 0
    let third = place + 2 < raw.count ? raw[place + 2] : 0
    switch (raw[place], second, third) {
    case (0...0x20, _, _), (0x7F, _, _), (0xC2, 0x85, _), (0xC2, 0xA0, _): return true
    case (0xE1, 0x9A, 0x80), (0xE1, 0xA0, 0x8E), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): return true
    case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xA8...0xAF), (0xE2, 0x81, 0x9F...0xA4):
      return true
    default: return false
    }
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
