internal import Archive
internal import Document
internal import Formula
internal import Grid
internal import Workbook
internal import XML

/// One plan while it is carried out.
struct FillingRun: PackageRun, ~Copyable {
  /// The part of the plan for one sheet, in reading order.
  struct SheetPlan {
    let index: Int
    var cells: [(cell: CellReference, value: FillValue)]
  }

  /// A formula's fresh result.
  struct FreshResult {
    let cell: CellReference
    let value: CellValue
  }

  let options: FillOptions
  var desk: PartDesk
  var result = Filled()
  var notices: [Notice] = []
  private(set) var plans: [SheetPlan] = []
  /// All sheets with their formulas, in the order of the workbook.
  private(set) var sheets: [Sheet] = []
  private(set) var checks: [SheetPlanCheck] = []
  var refusals: [Notice] = []
  private let plan: [PlannedCell]

  var dropsSignatures: Bool { options.dropsSignatures }

  init(_ desk: consuming PartDesk, _ plan: [PlannedCell], _ options: FillOptions) {
    self.options = options
    self.plan = plan
    self.desk = desk
  }

  mutating func run() throws(Fault) -> Filled {
    for (index, cells) in Dictionary(grouping: plan, by: \.place.sheet).sorted(by: {
      $0.key < $1.key
    }) where takesCells(index) {
      plans.append(
        SheetPlan(
          index: index,
          cells: cells.map { ($0.place.cell, $0.value) }.sorted { $0.cell < $1.cell }))
    }
    desk.package.keep(plans.map { [sheets = desk.package.sheets] in sheets[$0.index].part })
    defer { desk.package.forgetParts() }
    sheets = try desk.package.sheetsForFilling()
    checkValues()
    checkCells()
    checkSignatures()
    try checkTables()
    try Fault.refuse(refusals)
    let fresh = try recalculate()
    try writeSheets(fresh)
    try Fault.refuse(refusals)
    try finish()
    result.edits = edits()
    result.notices = notices
    return result
  }

  // MARK: Checks

  func notice(
    _ message: Message, _ arguments: [String], _ sheet: Int, _ cell: CellReference
  ) -> Notice {
    Notice(message, arguments, at: Place(sheet: sheets[sheet].name, range: CellRange(cell, cell)))
  }

  private mutating func checkValues() {
    for plan in plans {
      var last: CellReference?
      for (cell, value) in plan.cells {
        if cell == last { refusals.append(notice(.plannedTwice, [], plan.index, cell)) }
        last = cell
        if let (message, arguments) = refusal(of: value) {
          refusals.append(notice(message, arguments, plan.index, cell))
        }
        if case .number(let text) = value, text.utf8.count > 15,
          let number = DecimalSpelling.canonical(text)
        {
          let digits = DecimalSpelling.significantDigits(number)
          if digits > 15 {
            notices.append(notice(.manyDigits, [text, "\(digits)"], plan.index, cell))
          }
        }
      }
    }
  }

  private func refusal(of value: FillValue) -> (Message, [String])? {
    switch value {
    case .number(let text):
      return DecimalSpelling.canonical(text) == nil
        ? (.notADecimal, [String(text.prefix(80))]) : nil
    case .text(let text):
      if text.utf8.contains(0) { return (.nulInText, []) }
      let limit = Limits().cellTextUnits
      let count = text.utf16.count
      return count > limit ? (.longText, ["\(count)", "\(limit)"]) : nil
    case .date(let year, let month, let day):
      let serial = SerialDate.serial(
        year: year, month: month, day: day, epoch1904: desk.package.usesEpoch1904)
      return serial == nil ? (.notADay, ["\(year)-\(month)-\(day)"]) : nil
    case .boolean, .blank: return nil
    }
  }

  private mutating func checkCells() {
    for plan in plans {
      let check = SheetPlanCheck(sheets[plan.index], plan.cells.map(\.cell), options)
      refusals += check.refusals
      checks.append(check)
    }
  }

  /// A table's headings are said again in its own part; where both differ Excel repairs the file.
  private mutating func checkTables() throws(Fault) {
    for plan in plans {
      let part = desk.package.sheets[plan.index].part
      for relationship in try desk.package.readRelationships(of: part)
      where relationship.kind == "table" {
        guard let name = relationship.part, let text = try desk.read(name) else { continue }
        let root = try desk.outline(name, text).root
        guard let range = root?.attributes["ref"].flatMap({ CellRange($0) }),
          root?.attributes["headerRowCount"] != "0"
        else { continue }
        let title = root?.attributes["displayName"] ?? root?.attributes["name"] ?? name
        for (cell, _) in plan.cells
        where cell.row == range.first.row && range.columns.contains(cell.column) {
          refusals.append(notice(.tableHeader, [title], plan.index, cell))
        }
      }
    }
  }
}

extension SpreadsheetPackage {
  /// All sheets with their formulas; what formats show numbers as is of no matter here.
  mutating func sheetsForFilling() throws(Fault) -> [Sheet] {
    var read: [Sheet] = []
    for index in sheets.indices { read.append(try readSheet(index, formulas: true)) }
    return read
  }
}
