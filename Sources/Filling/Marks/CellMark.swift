public import Formula
public import Grid

/// A colour of the screen.
public struct MarkColor: Hashable, Sendable {
  /// How much red.
  public var red: UInt8
  /// How much green.
  public var green: UInt8
  /// How much blue.
  public var blue: UInt8

  /// A colour of these parts.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// As `rgb` spells it (§18.8.19): opaque.
  var spelled: String {
    "FF"
      + [red, green, blue].map {
        ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true)
      }.joined()
  }

  /// A fill of nothing else (§18.8.20).
  func fill(_ prefix: String) -> String {
    "<\(prefix)fill><\(prefix)patternFill patternType=\"solid\"><\(prefix)fgColor rgb=\"\(spelled)\"/><\(prefix)bgColor indexed=\"64\"/></\(prefix)patternFill></\(prefix)fill>"
  }
}

/// A cell that is to catch the eye, and what is to be said of it.
public struct CellMark: Hashable, Sendable {
  /// Where; a cell under a merge stands for the first cell of the merge.
  public let place: SheetCell
  /// What its ground is filled with; of several marks of a cell that of the first counts.
  public let color: MarkColor
  /// The comment, lines parted by LF; empty for none. Comments of several marks of a cell become
  /// one, in the order of the marks.
  public let note: String
  /// Whose comment it is; of several marks of a cell that of the first counts.
  public let author: String

  /// A mark at a place.
  public init(at place: SheetCell, color: MarkColor, note: String, author: String) {
    self.place = place
    self.color = color
    self.note = note
    self.author = author
  }

  /// A mark at a cell of a sheet, which is told by its place in the workbook.
  public init(sheet: Int, cell: CellReference, color: MarkColor, note: String, author: String) {
    self.init(at: SheetCell(sheet: sheet, cell: cell), color: color, note: note, author: author)
  }
}

/// What a person allows when cells are marked.
public struct MarkOptions: Sendable {
  /// Lets a signed workbook be marked; its signatures, void then, are taken out.
  public var dropsSignatures = false

  /// Nothing of it allowed.
  public init() {}
}
