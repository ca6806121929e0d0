internal import FinalAccounts
internal import Grid

/// Reads the execution lists of 预算管理一体化: one line a payment or an indicator.
///
/// The result is execution data and never final accounts: T3, T5 and T6 as far as the columns allow. Of
/// several units or years in one list none is read unless a person says which: their figures are not to
/// be added up.
struct ListReader {
  private(set) var tables: [AccountTable] = []
  private(set) var notices: [Notice] = []
  private(set) var unit: String?
  private(set) var unitCode: String?
  private(set) var year: Int?
  /// The sheets that were read.
  private(set) var sheets: Set<Int> = []

  private let mapping: ListMapping
  private var problems: [ListLine.Problem: Lines] = [:]
  private var withoutFund = Lines()
  private var withoutEconomy = Lines()
  private var negative = Lines()
  private var lineCount = 0

  /// Lines of which the same is to be told.
  private struct Lines {
    var count = 0
    var amount: Amount? = .zero
    var first: [String] = []
    var place = Place()

    mutating func add(_ amount: Amount, _ cell: CellReference, _ sheet: String) {
      if count == 0 { place = Place(sheet: sheet, range: CellRange(cell, cell)) }
      count += 1
      self.amount = self.amount.flatMap { $0.adding(amount) }
      if first.count < 12 { first.append(cell.description) }
    }

    var cells: String { first.joined(separator: "、") + (count > first.count ? " …" : "") }
    var sum: String { amount?.rounded(toScale: 2).grouped ?? "?" }
  }

  /// Reads the sheets that may be looked at, the others being nil; nil where none is a list.
  init?(_ views: [SheetView?], _ mapping: ListMapping, _ options: RecognitionOptions) {
    self.mapping = mapping
    var found: [(sheet: Int, view: SheetView, header: ListHeader)] = []
    for (index, view) in views.enumerated() {
      guard let view, let header = ListHeader(view, mapping) else { continue }
      found.append((index, view, header))
    }
    guard let first = found.first else { return nil }
    // Lists of other columns hold other things: payments beside the indicators that they draw on.
    for other in found where other.header.columns != first.header.columns {
      notices.append(
        Notice(
          .unreadFigures, [other.view.sheet.name], at: Place(sheet: other.view.sheet.name)))
      sheets.insert(other.sheet)
    }
    found.removeAll { $0.header.columns != first.header.columns }
    sheets.formUnion(found.map(\.sheet))
    guard let chosen = choose(found.map { ($0.view, $0.header) }, options) else { return }
    let columns = first.header.columns
    var pivot = ListPivot(
      hasKinds: columns[.kind] != nil, hasFunds: columns[.fund] != nil,
      hasEconomy: columns[.economic] != nil)
    for (_, view, header) in found { read(view, header, chosen, &pivot) }
    let sheet = first.view.sheet.name
    tables = pivot.tables(
      sheet: sheet, unit: first.header.moneyUnit ?? mapping.moneyUnit, CodeLists.builtIn)
    tell(columns, sheet)
  }

  // MARK: Whose lines

  private struct Chosen {
    /// What lines of the unit say of it, folded; nil where all lines are of one.
    var unit: Set<[UInt8]>?
    var year: Int?
  }

  /// Looks for the unit and the year of the lines; nil where there are several of which nobody chose.
  private mutating func choose(
    _ lists: [(view: SheetView, header: ListHeader)], _ options: RecognitionOptions
  ) -> Chosen? {
    var units: [[UInt8]: (name: String, code: String)] = [:]
    var years: Set<Int> = []
    for (view, header) in lists {
      var cells = ListCells(view, header, mapping)
      for row in header.start..<max(header.start, view.rowCount) {
        guard cells.cell(row, .function) != nil else { continue }
        if let key = Self.unitKey(row, cells), units[key] == nil {
          units[key] = Self.unit(row, &cells)
        }
        if let cell = cells.cell(row, .year), let year = Self.year(view, cell) {
          years.insert(year)
        }
      }
    }
    // A line with the code alone is of the unit that others name beside it.
    var alike: [[UInt8]: [UInt8]] = [:]
    for (key, unit) in units where unit.name.isEmpty {
      let named = units.filter { $1.code == unit.code && !$1.name.isEmpty }
      guard named.count == 1, let other = named.keys.first else { continue }
      alike[key] = other
      units[key] = nil
    }
    var chosen = Chosen()
    if units.count > 1 {
      let wanted = options.statedUnit.map(Folding.fold) ?? []
      let meant = units.filter { key, unit in
        !wanted.isEmpty
          && (key == wanted || Folding.fold(unit.name) == wanted
            || Folding.fold(unit.code) == wanted)
      }
      guard meant.count == 1, let key = meant.keys.first else {
        let names = units.values.map { $0.name.isEmpty ? $0.code : $0.name }.sorted()
        let shown = names.prefix(6).joined(separator: "、") + (names.count > 6 ? " …" : "")
        notices.append(
          Notice(
            .listOfUnits, [String(units.count), shown], at: Place(sheet: lists[0].view.sheet.name)))
        return nil
      }
      chosen.unit = Set([key] + alike.filter { $0.value == key }.keys)
    }
    if years.count > 1 {
      guard let year = options.statedYear, years.contains(year) else {
        let shown = years.sorted().prefix(6).map(String.init).joined(separator: "、")
        notices.append(Notice(.listOfYears, [shown], at: Place(sheet: lists[0].view.sheet.name)))
        return nil
      }
      chosen.year = year
    }
    let own = chosen.unit?.lazy.compactMap { units[$0] }.first ?? units.values.first
    unit = own.flatMap { $0.name.isEmpty ? nil : $0.name }
    unitCode = own.flatMap { $0.code.isEmpty ? nil : $0.code }
    year = chosen.year ?? years.first
    return chosen
  }

