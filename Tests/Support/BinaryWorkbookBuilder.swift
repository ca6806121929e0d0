/// Writes binary workbooks (.xlsb) record by record.
public struct BinaryWorkbookBuilder: Sendable {
  public struct SheetContent: Sendable {
    public var name: String
    /// 0 shown, 1 hidden, 2 very hidden.
    public var state: UInt32 = 0
    public var kind = "worksheet"
    /// Records before the cells, the cells' own, and those behind them.
    public var before: [UInt8] = []
    public var cells: [UInt8]
    public var after: [UInt8] = []
    /// In place of all of them.
    public var part: [UInt8]?

    public init(_ name: String, _ cells: [UInt8] = []) {
      self.name = name
      self.cells = cells
    }
  }

  public var sheets: [SheetContent]
  public var sharedTexts: [[UInt8]]?
  public var styles: [UInt8] = []
  public var usesEpoch1904 = false
  public var book: [UInt8]?

  public init(_ sheets: [SheetContent]) { self.sheets = sheets }

  /// One sheet with these cells.
  public init(cells: [UInt8]) { self.init([SheetContent("表1", cells)]) }

  /// A record: its number and its length seven bits at a time.
  public static func record(_ number: UInt16, _ content: [UInt8] = []) -> [UInt8] {
    var bytes = [UInt8(truncatingIfNeeded: number)]
    if number >= 0x80 {
      bytes[0] |= 0x80
      bytes.append(UInt8(truncatingIfNeeded: number >> 7))
    }
    var length = content.count
    while length >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: length) | 0x80)
      length >>= 7
    }
    return bytes + [UInt8(truncatingIfNeeded: length)] + content
  }

  public static func number(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  public static func real(_ value: Double) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * UInt64($0))) }
  }

  public static func text(_ text: String) -> [UInt8] {
    number(UInt32(text.utf16.count))
      + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }

  /// A row, counted from one.
  public static func row(_ row: UInt32, isHidden: Bool = false) -> [UInt8] {
    record(
      0, number(row - 1) + number(0) + [0x1D, 1, 0, isHidden ? 0x10 : 0, 0] + number(0))
  }

  /// A cell of a column counted from one.
  public static func cell(
    _ kind: UInt16, _ column: UInt32, style: UInt32 = 0, _ value: [UInt8] = []
  ) -> [UInt8] {
    record(kind, number(column - 1) + number(style) + value)
  }

  /// A merged range; rows and columns counted from one.
  public static func merge(_ rows: ClosedRange<UInt32>, _ columns: ClosedRange<UInt32>) -> [UInt8] {
    record(
      176,
      [rows.lowerBound, rows.upperBound, columns.lowerBound, columns.upperBound]
        .flatMap { number($0 - 1) })
  }

  private func part(_ sheet: SheetContent) -> [UInt8] {
    sheet.part
      ?? Self.record(129) + sheet.before + Self.record(145) + sheet.cells + Self.record(146)
      + sheet.after + Self.record(130)
  }

  private var bookPart: [UInt8] {
    var part = Self.record(131)
    part += Self.record(153, Self.number(usesEpoch1904 ? 1 : 0) + Self.number(0) + Self.text(""))
    part += Self.record(143)
    for (index, sheet) in sheets.enumerated() {
      let number = UInt32(index + 1)
      part += Self.record(
        156,
        Self.number(sheet.state) + Self.number(number) + Self.text("rId\(number)")
          + Self.text(sheet.name))
    }
    return part + Self.record(144) + Self.record(132)
  }

  public func bytes() -> [UInt8] {
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    func relationship(_ id: String, _ kind: String, _ target: String) -> String {
      "<Relationship Id=\"\(id)\" Type=\"\(types)\(kind)\" Target=\"\(target)\"/>"
    }
    func relationships(_ text: String) -> String {
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + text + "</Relationships>"
    }
    var own = ""
    var entries = [
      ZipBuilder.Entry(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
      ZipBuilder.Entry(
        "_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.bin"))),
      ZipBuilder.Entry("xl/workbook.bin", book ?? bookPart),
    ]
    for (index, sheet) in sheets.enumerated() {
      own += relationship("rId\(index + 1)", sheet.kind, "worksheets/sheet\(index + 1).bin")
      entries.append(ZipBuilder.Entry("xl/worksheets/sheet\(index + 1).bin", part(sheet)))
    }
    if let sharedTexts {
      own += relationship("texts", "sharedStrings", "sharedStrings.bin")
      let count = Self.number(UInt32(sharedTexts.count))
      entries.append(
        ZipBuilder.Entry(
          "xl/sharedStrings.bin",
          Self.record(159, count + count) + sharedTexts.flatMap { Self.record(19, $0) }
            + Self.record(160)))
    }
    if !styles.isEmpty {
      own += relationship("styles", "styles", "styles.bin")
      entries.append(
        ZipBuilder.Entry("xl/styles.bin", Self.record(278) + styles + Self.record(279)))
    }
    entries.append(ZipBuilder.Entry("xl/_rels/workbook.bin.rels", relationships(own)))
    return ZipBuilder(entries).bytes()
  }
}
