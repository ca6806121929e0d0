/// How bodies of messages are packed for lines of plain letters (RFC 2045, §6.7 and §6.8). What is
/// spelled wrong stays as it is, as programs read it.
enum TransferEncoding {
  static func quotedPrintable(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(body.count)
    var index = body.startIndex
    while index < body.endIndex {
      let byte = body[index]
      index += 1
      guard byte == UInt8(ascii: "=") else {
        result.append(byte)
        continue
      }
      // A line that goes on; blanks behind the sign are none of it.
      var end = index
      while end < body.endIndex, body[end] == 0x20 || body[end] == 0x09, end - index < 80 {
        end += 1
      }
      if end >= body.endIndex { break }
      if body[end] == 0x0A {
        index = end + 1
      } else if body[end] == 0x0D, end + 1 < body.endIndex, body[end + 1] == 0x0A {
        index = end + 2
      } else if index + 1 < body.endIndex, let high = digit(body[index]),
        let low = digit(body[index + 1])
      {
        result.append(high << 4 | low)
        index += 2
      } else {
        result.append(byte)
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  static func base64(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(body.count / 4 * 3)
    var (bits, count) = (UInt32(0), 0)
    for byte in body {
      let value: UInt8
      switch byte {
      case 0x41...0x5A: value = byte - 0x41
      case 0x61...0x7A: value = byte - 0x61 + 26
      case 0x30...0x39: value = byte - 0x30 + 52
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      case UInt8(ascii: "="):
        (bits, count) = (0, 0)
        continue
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return result
  }
}
