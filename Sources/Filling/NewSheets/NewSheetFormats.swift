internal import Grid

/// The formats of cells that the looks of a new sheet take, put behind all formats of the workbook
/// (§18.8).
struct NewSheetFormats {
  /// The lists that get items, and what they hold.
  static let lists: [FillName: FillName] = [.fonts: .font, .borders: .border]

  /// The number of each look's format.
  private(set) var numbers: [NewLook: Int] = [:]
  /// How many formats there are with the new ones.
  let count: Int
  private var additions = StyleAdditions()

  init(_ looks: [NewLook], _ scan: FormatsScan, prefix: String) {
    let first = scan.firstFormat(prefix)
    for format in first { additions.add(format.utf8, to: .cellXfs) }
    let reserved = scan.reservedFills(prefix)
    for fill in reserved { additions.add(fill.utf8, to: .fills) }
    var fills = scan.count(of: .fills) + reserved.count
    var fonts = scan.count(of: .fonts)
    let border = scan.count(of: .borders)
    additions.add(Self.border(prefix).utf8, to: .borders)
    var (knownFonts, knownFills): ([String: Int], [MarkColor: Int]) = ([:], [:])
    let firstNumber = scan.ranges.count + first.count
    for (index, look) in looks.enumerated() {
      let spelled = Self.font(look, prefix)
      if knownFonts[spelled] == nil {
        knownFonts[spelled] = fonts
        fonts += 1
        additions.add(spelled.utf8, to: .fonts)
      }
      if let color = look.fill, knownFills[color] == nil {
        knownFills[color] = fills
        fills += 1
        additions.add(color.fill(prefix).utf8, to: .fills)
      }
      let fill = look.fill.flatMap { knownFills[$0] } ?? 0
      let named = scan.has(.cellStyleXfs) ? " xfId=\"0\"" : ""
      // A text that begins like a formula stays one when somebody edits it.
      let quote = look.isAmount ? "" : " quotePrefix=\"1\""
      additions.add(
        """
        <\(prefix)xf numFmtId="\(look.isAmount ? 4 : 0)" fontId="\(knownFonts[spelled] ?? 0)" \
        fillId="\(fill)" borderId="\(border)"\(named)\(quote) applyNumberFormat="1" applyFont="1" \
        applyFill="1" applyBorder="1" applyAlignment="1">\
        <\(prefix)alignment horizontal="\(look.alignment.rawValue)" \
        vertical="\(look.isBold ? "center" : "top")" wrapText="1"/></\(prefix)xf>
        """.utf8, to: .cellXfs)
      numbers[look] = firstNumber + index
    }
    count = firstNumber + looks.count
  }

  func splices(_ scan: FormatsScan, _ bytes: [UInt8]) -> Splices? {
    additions.splices(scan, bytes)
  }

  private static func font(_ look: NewLook, _ prefix: String) -> String {
    var font = "<\(prefix)font>"
    if look.isBold { font += "<\(prefix)b/>" }
    if look.isLink { font += "<\(prefix)u/>" }
    font += "<\(prefix)sz val=\"10\"/>"
    font += "<\(prefix)color rgb=\"\(look.isLink ? "FF0563C1" : "FF000000")\"/>"
    font += "<\(prefix)name val=\"宋体\"/><\(prefix)charset val=\"134\"/>"
    return font + "</\(prefix)font>"
  }

  private static func border(_ prefix: String) -> String {
    let sides = ["left", "right", "top", "bottom"].map {
      "<\(prefix)\($0) style=\"thin\"><\(prefix)color rgb=\"FF9A9A9A\"/></\(prefix)\($0)>"
    }
    return "<\(prefix)border>\(sides.joined())<\(prefix)diagonal/></\(prefix)border>"
  }
}
