internal import Grid
internal import Workbook

/// The part of styles (§18.8).
extension PartDesk {
  private static let stylesType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"

  /// The part of styles, made and announced where the workbook has none.
  mutating func stylesPart() throws(Fault) -> String {
    let known = package.part(ofKind: "styles")
    if let known, package.entry(known) != nil { return known }
    let source = package.workbookPart
    let namespace = try mainNamespace(of: source)
    // Some programs look for it by the name that all give it.
    let usual = isFree("xl/styles.xml") ? "xl/styles.xml" : freeName("xl/styles", ".xml")
    let part = known ?? usual
    if known == nil {
      let address = Self.relationshipsAddress(beside: namespace)
      _ = try addRelationship(from: source, type: address + "/styles", target: "/" + part)
    }
    add(part, Self.plainStyles(namespace))
    try addOverride(part, Self.stylesType)
    return part
  }

  /// What programs take for granted in a workbook without styles.
  private static func plainStyles(_ namespace: String) -> [UInt8] {
    Array(
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<styleSheet xmlns=\"\(namespace)\"><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\"><\(MarkFormats.plain)/></cellStyleXfs><cellXfs count=\"1\"><\(MarkFormats.plain) xfId=\"0\"/></cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
        .utf8)
  }
}
