public import Archive
public import Document
public import Grid
internal import XML

/// A workbook of the Office Open XML format (.xlsx, .xlsm; Transitional and Strict), opened for
/// reading.
///
/// Only relationships decide which part is what (ECMA-376 Part 2); names of parts are found whatever
/// their slashes and letter case. Opening reads the list of sheets; sheets are read one by one.
public struct SpreadsheetPackage: ~Copyable {
  /// How much of anything is accepted of this workbook.
  public let limits: Limits
  /// The sheets in the order of the workbook, hidden ones and charts included.
  public private(set) var sheets: [SheetEntry] = []
  /// The names defined in the workbook.
  public private(set) var definedNames: [DefinedName] = []
  /// True where serial numbers count from 1904-01-01.
  public private(set) var usesEpoch1904 = false
  /// True where the package holds macros.
  public private(set) var hasMacros = false
  /// What was noticed of the package so far.
  public internal(set) var notices: [Notice] = []

  package var archive: ZipArchive
  package private(set) var workbookPart = ""
  package private(set) var relationships: [Relationship] = []
  var parser: XMLParser
  private var loadedTexts: TextTable?
  private var loadedStyles: Styles?
  /// The offset at which a handler last stopped a parse.
  var stoppedAt = 0
  /// What may still be stored.
  var room: StorageRoom
  /// Parts below this are read in one piece: threads would cost more than they save.
  package var longSheetBytes = 4 << 20
  /// How much of a long part one thread reads at a time.
  package var segmentBytes = 1 << 20
  /// True where nothing is read but by the parser: slower, and the same in all else.
  package var leavesAllToParser = false
  /// Parts whose plain bytes are kept once they are read, and these, by their entries.
  private var partsToKeep: Set<Int> = []
  private var keptParts: [Int: [UInt8]] = [:]
  /// The shared strings part that the workbook names and the archive lacks.
  var missingTextsPart: String?

  /// `xlsm` for a workbook with macros, else `xlsx`.
  public var format: FileFormat { hasMacros ? .xlsm : .xlsx }

  /// Opens a workbook and reads its list of sheets.
  public static func open(
    _ bytes: ArchiveBytes, limits: Limits = Limits()
  ) throws(Fault) -> SpreadsheetPackage {
    guard bytes.count <= limits.archiveBytes else {
      throw Fault(.limit("archiveBytes"), ["\(bytes.count)", "\(limits.archiveBytes)"])
    }
    // Zip archives are looked into as they are opened; no need to do it twice.
    guard FileFormat.isArchive(bytes) else {
      throw Fault.notSpreadsheet(FileFormat.sniff(bytes), bytes)
    }
    var package = SpreadsheetPackage(
      archive: try archive(bytes, limits), parser: try parser(limits), limits: limits)
    do throws(Fault) {
      try package.readWorkbook()
    } catch {
      // Documents and other formats come as archives too; what they are says more.
      let format = FileFormat.sniff(bytes)
      guard format == .xlsx || format == .xlsm else {
        throw Fault.notSpreadsheet(format, bytes)
      }
      throw error
    }
    return package
  }

  /// Opens a workbook of ours that has no sheets yet.
  static func openWithoutSheets(
    _ bytes: ArchiveBytes, limits: Limits
  ) throws(Fault) -> SpreadsheetPackage {
    var package = SpreadsheetPackage(
      archive: try archive(bytes, limits), parser: try parser(limits), limits: limits)
    try package.readWorkbook(needsSheets: false)
    return package
  }

  private init(archive: consuming ZipArchive, parser: consuming XMLParser, limits: Limits) {
    self.limits = limits
    room = StorageRoom(limits)
    self.archive = archive
    self.parser = parser
    if self.archive.trailingBytes > 0 {
      notices.append(Notice(.trailingBytes, ["\(self.archive.trailingBytes)"]))
    }
  }

  private static func archive(_ bytes: ArchiveBytes, _ limits: Limits) throws(Fault) -> ZipArchive {
    do throws(ArchiveFault) {
      return try ZipArchive(bytes, limits: limits.archive)
    } catch { throw Fault(error) }
  }

  private static func parser(_ limits: Limits) throws(Fault) -> XMLParser {
    do throws(XMLFault) {
      return try XMLParser(Name.vocabulary, limits: limits.xml)
    } catch { throw Fault(error, part: "") }
  }

  /// A parser that stopped midway is not used again.
  mutating func renewParser() throws(Fault) { parser = try Self.parser(limits) }

  /// The archive's entry of a part, whatever the spelling of slashes and case.
  package func entry(_ part: String) -> ZipEntry? { archive.entry(named: part) }
}

// MARK: Parts

