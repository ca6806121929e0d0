/// Labels as printed: line breaks and padding removed, numbering kept.
enum LabelText {
  /// Removes white space at both ends, line breaks, and white space beside characters that are
  /// not ASCII (项　目); a blank between ASCII words stays.
  static func clean(_ raw: ArraySlice<UInt8>) -> String {
    guard
      raw.contains(where: { $0 <= 0x20 || $0 == 0xE3 || $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF })
    else { return String(decoding: raw, as: UTF8.self) }
    var result = String.UnicodeScalarView()
    var hasGap = false
    for scalar in String(decoding: raw, as: UTF8.self).unicodeScalars {
      if scalar.properties.isWhitespace || isInvisible(scalar.value) {
        hasGap = hasGap || scalar.value == 0x20
        continue
      }
      if hasGap, let last = result.last, last.isASCII, scalar.isASCII { result.append(" ") }
      hasGap = false
      result.append(scalar)
    }
    return String(result)
  }

  private static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0x200B...0x200F, 0x2060...0x2064, 0xFEFF: true
    default: false
    }
  }
}
