public import Archive
public import Document
public import Grid
public import Workbook

/// A workbook read whole, in the form that tests ask for.
public struct Reading {
  public var sheets: [Sheet] = []
  public var notices: [Notice] = []
  public var styles = Styles?.none
  public var definedNames: [DefinedName] = []
  public var usesEpoch1904 = false

  public init(
    _ bytes: [UInt8], limits: Limits = Limits(), formulas: Bool = true, threads: Int = 1
  ) throws(Fault) {
    var package = try SpreadsheetPackage.open(ArchiveBytes(bytes), limits: limits)
    for index in package.sheets.indices {
      sheets.append(try package.readSheet(index, formulas: formulas, threads: threads))
    }
    styles = try package.styles()
    notices = package.notices
    definedNames = package.definedNames
    usesEpoch1904 = package.usesEpoch1904
  }

  public init(_ workbook: WorkbookBuilder, limits: Limits = Limits()) throws(Fault) {
    try self.init(workbook.bytes(), limits: limits)
  }

  /// The codes of all notices, in order.
  public var codes: [String] { notices.map(\.message.code) }

  /// A cell of the first sheet by its address.
  public subscript(address: String) -> CellValue? {
    guard let cell = CellReference(address) else { return nil }
    return sheets.first?[cell]
  }

  /// The text, or the spelling of a number, of a cell of the first sheet.
  public func text(_ address: String) -> String? { self[address]?.plain }

  /// Every cell of a sheet by its address.
  public func cells(_ sheet: Int = 0) -> [String: CellValue] { sheets[sheet].cellsByAddress }

  /// What kind of number the format of a cell of the first sheet makes of it.
  public func format(_ address: String) -> NumberFormat? {
    guard let cell = CellReference(address), let style = sheets.first?.style(of: cell) else {
      return nil
    }
    return styles?.numberFormat(style: style)
  }
}

extension Sheet {
  /// The index of every cell's format by the cell's address.
  public var stylesByAddress: [String: Int] {
    var result: [String: Int] = [:]
    for row in rows {
      for (column, _) in row {
        guard let cell = CellReference(row: row.number, column: column) else { continue }
        result[cell.description] = style(of: cell)
      }
    }
    return result
  }

  public var cellsByAddress: [String: CellValue] {
    var result: [String: CellValue] = [:]
    for row in rows {
      for (column, value) in row {
        result[CellReference.columnName(column) + String(row.number)] = value
      }
    }
    return result
  }
}

extension CellValue {
  /// The text of a text, error or number.
  public var plain: String {
    switch self {
    case .number(let number): number.text
    case .text(let text): text
    case .boolean(let flag): flag ? "TRUE" : "FALSE"
    case .error(let text): text
    case .uncomputed: "uncomputed"
    }
  }
}

/// The code of the fault with which a workbook is refused; nil where it is read.
public func refusal(_ bytes: [UInt8], limits: Limits = Limits()) -> String? {
  fault(bytes, limits: limits)?.message.code
}

public func refusal(_ workbook: WorkbookBuilder, limits: Limits = Limits()) -> String? {
  refusal(workbook.bytes(), limits: limits)
}

/// The fault with which a workbook is refused; nil where it is read.
public func fault(_ bytes: [UInt8], limits: Limits = Limits()) -> Fault? {
  do throws(Fault) {
    _ = try Reading(bytes, limits: limits)
    return nil
  } catch { return error }
}

extension ZipArchive {
  /// An archive under the limits that a workbook has by default.
  public init(_ bytes: ArchiveBytes) throws(ArchiveFault) {
    try self.init(bytes, limits: Limits().archive)
  }
}
