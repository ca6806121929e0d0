internal import Grid
internal import Workbook

/// The part of styles (§18.8).
extension MarksRun {
  /// Adds the formats that marked cells take, and tells each sheet which.
  mutating func addFormats(_ sheets: inout [MarkedSheet], _ highest: Int) throws(Fault) {
    let part = try desk.stylesPart()
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
}
