/// The target of a link into the workbook itself, as relationships keep it: `#表1!A9`, or the same
/// with characters of its bytes in hexadecimal, as addresses of the web have it (RFC 3986, §2.1).
struct LinkTarget {
  /// The place that it means, without `#`; nil for a target that leads elsewhere.
  let place: String?
  private let isEncoded: Bool

  init(_ target: String) {
    isEncoded = target.utf8.contains(UInt8(ascii: "%"))
    guard target.hasPrefix("#") else {
      place = nil
      return
    }
    place = isEncoded ? Self.decoded(target.utf8.dropFirst()) : String(target.dropFirst())
  }

  /// The target of another place, spelled as this one is.
  func spelled(_ place: String) -> String { "#" + (isEncoded ? Self.encoded(place) : place) }

  /// Nil where a `%` begins no byte.
  private static func decoded(_ bytes: some Sequence<UInt8>) -> String? {
    var result: [UInt8] = []
    var iterator = bytes.makeIterator()
    while let byte = iterator.next() {
      guard byte == UInt8(ascii: "%") else {
        result.append(byte)
        continue
      }
      guard let first = iterator.next(), let second = iterator.next(),
        let decoded = UInt8(String(decoding: [first, second], as: UTF8.self), radix: 16)
      else { return nil }
      result.append(decoded)
    }
    return String(validating: result, as: UTF8.self)
  }

  private static func encoded(_ text: String) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "!"), UInt8(ascii: "$"),
        UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        result.append(byte)
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += Array("%\(byte < 16 ? "0" : "")\(digits)".utf8)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
