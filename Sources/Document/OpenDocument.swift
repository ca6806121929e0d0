public import Archive
public import Grid

/// A format of documents: one room each, registered at the door.
///
/// A room gives what the file stores, cell by cell with its address, and makes nothing of it: numbers
/// keep their spelling, blank is no value. What is odd is a notice; what cannot be given truthfully
/// and what exceeds a limit is a fault.
public protocol DocumentFormat: SendableMetatype {
  /// What it reads.
  static var formats: [FileFormat] { get }
  /// Opens a document of one of these formats: what sheets it has is known then, cells are read
  /// sheet by sheet. A fault says why it cannot be read truthfully.
  static func open(
    _ bytes: ArchiveBytes, _ options: OpeningOptions
  ) throws(Fault) -> any OpenDocument
}

/// What a person states about a file before it is opened.
public struct OpeningOptions: Sendable {
  /// What messages call the file.
  public var name: String
  /// How much of anything is accepted.
  public var limits: Limits
  /// The password to open it, for formats that may be encrypted. Nothing that is told holds it.
  public var password: String?

  /// Nothing stated; the default limits.
  public init(name: String = "", limits: Limits = Limits(), password: String? = nil) {
    self.name = name
    self.limits = limits
    self.password = password
  }
}

/// A document of sheets, opened for reading by one thread at a time.
public protocol OpenDocument: AnyObject {
  /// What it really is.
  var format: FileFormat { get }
  /// The sheets in the order of the document, hidden ones and those without cells included.
  var sheets: [SheetEntry] { get }
  /// The names defined in it.
  var definedNames: [DefinedName] { get }
  /// What was noticed so far.
  var notices: [Notice] { get }
  /// What the file says of the length of a sheet; a claim, zero where it says nothing.
  func declaredBytes(ofSheet index: Int) -> Int
  /// Reads one sheet whole; with `formulas` these are kept beside their stored results. The result
  /// is the same for any number of `threads`.
  func readSheet(_ index: Int, formulas: Bool, threads: Int) throws(Fault) -> Sheet
  /// Reads all sheets, with what their formats show numbers as.
  func readSheets(formulas: Bool) throws(Fault) -> [Sheet]
  /// Gives a sheet's cells in blocks of whole rows, in order; `transform` may run on several threads
  /// at once, `deliver` takes what came of it in order and ends the reading with false.
  func streamSheet<Product: Sendable>(
    _ index: Int, threads: Int, transform: @escaping @Sendable (Sheet) -> Product,
    deliver: (Product) -> Bool
  ) throws(Fault)
}

extension OpenDocument {
  /// Formats that say nothing of the length of a sheet.
  public func declaredBytes(ofSheet index: Int) -> Int { 0 }

  /// Formats whose sheets know what their formats show.
  public func readSheets(formulas: Bool) throws(Fault) -> [Sheet] {
    var read: [Sheet] = []
    for index in sheets.indices {
      read.append(try readSheet(index, formulas: formulas, threads: 1))
    }
    return read
  }

  /// Formats that hold a sheet anyway give it as one block.
  public func streamSheet<Product: Sendable>(
    _ index: Int, threads: Int, transform: @escaping @Sendable (Sheet) -> Product,
    deliver: (Product) -> Bool
  ) throws(Fault) {
    _ = deliver(transform(try readSheet(index, formulas: false, threads: threads)))
  }
}
