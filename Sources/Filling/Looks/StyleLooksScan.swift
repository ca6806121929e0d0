internal import Grid
internal import Workbook
internal import XML

/// Takes down of each cell format what decides whether a figure can be read (§18.8.39).
struct StyleLooksScan: PartHandler {
  private var codes: [Int: String] = [:]
  private var fontSizes: [Double] = []
  private var formats: [(look: CellLook, font: Int)] = []
  private var list = FillName.unknown
  private var isInFormat = false
  private(set) var exceeded: String?
  private let limits: Limits

  init(_ limits: Limits) { self.limits = limits }

  func look(_ style: Int) -> CellLook {
    guard formats.indices.contains(style) else { return CellLook() }
    var (look, font) = formats[style]
    look.formatCode = codes[look.builtIn]
    if let usual = fontSizes.first, usual > 0, fontSizes.indices.contains(font) {
      look.fontScale = fontSizes[font] / usual
    }
    return look
  }

  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    guard max(formats.count, fontSizes.count, codes.count) <= limits.cellFormats else {
      exceeded = "cellFormats"
      return false
    }
    let element = Namespace(name) == .main ? FillName(name) : .unknown
    switch element {
    case .numFmts, .fonts, .cellXfs: list = element
    case .numFmt where list == .numFmts: readCode(attributes)
    case .font where list == .fonts: fontSizes.append(fontSizes.first ?? 11)
    case .sz where list == .fonts && !fontSizes.isEmpty:
      attributes.each { name, value in
        guard FillName(name) == .val, let size = Double(value.string), size.isFinite else { return }
        fontSizes[fontSizes.count - 1] = min(max(size, 0), 409)
      }
    case .xf where list == .cellXfs:
      readFormat(attributes)
      isInFormat = true
    case .alignment where isInFormat:
      attributes.each { name, value in
        switch FillName(name) {
        case .shrinkToFit where value.boolean ?? false: formats[formats.count - 1].look.fits = true
        default: break
        }
      }
    default: break
    }
    return true
  }

  mutating func endElement(_ name: XMLName) -> Bool {
    switch FillName(name) {
    case .xf: isInFormat = false
    case .numFmts, .fonts, .cellXfs: list = .unknown
    default: break
    }
    return true
  }

  mutating func characters(_ text: Span<UInt8>) -> Bool { true }

  private mutating func readCode(_ attributes: XMLAttributes) {
    var id: Int?
    var code: String?
    attributes.each { name, value in
      switch FillName(name) {
      case .numFmtId: id = value.wholeNumber
      case .formatCode: code = value.string
      default: break
      }
    }
    if let id, let code { codes[id] = code }
  }

  private mutating func readFormat(_ attributes: XMLAttributes) {
    var look = CellLook()
    var font = 0
    attributes.each { name, value in
      switch FillName(name) {
      case .numFmtId: look.builtIn = value.wholeNumber ?? 0
      case .fontId: font = value.wholeNumber ?? 0
      default: break
      }
    }
    formats.append((look, font))
  }
}