extension SpreadsheetPackage {
  /// Parses a part with a handler; nil where there is no such part.
  mutating func parse<Handler: PartHandler>(
    _ part: String, of sheet: String? = nil, with handler: inout Handler
  ) throws(Fault) -> Bool {
    guard let entry = entry(part) else { return false }
    parser.reset()
    var feed = PlainFeed(for: Handler.self, limits.xml, parserOnly: leavesAllToParser)
    var fault: XMLFault?
    func push(_ piece: Span<UInt8>) -> Bool {
      do throws(XMLFault) {
        try feed.push(piece, &parser, &handler)
        return true
      } catch {
        fault = error
        return false
      }
    }
    do throws(ArchiveFault) {
      if partsToKeep.contains(entry.index) {
        let bytes = try archive.readAll(entry)
        keptParts[entry.index] = bytes
        _ = push(bytes.span)
      } else {
        try archive.read(entry) { push($0) }
      }
    } catch { throw Fault(error) }
    if fault == nil {
      do throws(XMLFault) {
        try feed.finish(&parser, &handler)
      } catch { fault = error }
    }
    if let encoding = parser.unusualEncoding {
      notices.append(
        Notice(.unusualEncoding, [part, encoding], at: Place(part: part, sheet: sheet)))
    }
    if let fault {
      try renewParser()
      // The handler knows better what it stopped for.
      stoppedAt = fault.offset
      if fault.reason != .stopped { throw Fault(fault, part: part, sheet: sheet) }
    }
    if let limit = handler.exceeded {
      throw Fault(.limit(limit), [part, "\(limits.value(of: limit))"])
    }
    return true
  }

  package mutating func readRelationships(of part: String) throws(Fault) -> [Relationship] {
    var handler = RelationshipsHandler(of: part, limit: limits.relationships)
    _ = try parse(PartName.relationships(of: part), with: &handler)
    return handler.relationships
  }

  /// Keeps the plain bytes of parts that are read from now on, for whoever wants to change them, as
  /// far as all of them together stay below `limit` by what the archive says.
  package mutating func keep(_ parts: [String], limit: Int = 64 << 20) {
    var room = limit
    for entry in parts.compactMap({ entry($0) }) where entry.declaredSize <= room {
      room -= entry.declaredSize
      partsToKeep.insert(entry.index)
    }
  }

  /// The bytes of a part that was kept.
  package func kept(_ entry: ZipEntry) -> [UInt8]? { keptParts[entry.index] }

  /// Keeps none any longer.
  package mutating func forgetParts() {
    partsToKeep = []
    keptParts = [:]
  }

  private mutating func readWorkbook(needsSheets: Bool = true) throws(Fault) {
    // Several of them do occur; the first that leads to a part counts.
    let parts = try readRelationships(of: "").filter { $0.kind == "officeDocument" }
      .compactMap(\.part)
    guard let part = parts.first(where: { entry($0) != nil }) else {
      guard let missing = parts.first else { throw Fault(.noWorkbookPart) }
      throw Fault(.missingPart, [missing, "_rels/.rels"])
    }
    workbookPart = part
    var handler = WorkbookHandler(limits: limits)
    _ = try parse(part, with: &handler)
    guard handler.isWorkbook else { throw Fault(.wrongRoot, [part]) }
    guard !needsSheets || !handler.sheets.isEmpty else { throw Fault(.noSheets, [part]) }
    definedNames = handler.definedNames
    usesEpoch1904 = handler.usesEpoch1904
    relationships = try readRelationships(of: part)
    hasMacros = relationships.contains { $0.kind == "vbaProject" }
    for sheet in handler.sheets {
      sheets.append(
        SheetEntry(
          sheet, relationships, hasPart: { archive.entry(named: $0) != nil }, &notices))
    }
  }

  /// The first part of a kind that the workbook leads to, whether it is there or not.
  package func part(ofKind kind: String) -> String? {
    relationships.lazy.filter { $0.kind == kind }.compactMap(\.part).first
  }

  /// The shared strings, read when first needed.
  mutating func sharedTexts() throws(Fault) -> TextTable {
    if let loadedTexts { return loadedTexts }
    var texts = TextTable()
    if let part = part(ofKind: "sharedStrings") {
      var handler = SharedStringsHandler(limits: limits)
      if try parse(part, with: &handler) {
        guard handler.isSharedStrings else { throw Fault(.wrongRoot, [part]) }
        texts = handler.texts
      } else {
        // Of no matter unless a cell asks for one of them.
        missingTextsPart = part
      }
    }
    loadedTexts = texts
    return texts
  }

  /// The formats of cells, read when first asked for.
  public mutating func styles() throws(Fault) -> Styles {
    if let loadedStyles { return loadedStyles }
    var styles = Styles()
    if let part = part(ofKind: "styles") {
      var handler = StylesHandler(limits: limits)
      if try parse(part, with: &handler) {
        styles = handler.styles
      } else {
        notices.append(Notice(.missingStyles, [part], at: Place(part: part)))
      }
    }
    loadedStyles = styles
    return styles
  }
}
