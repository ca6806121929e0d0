/// How much of anything a reader accepts. Every refusal names the limit, its value, the part, and
/// the option that raises it. Members are integers and nothing else: their names and places in
/// memory are what `names` and the subscript go by.
public struct Limits: Sendable {
  /// Bytes of the file itself.
  public var archiveBytes = 256 << 20
  /// Entries of the archive.
  public var archiveEntries = 4_096
  /// Bytes of an entry's name.
  public var entryNameBytes = 512
  /// Bytes that one entry may inflate to.
  public var entryBytes = 512 << 20
  /// Bytes that all entries read may inflate to.
  public var totalBytes = 1 << 30
  /// Produced to stored bytes, looked at beyond `inflationGrace`.
  public var inflationRatio = 500
  /// Bytes below which the ratio does not matter.
  public var inflationGrace = 16 << 20

  /// How deep elements may nest.
  public var elementDepth = 64
  /// How deep the tables and cells of a web page may nest.
  public var pageDepth = 64
  /// Cells of a web page, empty ones too.
  public var pageCells = 2_000_000
  /// Bytes of a text that is read whole: a web page, a text of separated columns.
  public var textBytes = 64 << 20
  /// Bytes that the parser may hold back waiting for the end of a tag, comment or name.
  public var pendingBytes = 256 << 10
  /// Attributes and namespaces of one element.
  public var attributesPerElement = 256
  /// Different names in one part.
  public var distinctNames = 4_096

  /// Bytes of one cell's text in the file.
  public var cellTextBytes = 1 << 20
  /// UTF-16 units of one cell's text.
  public var cellTextUnits = 32_767
  /// Texts that cells share.
  public var sharedStrings = 4_000_000
  /// Bytes of all of them together.
  public var sharedStringBytes = 256 << 20
  /// Characters of one formula.
  public var formulaCharacters = 8_192
  /// Cells with a value that are kept, over all sheets.
  public var storedCells = 16_000_000
  /// Cells with a value that repeat another, over all sheets.
  public var repeatedCells = 4_000_000
  /// Bytes of texts that stand in cells themselves and are kept, over all sheets.
  public var storedTextBytes = 128 << 20
  /// Merged ranges of one sheet.
  public var mergesPerSheet = 1_000_000
  /// Column definitions of one sheet.
  public var columnsPerSheet = 65_536
  /// Formats of cells.
  public var cellFormats = 65_536
  /// Sheets of a workbook.
  public var sheets = 1_024
  /// Names defined in a workbook.
  public var definedNames = 65_536
  /// Relationships of one part.
  public var relationships = 10_000
  /// Bytes of the text of one number.
  public var numberBytes = 64
  /// How often a password is hashed before it opens a document.
  public var passwordRounds = 2_000_000
  /// Notices kept of one workbook; further ones are counted.
  public var notices = 1_000

  /// Fields of one record of CSV.
  public var csvFields = 16_384
  /// Records of a CSV text.
  public var csvRecords = 4_000_000
  /// Bytes of a JSON text.
  public var jsonBytes = 128 << 20
  /// Bytes of a file that describes tables.
  public var layoutBytes = 4 << 20
  /// Bytes of a file of rules.
  public var ruleBytes = 4 << 20
  /// Bytes of a file of explanations.
  public var explanationBytes = 16 << 20
  /// Cells, rows and operations that the evaluation of one workbook's formulas may take.
  public var evaluationEffort = 20_000_000

  /// The default of every limit.
  public init() {}
}

extension Limits {
  /// The names of all limits, as refusals and options spell them: those of the members.
  public static let names = Mirror(reflecting: Limits()).children.compactMap(\.label)

  /// A limit by its name; nil for a name that is none. What is set by such a name is lost.
  public subscript(name: String) -> Int? {
    get {
      Self.offset(of: name).map { offset in
        withUnsafeBytes(of: self) { $0.load(fromByteOffset: offset, as: Int.self) }
      }
    }
    set {
      guard let offset = Self.offset(of: name), let newValue else { return }
      withUnsafeMutableBytes(of: &self) {
        $0.storeBytes(of: newValue, toByteOffset: offset, as: Int.self)
      }
    }
  }

  /// Where a member lies: all are integers, one behind the other in the order of their names. A
  /// limit is thus one line of this file, and nothing beside it.
  private static func offset(of name: String) -> Int? {
    names.firstIndex(of: name).map { $0 * MemoryLayout<Int>.stride }
  }

  /// The value of a limit by its name; zero for a name that is none.
  package func value(of name: String) -> Int { self[name] ?? 0 }
}
