internal import Workbook
internal import XML

/// Which cell formats leave a cell unlocked on a protected sheet (§18.8.33): locked is what a format
/// is that says nothing.
struct LockedStyles: PartHandler {
  /// By the index of the cell format; nil where it says nothing.
  private var cells: [Bool?] = []
  private var bases: [Int] = []
  private var named: [Bool?] = []
  private var list = FillName.unknown
  private var isInFormat = false

  func isLocked(style: Int) -> Bool {
    guard cells.indices.contains(style) else { return true }
    if let own = cells[style] { return own }
    let base = bases[style]
    return named.indices.contains(base) ? named[base] ?? true : true
  }

  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    switch FillName(name) {
    case .cellXfs: list = .cellXfs
    case .cellStyleXfs: list = .cellStyleXfs
    case .xf where list == .cellXfs:
      var base = 0
      attributes.each { name, value in
        if FillName(name) == .xfId { base = value.wholeNumber ?? 0 }
      }
      cells.append(nil)
      bases.append(base)
      isInFormat = true
    case .xf where list == .cellStyleXfs:
      named.append(nil)
      isInFormat = true
    case .protection where isInFormat:
      var locked = true
      attributes.each { name, value in
        if FillName(name) == .locked { locked = value.boolean ?? true }
      }
      if list == .cellXfs {
        cells[cells.count - 1] = locked
      } else {
        named[named.count - 1] = locked
      }
    default: break
    }
    return true
  }

  mutating func endElement(_ name: XMLName) -> Bool {
    switch FillName(name) {
    case .xf: isInFormat = false
    case .cellXfs, .cellStyleXfs: list = .unknown
    default: break
    }
    return true
  }

  mutating func characters(_ text: Span<UInt8>) -> Bool { true }
}
