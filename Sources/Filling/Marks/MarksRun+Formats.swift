internal import Grid
internal import Workbook

/// The part of styles (§18.8).
extension MarksRun {
  private static let stylesType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"

  /// Adds the formats that marked cells take, and tells each sheet which.
  mutating func addFormats(_ sheets: inout [MarkedSheet], _ highest: Int) throws(Fault) {
    let part = try stylesPart()
    let text = try desk.need(part)
    let scan = try desk.parse(part, text) { FormatsScan(text.bytes, $0) }
    guard scan.isSound, scan.root != nil else { throw .unusual(part) }
    var formats = MarkFormats(scan, text)
    for index in sheets.indices {
      let (map, cells) = (sheets[index].map, sheets[index].cells)
      sheets[index].formats = zip(map.targets, cells).map { target, cell in
        var old = Set(map.found(target).map(\.style))
        if target.isMissing { old.insert(map.inheritedStyle(of: target)) }
        return Dictionary(
          uniqueKeysWithValues: old.sorted().map { ($0, formats.number(of: $0, cell.color)) })
      }
    }
    guard formats.count <= MarkFormats.most else {
      throw Fault(
        .formatsFull,
        [part, "\(formats.oldCount)", "\(formats.newCount)", "\(MarkFormats.most)"],
        at: Place(part: part))
    }
    // A number that meant no format would mean one of the new ones.
    let isTaken = highest >= max(1, formats.oldCount) && highest < formats.count
    if isTaken || (formats.oldCount < 1 && highest > 0 && highest < formats.count) {
      throw Fault(
        .formatMissing, [part, "\(highest)", "\(formats.oldCount)"], at: Place(part: part))
    }
    guard let splices = formats.splices else { throw .unusual(part) }
    try desk.apply(splices, to: text, of: part)
    let new = try desk.need(part)
    let check = try desk.parse(part, new) { FormatsScan(new.bytes, $0) }
    guard check.isSound, check.ranges.count == formats.count else { throw .unusual(part) }
  }

  /// The part of styles, made and announced where the workbook has none.
  private mutating func stylesPart() throws(Fault) -> String {
    let source = desk.package.workbookPart
    var part = desk.freeName("xl/styles", ".xml")
    if let known = desk.package.part(ofKind: "styles") {
      part = known
      if desk.package.entry(part) != nil { return part }
    } else {
      let base = try desk.typeBase(from: source, of: "worksheet")
      _ = try desk.addRelationship(from: source, type: base + "styles", target: "/" + part)
    }
    let namespace = try desk.mainNamespace(of: source)
    desk.add(part, Self.plainStyles(namespace))
    try desk.addOverride(part, Self.stylesType)
    return part
  }

  /// What programs take for granted in a workbook without styles.
  private static func plainStyles(_ namespace: String) -> [UInt8] {
    Array(
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<styleSheet xmlns=\"\(namespace)\"><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\"><\(MarkFormats.plain)/></cellStyleXfs><cellXfs count=\"1\"><\(MarkFormats.plain) xfId=\"0\"/></cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
        .utf8)
  }
}
