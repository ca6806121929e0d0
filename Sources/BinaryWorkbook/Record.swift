/// The records that are understood ([MS-XLSB] §2.3.1); all others are stepped over.
enum Record {
  static let rowHeader: UInt16 = 0
  static let cellBlank: UInt16 = 1
  static let cellPacked: UInt16 = 2
  static let cellError: UInt16 = 3
  static let cellBoolean: UInt16 = 4
  static let cellReal: UInt16 = 5
  static let cellText: UInt16 = 6
  static let cellShared: UInt16 = 7
  static let formulaText: UInt16 = 8
  static let formulaNumber: UInt16 = 9
  static let formulaBoolean: UInt16 = 10
  static let formulaError: UInt16 = 11
  /// From here on to `shortShared` the cell stands right of the one before it, and says no column.
  static let shortBlank: UInt16 = 12
  static let shortPacked: UInt16 = 13
  static let shortError: UInt16 = 14
  static let shortBoolean: UInt16 = 15
  static let shortReal: UInt16 = 16
  static let shortText: UInt16 = 17
  static let shortShared: UInt16 = 18
  static let sharedItem: UInt16 = 19
  static let name: UInt16 = 39
  static let numberFormat: UInt16 = 44
  static let cellFormat: UInt16 = 47
  static let column: UInt16 = 60
  static let cellRichText: UInt16 = 62
  static let beginSheet: UInt16 = 129
  static let beginBook: UInt16 = 131
  static let beginCells: UInt16 = 145
  static let endCells: UInt16 = 146
  static let bookProperties: UInt16 = 153
  static let sheet: UInt16 = 156
  static let beginShared: UInt16 = 159
  static let merge: UInt16 = 176
  static let beginStyles: UInt16 = 278
  static let beginCellFormats: UInt16 = 617
  static let endCellFormats: UInt16 = 618
}

/// Why reading a part ends.
enum Problem: Error {
  case limit(String)
  /// A row or column that no sheet has.
  case place(String)
  /// The record is shorter than what it should hold, or ends behind the part.
  case broken
  /// The part does not begin as one of its kind does.
  case wrongPart
}

/// What takes the records of one part, in order.
protocol RecordHandler {
  /// True for a record whose content is wanted.
  static func wants(_ record: UInt16) -> Bool
  mutating func take(_ record: UInt16, _ content: Span<UInt8>) throws(Problem)
  /// The part has ended.
  mutating func finish() throws(Problem)
}
