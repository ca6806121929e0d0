/// A cell in sixteen bytes: what a sheet keeps of each.
///
/// `payload` means, by kind: the digits of a decimal number (its scale in `detail`), an index of a
/// text, an index of an error text, or 0 and 1.
package struct PackedCell: Sendable {
  /// What the cell holds, and so what `payload` is.
  package enum Kind: UInt8, Sendable {
    /// A plain decimal: digits as a signed integer, `detail` digits behind the point.
    case decimal
    /// A number spelled otherwise (`4E-4`, `+5`, more than 18 digits): its text is an own text.
    case spelledNumber
    /// A text of the workbook's list, by its index there.
    case sharedText
    /// A text of the sheet's own list, by its index there.
    case ownText
    /// 0 or 1.
    case boolean
    /// An error; its text is an own text.
    case error
    /// A formula without a result.
    case uncomputed
  }

  /// Digits, an index or a truth value, as `kind` has it.
  package var payload: Int64
  /// The index of the format among the workbook's formats of cells, from zero.
  package var style: UInt32
  /// Counted from one.
  package var column: UInt16
  package var kind: Kind
  /// Digits behind the point of a decimal; zero for every other kind.
  package var detail: UInt8

  /// A cell of a column; `payload` and `detail` must be what `kind` asks for.
  @inlinable
  package init(kind: Kind, column: UInt16, style: UInt32, payload: Int64, detail: UInt8 = 0) {
    self.kind = kind
    self.column = column
    self.style = style
    self.payload = payload
    self.detail = detail
  }
}

extension PackedCell {
  /// The number of a decimal without a fraction; nil for any other cell.
  var wholeNumber: Int64? {
    guard kind == .decimal else { return nil }
    var digits = payload
    for _ in 0..<detail {
      guard digits % 10 == 0 else { return nil }
      digits /= 10
    }
    return digits
  }
}

/// Where the cells of one row begin in the sheet's list of cells.
package struct RowStart: Sendable {
  /// The row's number, counted from one.
  package var row: Int32
  /// The place of its first cell in the list.
  package var start: Int32

  /// The row of a number whose cells begin at a place.
  @inlinable
  package init(row: Int32, start: Int32) {
    self.row = row
    self.start = start
  }
}
