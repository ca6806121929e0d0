internal import Document

/// One part of a message (RFC 2045): its header and its body, as they stand in the file.
struct MessagePart {
  private let header: [(name: String, value: String)]
  private let body: ArraySlice<UInt8>

  /// Parts header and body at the first empty line.
  init(_ bytes: ArraySlice<UInt8>) {
    var header: [(name: String, value: String)] = []
    var rest = bytes
    // An empty line in front belongs to the boundary.
    while rest.first == 0x0D || rest.first == 0x0A { rest = rest.dropFirst() }
    while let first = rest.first, first != 0x0A, first != 0x0D {
      let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
      let line = rest[..<end].filter { $0 != 0x0D }
      rest = rest[min(end + 1, rest.endIndex)...]
      if first == 0x20 || first == 0x09, let last = header.indices.last {
        if header[last].value.utf8.count < 8_192 {
          header[last].value += " " + Self.text(line[...])
        }
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")), header.count < 64 {
        header.append(
          (Self.text(line[..<colon]).lowercased(), Self.text(line[(colon + 1)...])))
      }
    }
    if rest.first == 0x0D { rest = rest.dropFirst() }
    if rest.first == 0x0A { rest = rest.dropFirst() }
    self.header = header
    body = rest
  }

  private static func text(_ line: ArraySlice<UInt8>) -> String {
    let text = String(decoding: line.prefix(4_096), as: UTF8.self)
    return String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }

  subscript(field: String) -> String? { header.first { $0.name == field }?.value }

  /// `text/html`, in small letters; that of a part that says none.
  var type: String {
    let value = self["content-type"] ?? "text/plain"
    return String(value.lowercased().prefix { $0 != ";" && $0 != " " })
  }

  /// A parameter of the type: `boundary`, `charset`.
  func parameter(_ name: String) -> String? {
    guard let value = self["content-type"] else { return nil }
    for piece in value.split(separator: ";").dropFirst() {
      let pair = piece.split(separator: "=", maxSplits: 1)
      guard pair.count == 2,
        pair[0].drop(while: { $0 == " " }).lowercased().filter({ $0 != " " }) == name
      else { continue }
      return pair[1].filter {
        $0 != "\"" && $0 != "'" && $0 != " " || name == "boundary" && $0 == "'"
      }
    }
    return nil
  }

  var charset: TextEncoding? { parameter("charset").flatMap { TextEncoding(named: $0) } }

  /// The body without what it was packed in for its way.
  var content: [UInt8] {
    switch self["content-transfer-encoding"]?.lowercased() {
    case "quoted-printable"?: TransferEncoding.quotedPrintable(body)
    case "base64"?: TransferEncoding.base64(body)
    default: Array(body)
    }
  }

  /// The parts of a body of several, in their order; no more than `limit`. A message that ends before
  /// its last boundary gives what there is.
  func parts(limit: Int) -> (parts: [MessagePart], isCut: Bool) {
    guard let boundary = parameter("boundary"), !boundary.isEmpty, boundary.utf8.count <= 200
    else { return ([], false) }
    let mark = Array("--\(boundary)".utf8)
    var parts: [MessagePart] = []
    var start: Int?
    var line = body.startIndex
    while line < body.endIndex {
      let end = body[line...].firstIndex(of: 0x0A) ?? body.endIndex
      if body.endIndex - line >= mark.count, body[line..<line + mark.count].elementsEqual(mark) {
        let tail = body[(line + mark.count)..<end].filter { $0 > 0x20 }
        if tail.isEmpty || tail == [0x2D, 0x2D] {
          if let start, parts.count < limit { parts.append(MessagePart(body[start..<line])) }
          if !tail.isEmpty { return (parts, false) }
          start = min(end + 1, body.endIndex)
        }
      }
      line = end + 1
    }
    if let start, parts.count < limit { parts.append(MessagePart(body[start...])) }
    return (parts, true)
  }
}
