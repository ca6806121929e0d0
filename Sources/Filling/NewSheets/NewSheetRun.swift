internal import Archive
internal import Document
internal import Grid
internal import Workbook

/// A new sheet while it is put in front of those of a workbook.
struct NewSheetRun: PackageRun, ~Copyable {
  private static let sheetType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"

  let dropsSignatures: Bool
  var desk: PartDesk
  var notices: [Notice] = []
  var refusals: [Notice] = []
  private let sheet: NewSheet

  init(_ desk: consuming PartDesk, _ sheet: NewSheet, _ options: MarkOptions) {
    dropsSignatures = options.dropsSignatures
    self.sheet = sheet
    self.desk = desk
  }

  mutating func run() throws(Fault) -> WithSheet {
    checkSignatures()
    try Fault.refuse(refusals)
    let formats = try addFormats()
    try unselect()
    let source = desk.package.workbookPart
    let main = try desk.mainNamespace(of: source)
    let addresses = NewSheetPart.Addresses(
      main: main, relationships: PartDesk.relationshipsAddress(beside: main))
    let written = NewSheetPart(sheet, formats, addresses)
    let part = desk.freeName("xl/worksheets/sheet", ".xml")
    desk.add(part, written.bytes)
    if let relationships = written.relationships {
      desk.add(PartName.relationships(of: part), relationships)
    }
    try desk.addOverride(part, Self.sheetType)
    let id = try desk.addRelationship(
      from: source, type: addresses.relationships + "/worksheet", target: "/" + part)
    let name = try list(id)
    try dropSignatures()
    return WithSheet(filled: Filled(edits: edits(), notices: notices), name: name)
  }

  private mutating func addFormats() throws(Fault) -> [NewLook: Int] {
    let part = try desk.stylesPart()
    let text = try desk.need(part)
    let scan = try desk.parse(part, text) {
      FormatsScan(text.bytes, $0, others: NewSheetFormats.lists)
    }
    guard scan.isSound, let root = scan.root else { throw .unusual(part) }
    let looks = NewSheetPart.looks(sheet)
    let formats = NewSheetFormats(looks, scan, prefix: root.prefix(in: text.bytes))
    guard formats.count <= MarkFormats.most else {
      throw Fault(
        .formatsFull, [part, "\(scan.ranges.count)", "\(looks.count)", "\(MarkFormats.most)"],
        at: Place(part: part))
    }
    guard let splices = formats.splices(scan, text.bytes) else { throw .unusual(part) }
    try desk.apply(splices, to: text, of: part)
    return formats.numbers
  }

  /// Two selected sheets would be one to a person who types into them.
  private mutating func unselect() throws(Fault) {
    var seen: Set<String> = []
    for sheet in desk.package.sheets
    where sheet.kind != .missing && seen.insert(sheet.part).inserted {
      guard let text = try desk.read(sheet.part) else { continue }
      let scan = try desk.parse(sheet.part, text) { SelectionScan(text.bytes, $0) }
      var splices = Splices()
      for value in scan.selected { splices.replace(value, with: "0") }
      try desk.apply(splices, to: text, of: sheet.part)
    }
  }

  /// Puts the sheet in front in the list of sheets; all that counts sheets counts one more. Gives its
  /// name.
  private mutating func list(_ id: String) throws(Fault) -> String {
    let part = desk.package.workbookPart
    let text = try desk.need(part)
    let bytes = text.bytes
    let scan = try desk.parse(part, text) { WorkbookScan(bytes, $0) }
    guard scan.isSound, let root = scan.root, let sheets = scan.sheets else {
      throw .unusual(part)
    }
    let prefix = root.prefix(in: bytes)
    let name = Self.freeName(sheet.name, scan.names)
    var splices = Splices()
    let element = """
      <\(prefix)sheet name="\(Self.spelled(name, text))" sheetId="\(scan.highestNumber &+ 1)" \
      \(root.relationshipID(id, in: bytes))/>
      """
    splices.insert(Array(element.utf8), inside: sheets, at: sheets.range.upperBound, bytes)
    for (tag, sheet) in scan.namesOfSheets {
      splices.set("localSheetId", to: "\(sheet &+ 1)", in: tag, of: bytes)
    }
    for view in scan.views {
      for name in ["activeTab", "firstSheet"] where view.attribute(name, in: bytes) != nil {
        splices.set(name, to: "0", in: view, of: bytes)
      }
    }
    let names = Array(definedNames(of: name, prefix, text).utf8)
    if let list = scan.definedNames {
      splices.insert(names, inside: list, at: scan.definedNamesEnd, bytes)
    } else if let place = scan.placeOfNames {
      splices.insert(
        Array("<\(prefix)definedNames>".utf8) + names + Array("</\(prefix)definedNames>".utf8),
        at: place)
    }
    try desk.apply(splices, to: text, of: part)
    return name
  }

  /// What programs look for behind a filter and lines that every page has (§18.2.5).
  private func definedNames(of name: String, _ prefix: String, _ text: PartText) -> String {
    let sheet = Self.spelled(NewSheetPart.quoted(name), text)
    let last = CellReference.columnName(self.sheet.columns.count)
    let rows = NewSheetPart.rowCount(self.sheet)
    return """
      <\(prefix)definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">\
      \(sheet)!$A$1:$\(last)$\(rows)</\(prefix)definedName>\
      <\(prefix)definedName name="_xlnm.Print_Titles" localSheetId="0">\
      \(sheet)!$1:$1</\(prefix)definedName>
      """
  }

  private static func spelled(_ name: String, _ text: PartText) -> String {
    String(decoding: TextSpelling.attribute(name, asciiOnly: text.isASCII), as: UTF8.self)
  }

  /// The name, with a number where a sheet has it.
  private static func freeName(_ name: String, _ taken: [String]) -> String {
    let taken = Set(taken.map { $0.lowercased() })
    var (free, number) = (name, 1)
    while taken.contains(free.lowercased()) {
      number += 1
      free = "\(name) (\(number))"
    }
    return free
  }
}