  /// What tells the units of lines apart: name and code as they are folded.
  private static func unitKey(_ row: Int, _ cells: ListCells) -> [UInt8]? {
    let texts = [ListMapping.Column.unitCode, .unit].compactMap { cells.cell(row, $0) }
    guard !texts.isEmpty else { return nil }
    return Array(texts.map { Folding.fold(cells.view.spelling($0)) }.joined())
  }

  private static func unit(_ row: Int, _ cells: inout ListCells) -> (name: String, code: String) {
    var (name, code) = ("", "")
    for column in [ListMapping.Column.unitCode, .unit] {
      guard let cell = cells.cell(row, column) else { continue }
      let text = cells.view.spelling(cell)
      let value = cells.value(cell)
      if code.isEmpty { code = String(decoding: value.code, as: UTF8.self) }
      let own = value.code.isEmpty ? text.withoutPadding : ListValue.spelledName(text)
      if !value.name.isEmpty { name = own }
    }
    return (name, code)
  }

  private static func year(_ view: SheetView, _ cell: Int) -> Int? {
    if let year = view.smallInteger(cell) { return 1990...2099 ~= year ? year : nil }
    return YearText.find(in: view.folded(cell))?.year
  }

  // MARK: Lines

  private mutating func read(
    _ view: SheetView, _ header: ListHeader, _ chosen: Chosen, _ pivot: inout ListPivot
  ) {
    var cells = ListCells(view, header, mapping)
    let sheet = view.sheet.name
    var total: Amount? = .zero
    var sinceSubtotal: Amount? = .zero
    for row in header.start..<max(header.start, view.rowCount) {
      guard let place = reference(row, view, header) else { continue }
      guard let amount = cells.amount(row) else {
        if cells.cell(row, .function) != nil || isTotal(row, &cells) == nil {
          problems[.noAmount, default: Lines()].add(.zero, place, sheet)
        }
        continue
      }
      if let isWhole = isTotal(row, &cells) {
        // A list of several units ends in the total of all.
        guard chosen.unit == nil, chosen.year == nil else { continue }
        check(amount, against: isWhole ? total : sinceSubtotal, place, sheet)
        sinceSubtotal = .zero
        continue
      }
      if let own = chosen.unit, Self.unitKey(row, cells).map(own.contains) != true { continue }
      if let year = chosen.year, cells.cell(row, .year).flatMap({ Self.year(view, $0) }) != year {
        continue
      }
      guard !amount.isZero || cells.cell(row, .function) != nil else { continue }
      lineCount += 1
      total = total.flatMap { $0.adding(amount) }
      sinceSubtotal = sinceSubtotal.flatMap { $0.adding(amount) }
      var line = ListLine(
        amount: amount, origin: CellOrigin(sheet: sheet, cell: place))
      if let problem = fill(&line, row, &cells) {
        problems[problem, default: Lines()].add(amount, place, sheet)
        continue
      }
      if amount.isNegative { negative.add(amount, place, sheet) }
      if pivot.hasFunds, line.fund == nil { withoutFund.add(amount, place, sheet) }
      if line.fund == .general, line.kind == "basic", pivot.hasEconomy, line.economic == nil {
        withoutEconomy.add(amount, place, sheet)
      }
      if !pivot.add(line) { problems[.noAmount, default: Lines()].add(.zero, place, sheet) }
    }
  }

