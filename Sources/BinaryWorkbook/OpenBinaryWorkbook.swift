internal import Archive
internal import Document
internal import Grid
internal import Workbook

/// A binary workbook opened for reading: what is common to its sheets is read when first needed.
final class OpenBinaryWorkbook: OpenDocument {
  let format = FileFormat.xlsb
  private(set) var sheets: [SheetEntry] = []
  let definedNames: [DefinedName] = []
  private(set) var notices: [Notice] = []

  private let package: BinaryPackage
  private let relationships: [Relationship]
  private let usesEpoch1904: Bool
  private var room: StorageRoom
  private var texts: TextTable?
  private var missingTextsPart: String?

  init(_ package: consuming BinaryPackage) throws(Fault) {
    let part = try package.workbookPart()
    var book = BookRecords(package.limits)
    _ = try package.read(part, to: &book)
    guard !book.sheets.isEmpty else { throw Fault(.noSheets, [part]) }
    relationships = try package.archive.relationships(of: part, package.limits)
    usesEpoch1904 = book.usesEpoch1904
    room = StorageRoom(package.limits)
    var told: [Notice] = []
    if package.archive.trailingBytes > 0 {
      told.append(Notice(.trailingBytes, ["\(package.archive.trailingBytes)"]))
    }
    for sheet in book.sheets {
      sheets.append(SheetEntry(sheet, relationships, hasPart: { package.has($0) }, &told))
    }
    notices = told
    self.package = package
  }

  func readSheet(_ index: Int, formulas: Bool, threads: Int) throws(Fault) -> Sheet {
    let listed = sheets[index]
    guard listed.kind == .worksheet else {
      return Sheet(name: listed.name, visibility: listed.visibility)
    }
    let texts = try sharedTexts()
    let limits = package.limits
    var records = SheetRecords(
      SheetBuilder(
        room: room, usesEpoch1904: usesEpoch1904, noticeLimit: limits.notices,
        partBytes: package.archive.entry(named: listed.part)?.declaredSize ?? 0),
      sharedCount: texts.count, limits)
    _ = try package.read(listed.part, of: listed.name, to: &records)
    records.builder.putInOrder()
    room.take(records.builder)
    tellMissingTexts(records.builder)
    records.builder.tell(
      &notices, limit: limits.notices, sheet: listed.name, part: listed.part)
    return Sheet(
      records.builder, name: listed.name, visibility: listed.visibility, sharedTexts: texts)
  }

  func readSheets(formulas: Bool) throws(Fault) -> [Sheet] {
    let styles = styles()
    let (displays, forms) = (styles.displays, styles.printedForms(usesEpoch1904: usesEpoch1904))
    var result: [Sheet] = []
    for index in sheets.indices {
      var sheet = try readSheet(index, formulas: formulas, threads: 1)
      (sheet.displays, sheet.printedForms) = (displays, forms)
      result.append(sheet)
    }
    return result
  }

  private func part(ofKind kind: String) -> String? {
    relationships.lazy.filter { $0.kind == kind }.compactMap(\.part).first
  }

  private func sharedTexts() throws(Fault) -> TextTable {
    if let texts { return texts }
    var records = SharedRecords(package.limits)
    if let part = part(ofKind: "sharedStrings"), try !package.read(part, to: &records) {
      // Of no matter unless a cell asks for one of them.
      missingTextsPart = part
    }
    texts = records.texts
    return records.texts
  }

  /// Where cells ask for shared strings, that the part is not there explains it; said once.
  private func tellMissingTexts(_ builder: SheetBuilder) {
    guard let part = missingTextsPart,
      builder.notices.contains(where: { $0.message == .sharedStringOutOfRange })
    else { return }
    missingTextsPart = nil
    notices.append(Notice(.missingSharedStrings, [part], at: Place(part: part)))
  }

  /// Formats say nothing of what is stored: where they cannot be read, the values still can.
  private func styles() -> Styles {
    guard let part = part(ofKind: "styles") else { return Styles() }
    var records = StyleRecords(package.limits)
    do throws(Fault) {
      if try !package.read(part, to: &records) {
        notices.append(Notice(.missingStyles, [part], at: Place(part: part)))
      }
    } catch { return Styles() }
    return records.styles
  }
}
