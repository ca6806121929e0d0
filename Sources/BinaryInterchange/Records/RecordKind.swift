/// The kinds of records that are understood ([MS-XLS] §2.3), those of earlier versions included.
struct RecordKind: RawRepresentable, Hashable, Sendable {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }
  private init(_ rawValue: UInt16) { self.rawValue = rawValue }

  // Substreams.
  static let beginning2 = Self(0x0009)
  static let beginning3 = Self(0x0209)
  static let beginning4 = Self(0x0409)
  static let beginning = Self(0x0809)
  static let end = Self(0x000A)
  static let continuation = Self(0x003C)

  // The workbook.
  static let sheet = Self(0x0085)
  static let sheetHeader = Self(0x008F)
  static let filePassword = Self(0x002F)
  static let codePage = Self(0x0042)
  static let dateMode = Self(0x0022)
  static let sharedStrings = Self(0x00FC)
  static let format2 = Self(0x001E)
  static let format = Self(0x041E)
  static let cellFormat3 = Self(0x0243)
  static let cellFormat4 = Self(0x0443)
  static let cellFormat = Self(0x00E0)
  static let definedName = Self(0x0018)
  static let externalSheet = Self(0x0017)
  static let supportingBook = Self(0x01AE)
  static let externalName = Self(0x0023)
  static let interfaceHead = Self(0x00E1)
  static let userExclusive = Self(0x0194)
  static let fileLock = Self(0x0195)
  static let revisionInfo = Self(0x0196)
  static let revisionHead = Self(0x0138)

  // A sheet.
  static let row = Self(0x0208)
  static let columns = Self(0x007D)
  static let merges = Self(0x00E5)
  static let sheetOptions = Self(0x0081)
  static let uncalculated = Self(0x005E)

  // Cells.
  static let blank = Self(0x0201)
  static let number = Self(0x0203)
  static let label = Self(0x0204)
  static let booleanOrError = Self(0x0205)
  static let packedNumber = Self(0x027E)
  static let packedNumbers = Self(0x00BD)
  static let blanks = Self(0x00BE)
  static let sharedLabel = Self(0x00FD)
  static let richLabel = Self(0x00D6)
  static let formula = Self(0x0006)
  static let formula3 = Self(0x0206)
  static let formula4 = Self(0x0406)
  static let text = Self(0x0207)
  static let sharedFormula = Self(0x04BC)
  static let array = Self(0x0221)
  static let table = Self(0x0236)

  // Cells of version 2.
  static let blank2 = Self(0x0001)
  static let integer2 = Self(0x0002)
  static let number2 = Self(0x0003)
  static let label2 = Self(0x0004)
  static let booleanOrError2 = Self(0x0005)
  static let text2 = Self(0x0007)

  /// False for a number that no version of Excel gives a record, whatever it is ([MS-XLS] §2.3): their
  /// upper bytes are few.
  var mayBe: Bool {
    switch rawValue >> 8 {
    case 0x00, 0x01, 0x02, 0x04, 0x08, 0x10: true
    default: false
    }
  }

  /// True for what stands behind the last cell of a row or of all rows, and is none: formulas of groups,
  /// results, indexes, drawings, windows.
  var mayFollowCells: Bool {
    switch rawValue {
    case 0x04BC, 0x0221, 0x0236, 0x0207, 0x0007, 0x003C, 0x0208, 0x00D7, 0x00EC, 0x005D, 0x001C,
      0x023E,
      0x00A0, 0x0041, 0x001D, 0x00E5, 0x01B8, 0x01B0, 0x01B2, 0x00EF, 0x015F, 0x000A:
      true
    default: false
    }
  }
}
