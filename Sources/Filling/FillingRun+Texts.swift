internal import Grid
internal import Workbook

extension FillingRun {
  private static let textType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"

  /// Gives each text of the plan its place among the shared strings: that of an equal plain one, or
  /// one behind all others. The part is made where there is none.
  mutating func placeTexts(
    _ work: [(plan: SheetPlan, map: SheetMap)]
  ) throws(Fault) -> [String: Int] {
    var texts: [String] = []
    var seen: Set<String> = []
    var (written, overwritten) = (0, 0)
    for (plan, map) in work {
      var planned = plan.cells[...]
      for target in map.targets {
        while let first = planned.first, first.cell < target.cell { planned.removeFirst() }
        if planned.first?.cell == target.cell, map.lastFound(target)?.isSharedText ?? false {
          overwritten += 1
        }
      }
      for case (_, .text(let text)) in plan.cells {
        written += 1
        if seen.insert(text).inserted { texts.append(text) }
      }
    }
    guard !texts.isEmpty else { return [:] }
    let part = try sharedStringsPart()
    let text = try desk.need(part)
    let spelled = texts.map { TextSpelling.xstring($0) }
    let wanted = Dictionary(
      spelled.map { (Array($0.utf8), TextSpelling.needsPreserving($0)) }
    ) { first, _ in first }
    let scan = try desk.parse(part, text) {
      SharedStringsScan(text.bytes, $0, wanted: wanted)
    }
    guard let root = scan.root, root.isSound else { throw .unusual(part) }
    var indices: [String: Int] = [:]
    var items: [UInt8] = []
    var count = scan.count
    let prefix = root.prefix(in: text.bytes)
    for (plain, spelled) in zip(texts, spelled) {
      if !scan.found.isEmpty, let index = scan.found[Array(spelled.utf8)] {
        indices[plain] = index
        continue
      }
      let space = TextSpelling.needsPreserving(spelled) ? " xml:space=\"preserve\"" : ""
      items += Array("<\(prefix)si><\(prefix)t\(space)>".utf8)
      items += TextSpelling.content(spelled, asciiOnly: text.isASCII)
      items += Array("</\(prefix)t></\(prefix)si>".utf8)
      indices[plain] = count
      count += 1
    }
    guard count > scan.count else { return indices }
    try append(items, count - scan.count, references: written - overwritten, scan, root, text, part)
    return indices
  }

  private mutating func append(
    _ items: [UInt8], _ added: Int, references: Int, _ scan: SharedStringsScan, _ root: StartTag,
    _ text: PartText, _ part: String
  ) throws(Fault) {
    var splices = Splices()
    // Both are hints; where a writer left them out they stay out.
    for (name, more) in [("count", references), ("uniqueCount", added)] {
      guard let old = root.value(name, in: text.bytes).flatMap({ Int($0) }),
        0...Int(UInt32.max) ~= old
      else { continue }
      splices.set(name, to: String(max(0, old + more)), in: root, of: text.bytes)
    }
    splices.insert(items, inside: root, at: scan.lastItemEnd ?? root.range.upperBound, text.bytes)
    try desk.apply(splices, to: text, of: part)
  }

  /// The part of the shared strings, made and announced where the workbook has none.
  private mutating func sharedStringsPart() throws(Fault) -> String {
    let source = desk.package.workbookPart
    if let part = desk.package.part(ofKind: "sharedStrings") {
      if desk.package.entry(part) != nil { return part }
      try makeSharedStrings(part)
      return part
    }
    let folder = source.split(separator: "/").dropLast().joined(separator: "/")
    var target = "sharedStrings.xml"
    var number = 1
    func part(_ target: String) -> String { folder.isEmpty ? target : folder + "/" + target }
    while desk.package.entry(part(target)) != nil {
      number += 1
      target = "sharedStrings\(number).xml"
    }
    try desk.addRelationship(from: source, like: "worksheet", kind: "sharedStrings", target: target)
    try makeSharedStrings(part(target))
    return part(target)
  }

  private mutating func makeSharedStrings(_ part: String) throws(Fault) {
    let source = desk.package.workbookPart
    let namespace = try desk.mainNamespace(of: source)
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n"
      + "<sst xmlns=\"\(namespace)\" count=\"0\" uniqueCount=\"0\"/>"
    try desk.addOverride(part, Self.textType)
    desk.add(part, Array(text.utf8))
  }
}
