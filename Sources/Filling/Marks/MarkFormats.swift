internal import Grid

/// The formats that marked cells take: copies of those they have, with another fill.
struct MarkFormats {
  private struct Key: Hashable {
    let format: Int
    let color: MarkColor
  }

  private let scan: FormatsScan
  private let text: PartText
  private var numbers: [Key: Int] = [:]
  private var formats: [Key] = []
  private var colors: [MarkColor] = []

  /// The most formats of cells that Excel opens a workbook with.
  static let most = 65_490

  init(_ scan: FormatsScan, _ text: PartText) {
    self.scan = scan
    self.text = text
  }

  private var bytes: [UInt8] { text.bytes }
  /// How many formats there were, one at least.
  private var old: Int { max(1, scan.ranges.count) }

  var oldCount: Int { scan.ranges.count }
  var newCount: Int { formats.count }
  var count: Int { old + formats.count }

  /// The number of a cell's new format. A number that the workbook has no format for shows as the
  /// first does.
  mutating func number(of format: Int, _ color: MarkColor) -> Int {
    let key = Key(format: scan.ranges.indices.contains(format) ? format : 0, color: color)
    if let known = numbers[key] { return known }
    let new = count
    numbers[key] = new
    formats.append(key)
    if !colors.contains(color) { colors.append(color) }
    return new
  }

  /// What has to change in the part; nothing that is there does, but for the counts.
  var splices: Splices? {
    guard let root = scan.root, root.isSound else { return nil }
    let prefix = root.prefix(in: bytes)
    var additions = StyleAdditions()
    let reserved = scan.reservedFills(prefix)
    for fill in reserved { additions.add(fill.utf8, to: .fills) }
    for color in colors { additions.add(color.fill(prefix).utf8, to: .fills) }
    for format in scan.firstFormat(prefix) { additions.add(format.utf8, to: .cellXfs) }
    let firstFill = scan.count(of: .fills) + reserved.count
    for key in formats {
      guard let place = colors.firstIndex(of: key.color),
        let copy = copy(of: key.format, fill: firstFill + place, prefix)
      else { return nil }
      additions.add(copy, to: .cellXfs)
    }
    return additions.splices(scan, bytes)
  }

  static let plain = "xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\""

  /// A format as it is spelled, children included, with another fill.
  private func copy(of format: Int, fill: Int, _ prefix: String) -> [UInt8]? {
    let old =
      scan.ranges.indices.contains(format)
      ? Array(bytes[scan.ranges[format]]) : Array("<\(prefix)\(Self.plain)/>".utf8)
    guard let end = Self.tagEnd(old) else { return nil }
    let tag = StartTag(old, endingAt: end)
    guard tag.isSound, tag.range.lowerBound == 0 else { return nil }
    var splices = Splices()
    splices.set("fillId", to: "\(fill)", in: tag, of: old)
    splices.set("applyFill", to: "1", in: tag, of: old)
    return splices.applied(to: old)
  }

  /// Where the `>` or `/>` of the tag stands with which the bytes begin.
  private static func tagEnd(_ bytes: [UInt8]) -> Int? {
    var quote: UInt8?
    for (place, byte) in bytes.enumerated() {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return place > 0 && bytes[place - 1] == UInt8(ascii: "/") ? place - 1 : place
      }
    }
    return nil
  }
}
