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
  /// Without any format the first is the one of cells that state none.
  private var lacksFirst: Bool { scan.ranges.isEmpty }
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
    var splices = Splices()
    let prefix = root.prefix(in: bytes)
    // Excel takes the first two for none and for dots, whatever they state (§18.8.21).
    let reserved = ["none", "gray125"].dropFirst(scan.fills?.count ?? 0).map {
      "<\(prefix)fill><\(prefix)patternFill patternType=\"\($0)\"/></\(prefix)fill>"
    }
    let firstFill = (scan.fills?.count ?? 0) + reserved.count
    let fills = colors.map {
      "<\(prefix)fill><\(prefix)patternFill patternType=\"solid\"><\(prefix)fgColor rgb=\"\($0.spelled)\"/><\(prefix)bgColor indexed=\"64\"/></\(prefix)patternFill></\(prefix)fill>"
    }
    let first = lacksFirst ? [Array("<\(prefix)\(Self.plain)/>".utf8)] : []
    var copies: [UInt8] = []
    for key in formats {
      guard let place = colors.firstIndex(of: key.color),
        let copy = copy(of: key.format, fill: firstFill + place, prefix)
      else { return nil }
      copies += copy
    }
    var (newFills, newFormats) = (Array((reserved + fills).joined().utf8), first.joined() + copies)
    let (fillCount, formatCount) = (reserved.count + fills.count, first.count + formats.count)
    func list(_ name: String, _ items: [UInt8], _ count: Int) -> [UInt8] {
      Array("<\(prefix)\(name) count=\"\(count)\">".utf8) + items
        + Array("</\(prefix)\(name)>".utf8)
    }
    if scan.fills == nil { newFills = list("fills", newFills, fillCount) }
    if scan.formats == nil { newFormats = list("cellXfs", newFormats, formatCount) }
    guard !root.isEmpty else {
      splices.replace(
        root.closing, with: Array(">".utf8) + newFills + newFormats + root.endTag(in: bytes))
      return splices
    }
    if let list = scan.fills {
      splices.append(newFills, fillCount, to: list, bytes)
    } else {
      splices.insert(newFills, at: scan.placeOfFills ?? root.range.upperBound)
    }
    if let list = scan.formats {
      splices.append(Array(newFormats), formatCount, to: list, bytes)
    } else {
      splices.insert(Array(newFormats), at: scan.placeOfFormats ?? root.range.upperBound)
    }
    return splices
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

extension Splices {
  /// Puts further items behind those of a list; its count, where it states one, goes with them.
  fileprivate mutating func append(
    _ items: [UInt8], _ count: Int, to list: FormatsScan.List, _ bytes: [UInt8]
  ) {
    if list.tag.attribute("count", in: bytes) != nil {
      set("count", to: "\(list.count + count)", in: list.tag, of: bytes)
    }
    insert(items, inside: list.tag, at: list.end, bytes)
  }
}
