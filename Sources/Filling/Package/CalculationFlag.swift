internal import Grid
internal import Workbook

extension PartDesk {
  /// Asks programs to compute all formulas when they open the workbook (§18.2.2, `fullCalcOnLoad`).
  mutating func setFullCalculation() throws(Fault) {
    let part = package.workbookPart
    guard let text = try read(part) else { return }
    let outline = try outline(part, text)
    var splices = Splices()
    if let properties = outline.children(named: "calcPr").first {
      if properties.attributes["fullCalcOnLoad"].map({ $0 != "1" && $0 != "true" }) ?? true {
        splices.set("fullCalcOnLoad", to: "1", in: properties.tag, of: text.bytes)
      }
    } else {
      // In the order of the schema (§18.2.27) these four stand in front of it.
      let before: Set = ["sheets", "functionGroups", "externalReferences", "definedNames"]
      guard let last = outline.children.last(where: { before.contains($0.name) }) else {
        throw .unusual(part)
      }
      let prefix = last.tag.prefix(in: text.bytes)
      splices.insert("<\(prefix)calcPr fullCalcOnLoad=\"1\"/>", at: last.range.upperBound)
    }
    try apply(splices, to: text, of: part)
  }
}
