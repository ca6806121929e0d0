/// Something a reader met that a person should know of; the data beside it is still true.
public struct Notice: Sendable {
  /// What is to be said.
  public var message: Message
  /// What stands for `{0}` … in the message.
  public var arguments: [String]
  /// Where it was met.
  public var place: Place

  /// A notice at a place, as far as it is known.
  public init(_ message: Message, _ arguments: [String] = [], at place: Place = Place()) {
    self.message = message
    self.arguments = arguments
    self.place = place
  }

  /// The message with its arguments, in a language.
  public func text(_ language: Language) -> String { message.text(language, arguments) }
}

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
