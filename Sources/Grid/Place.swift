/// Where something stands: as much as is known of file, archive part, sheet, range and offset.
public struct Place: Hashable, Sendable {
  /// The file as the user named it.
  public var file: String?
  /// The name of the part inside the workbook's archive.
  public var part: String?
  /// The name of the sheet.
  public var sheet: String?
  /// The cells meant.
  public var range: CellRange?
  /// The role of the table (`T3`), where one is meant.
  public var table: String?
  /// Bytes from the start of the part (or file).
  public var offset: Int?

  /// A place of these parts; what is not known is left out.
  public init(
    file: String? = nil, part: String? = nil, sheet: String? = nil, range: CellRange? = nil,
    table: String? = nil, offset: Int? = nil
  ) {
    self.file = file
    self.part = part
    self.sheet = sheet
    self.range = range
    self.table = table
    self.offset = offset
  }
}
