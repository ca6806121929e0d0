internal import Glibc

/// Text in an encoding of others, turned into UTF-8 by the system's converter.
package enum ForeignText {
  /// The same text in UTF-8; nil where the bytes are no text of the encoding and `replacing` is false.
  ///
  /// With `replacing` each byte that is none becomes U+FFFD, as programs show it. Works in pieces, in
  /// time and memory proportional to the bytes.
  package static func utf8(
    _ bytes: [UInt8], from encoding: String, replacing: Bool = false
  ) -> [UInt8]? {
    guard let converter = unsafe iconv_open("UTF-8", encoding),
      unsafe converter != iconv_t(bitPattern: -1)
    else { return nil }
    defer { unsafe iconv_close(converter) }
    // Where a unit is none, what is left out is a unit.
    let unit = encoding.hasPrefix("UTF-16") ? 2 : 1
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 2)
    var output = [CChar](repeating: 0, count: 64 << 10)
    var place = 0
    while place < bytes.count {
      let end = min(bytes.count, place + 16 << 10)
      var input = bytes[place..<end].map { CChar(bitPattern: $0) }
      var offset = 0
      while offset < input.count {
        let start = offset
        let error = unsafe step(converter, &input, &offset, &output, &result)
        // A character that the end of the piece cuts comes whole with the next.
        if error == EINVAL, end < bytes.count, offset > 0 { break }
        guard error == EILSEQ || error == EINVAL || offset == start else { continue }
        guard replacing else { return nil }
        result += [0xEF, 0xBF, 0xBD]
        offset = min(input.count, offset + unit)
      }
      place += offset
    }
    return result
  }

  /// Converts from an offset as far as it goes; gives why it went no further, zero at the end.
  private static func step(
    _ converter: iconv_t, _ input: inout [CChar], _ offset: inout Int, _ output: inout [CChar],
    _ result: inout [UInt8]
  ) -> Int32 {
    var inputLeft = input.count - offset
    var outputLeft = output.count
    let error: Int32 = unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        var from = unsafe source.baseAddress.map { unsafe $0 + offset }
        var to = target.baseAddress
        return unsafe iconv(converter, &from, &inputLeft, &to, &outputLeft) == -1 ? errno : 0
      }
    }
    offset = input.count - inputLeft
    result.append(
      contentsOf: output.prefix(output.count - outputLeft).lazy.map { UInt8(bitPattern: $0) })
    return error
  }
}