  /// The cell of the amount of a line; nil where the row has neither that nor a code.
  private func reference(_ row: Int, _ view: SheetView, _ header: ListHeader) -> CellReference? {
    let columns = [ListMapping.Column.amount, .function].compactMap { header.columns[$0] }
    guard columns.contains(where: { view.cell(row, $0) != nil }), let column = columns.first else {
      return nil
    }
    return CellReference(row: view.rowNumber(row), column: column)
  }

  /// True for a line of 合计, false for one of 小计; nil for any other.
  private func isTotal(_ row: Int, _ cells: inout ListCells) -> Bool? {
    if let cell = cells.cell(row, .function), !cells.value(cell).code.isEmpty { return nil }
    for cell in cells.view.cells(row) where cells.view.isText(cell) {
      let text = Folding.label(cells.view.string(cell))
      if mapping.totals.contains(text) { return true }
      if mapping.subtotals.contains(text) { return false }
    }
    return nil
  }

  private mutating func check(
    _ printed: Amount, against sum: Amount?, _ place: CellReference, _ sheet: String
  ) {
    let place = Place(sheet: sheet, range: CellRange(place, place))
    let shown = sum?.rounded(toScale: 2).grouped ?? "?"
    let isSame = sum.map { $0.withoutTrailingZeros } == Optional(printed.withoutTrailingZeros)
    notices.append(
      Notice(
        isSame ? .listTotalHolds : .listTotalDiffers,
        [printed.rounded(toScale: 2).grouped, shown], at: place))
  }

  /// Fills a line in; gives why it stands in no table.
  private mutating func fill(
    _ line: inout ListLine, _ row: Int, _ cells: inout ListCells
  ) -> ListLine.Problem? {
    guard let function = cells.cell(row, .function) else { return .noFunction }
    let code = cells.value(function).code
    guard !code.isEmpty else { return .noFunction }
    guard [3, 5, 7].contains(code.count), code.first == UInt8(ascii: "2") else {
      return .badFunction
    }
    line.function = String(decoding: code, as: UTF8.self)
    line.functionName = cells.name(row, .function, .functionName)
    if cells.header.columns[.kind] != nil {
      guard let cell = cells.cell(row, .kind) else { return .noKind }
      guard let kind = cells.kind(cell) else { return .badKind }
      line.kind = kind
    }
    if let cell = cells.cell(row, .fund) { line.fund = cells.fund(cell) }
    if let cell = cells.cell(row, .economic) {
      let code = cells.value(cell).code
      if [3, 5].contains(code.count), code.first == UInt8(ascii: "3") {
        line.economic = String(decoding: code, as: UTF8.self)
        line.economicName = cells.name(row, .economic, .economicName)
      }
    }
    return nil
  }

  // MARK: What is told

  private mutating func tell(_ columns: [ListMapping.Column: Int], _ sheet: String) {
    let place = Place(sheet: sheet)
    let made = tables.map(\.id.rawValue).joined(separator: "、")
    var told = [
      Notice(.executionData, [sheet, String(lineCount), made.isEmpty ? "—" : made], at: place)
    ]
    let needs: [(column: ListMapping.Column, name: String, tables: String)] = [
      (.kind, "支出类型", "T3、T5、T6"), (.fund, "资金性质", "T5、T6"),
      (.economic, "部门预算支出经济分类", "T6"),
    ]
    for need in needs where columns[need.column] == nil {
      told.append(Notice(.listColumnMissing, [need.name, need.tables], at: place))
    }
    let words: [(problem: ListLine.Problem, chinese: String)] = [
      (.noFunction, "没有功能科目编码"), (.badFunction, "功能科目编码不是 2 开头的 3、5、7 位"),
      (.noKind, "没有支出类型"), (.badKind, "支出类型不认识"), (.noAmount, "金额不是数字"),
    ]
    for (problem, chinese) in words {
      guard let lines = problems[problem] else { continue }
      told.append(
        Notice(
          .listLinesUnplaced, [String(lines.count), chinese, lines.sum, lines.cells],
          at: lines.place))
    }
    let others: [(Lines, Message)] = [
      (withoutFund, .listFundUnknown), (withoutEconomy, .listEconomyUnknown),
      (negative, .listNegative),
    ]
    for (lines, message) in others where lines.count > 0 {
      told.append(Notice(message, [String(lines.count), lines.sum, lines.cells], at: lines.place))
    }
    notices = told + notices
  }
}
