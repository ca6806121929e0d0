/// A small workbook made of strings; every part can be renamed, replaced or left out.
public struct WorkbookBuilder: Sendable {
  public static let transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  public static let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let strictOffice = "http://purl.oclc.org/ooxml/officeDocument/relationships"

  public struct SheetPart: Sendable {
    public var name: String
    /// Attributes of `<sheet>` besides name and ids.
    public var attributes = ""
    public var part: [UInt8]
    /// The target of its relationship, as seen from the workbook part.
    public var target: String
    public var kind = "worksheet"
  }

  public var sheets: [SheetPart] = []
  /// The `<si>` elements; nil for a workbook without the part.
  public var sharedStrings: String?
  /// What is inside `<styleSheet>`; nil for a workbook without the part.
  public var styles: String?
  /// Elements of `<workbook>` before the list of sheets, and after it.
  public var workbookHead = ""
  public var workbookTail = ""
  public var isStrict = false
  /// Relationships of the workbook part besides those of sheets, strings and styles.
  public var relationships = ""
  public var workbookName = "xl/workbook.xml"
  public var workbookTarget = "xl/workbook.xml"
  public var sharedStringsName = "xl/sharedStrings.xml"
  public var sharedStringsTarget = "sharedStrings.xml"
  public var extraEntries: [ZipBuilder.Entry] = []
  public var isDeflated = false

  public init() {}

  /// One sheet with the given rows.
  public init(rows: String) { addSheet(rows: rows) }

  /// One sheet with the cells of one row, each `<c …>…</c>`.
  public init(cells: String) { addSheet(rows: "<row r=\"1\">\(cells)</row>") }

  /// One sheet whose part is given as it is.
  public init(part: String) { addSheet(part: Array(part.utf8)) }

  var namespace: String { isStrict ? Self.strict : Self.transitional }

  public mutating func addSheet(
    _ name: String? = nil, rows: String, head: String = "", tail: String = ""
  ) {
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"\(namespace)\">\(head)"
      + "<sheetData>\(rows)</sheetData>\(tail)</worksheet>"
    addSheet(name, part: Array(text.utf8))
  }

  public mutating func addSheet(_ name: String? = nil, attributes: String = "", part: [UInt8]) {
    let number = sheets.count + 1
    sheets.append(
      SheetPart(
        name: name ?? "表\(number)", attributes: attributes, part: part,
        target: "worksheets/sheet\(number).xml"))
  }

  /// The entries of the archive in a usual order.
  public func entries() -> [ZipBuilder.Entry] {
    let folder = workbookName.split(separator: "/").dropLast().joined(separator: "/")
    let office = isStrict ? Self.strictOffice : Self.office
    func kept(_ name: String) -> String { folder.isEmpty ? name : folder + "/" + name }
    var result = [
      ZipBuilder.Entry("[Content_Types].xml", contentTypes),
      ZipBuilder.Entry(
        "_rels/.rels",
        relationshipsPart(
          "<Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"\(workbookTarget)\"/>"
        )),
      ZipBuilder.Entry(workbookName, workbookPart(office)),
      ZipBuilder.Entry(
        kept("_rels/\(workbookName.split(separator: "/").last ?? "").rels"),
        relationshipsPart(workbookRelationships(office))),
    ]
    for (index, sheet) in sheets.enumerated() {
      result.append(ZipBuilder.Entry(kept("worksheets/sheet\(index + 1).xml"), sheet.part))
    }
    if let sharedStrings {
      result.append(
        ZipBuilder.Entry(sharedStringsName, "<sst xmlns=\"\(namespace)\">\(sharedStrings)</sst>"))
    }
    if let styles {
      result.append(
        ZipBuilder.Entry(
          kept("styles.xml"), "<styleSheet xmlns=\"\(namespace)\">\(styles)</styleSheet>"))
    }
    if isDeflated {
      result = result.map { .deflated(String(decoding: $0.name, as: UTF8.self), $0.content) }
    }
    return result + extraEntries
  }

  public func bytes() -> [UInt8] { ZipBuilder(entries()).bytes() }

  /// The archive after a change to its entries.
  public func bytes(changing change: (inout [ZipBuilder.Entry]) -> Void) -> [UInt8] {
    var entries = entries()
    change(&entries)
    return ZipBuilder(entries).bytes()
  }

  private var contentTypes: String {
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
  }

  private func relationshipsPart(_ inner: String) -> String {
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + inner + "</Relationships>"
  }

  private func workbookPart(_ office: String) -> String {
    var list = ""
    for (index, sheet) in sheets.enumerated() {
      list +=
        "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" \(sheet.attributes) r:id=\"s\(index + 1)\"/>"
    }
    return "<workbook xmlns=\"\(namespace)\" xmlns:r=\"\(office)\">\(workbookHead)"
      + "<sheets>\(list)</sheets>\(workbookTail)</workbook>"
  }

  private func workbookRelationships(_ office: String) -> String {
    var list = relationships
    for (index, sheet) in sheets.enumerated() {
      list +=
        "<Relationship Id=\"s\(index + 1)\" Type=\"\(office)/\(sheet.kind)\" Target=\"\(sheet.target)\"/>"
    }
    if sharedStrings != nil {
      list +=
        "<Relationship Id=\"t1\" Type=\"\(office)/sharedStrings\" Target=\"\(sharedStringsTarget)\"/>"
    }
    if styles != nil {
      list += "<Relationship Id=\"t2\" Type=\"\(office)/styles\" Target=\"styles.xml\"/>"
    }
    return list
  }
}
