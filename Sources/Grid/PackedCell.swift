/// A cell in sixteen bytes: what a sheet keeps of each.
///
/// `payload` means, by kind: the digits of a decimal number (its scale in `detail`), an index of a
/// text, an index of an error text, or 0 and 1.
package struct PackedCell: Sendable {
  package enum Kind: UInt8, Sendable {
    /// A plain decimal: digits as a signed integer, `detail` digits behind the point.
    case decimal
    /// A number spelled otherwise (`4E-4`, `+5`, more than 18 digits): its text is an own text.
    case spelledNumber
    case sharedText
    case ownText
    case boolean
    /// An error; its text is an own text.
    case error
    case uncomputed
  }

  package var payload: Int64
  package var style: UInt32
  package var column: UInt16
  package var kind: Kind
  package var detail: UInt8

  @inlinable
  package init(kind: Kind, column: UInt16, style: UInt32, payload: Int64, detail: UInt8 = 0) {
    self.kind = kind
    self.column = column
    self.style = style
    self.payload = payload
    self.detail = detail
  }
}

/// Where the cells of one row begin in the sheet's list of cells.
package struct RowStart: Sendable {
  package var row: Int32
  package var start: Int32

  @inlinable
  package init(row: Int32, start: Int32) {
    self.row = row
    self.start = start
  }
}
