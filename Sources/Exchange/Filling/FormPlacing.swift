internal import FinalAccounts
internal import Grid

/// A cell of the form, or of a row that is yet to come behind one of its rows.
struct FormPlace: Hashable {
  var sheet: String
  var row: Int
  /// The n-th new row behind `row`; zero for the row itself.
  var added = 0
  var column: Int
}

/// A form as it is: what its cells hold, which are formulas, and which are drawn as one.
struct FormSheet {
  let sheet: Sheet
  private let formulas: Set<CellReference>

  init(_ sheet: Sheet) {
    self.sheet = sheet
    formulas = Set(sheet.formulas.map(\.cell))
  }

  func value(_ row: Int, _ column: Int) -> CellValue? {
    CellReference(row: row, column: column).flatMap { sheet[$0] }
  }

  func isFormula(_ row: Int, _ column: Int) -> Bool {
    CellReference(row: row, column: column).map(formulas.contains) ?? false
  }

  /// The text of a cell; nil for one that is blank or holds no text.
  func text(_ row: Int, _ column: Int) -> String? {
    guard case .text(let text)? = value(row, column) else { return nil }
    return text
  }

  /// A number as it is stored; nil for a cell that holds none.
  func number(_ row: Int, _ column: Int) -> String? {
    guard case .number(let number)? = value(row, column) else { return nil }
    return number.text
  }

  /// What is to be stored in a cell whose number is printed as a year, so that another one is; nil for
  /// any other cell.
  func printedYear(_ row: Int, _ column: Int, becoming year: Int) -> String? {
    guard let cell = sheet.packed(row: row, column: column), let form = sheet.printedForm(of: cell),
      let text = number(row, column), let number = Int64(text),
      let printed = form.printed(number).map(Folding.fold),
      YearText.find(in: printed[...]) != nil
    else { return nil }
    let isDate = form.section(for: Double(number))?.pieces.contains {
      if case .year = $0 { true } else { false }
    }
    guard isDate == true else { return String(year) }
    let epoch1904 = form.usesEpoch1904
    guard let old = SerialDate.date(Double(number), epoch1904: epoch1904) else { return nil }
    let day = old.month == 2 ? min(old.day, 28) : old.day
    return SerialDate.serial(year: year, month: old.month, day: day, epoch1904: epoch1904)
      .map(String.init)
  }

  /// What is printed of a cell where its format prints words that are not its own.
  func printedText(_ row: Int, _ column: Int) -> String? {
    sheet.packed(row: row, column: column).flatMap { sheet.printedText(of: $0) }
  }

  func isHidden(row: Int) -> Bool { sheet.hiddenRows.contains { $0.contains(row) } }

  func isHidden(column: Int) -> Bool { sheet.hiddenColumns.contains { $0.contains(column) } }

  /// Those columns of a row that are not covered by a merge which begins further left or above.
  func anchors(of columns: [Int], row: Int) -> [Int] {
    columns.filter { column in
      !sheet.merges.contains { merge in
        (merge.first.row...merge.last.row).contains(row)
          && (merge.first.column...merge.last.column).contains(column)
          && (merge.first.row != row || merge.first.column != column)
      }
    }
  }
}

/// What is to stand where, while rows are still being added.
struct FormPlacing {
  let options: FormFillOptions
  /// Texts that stand for lines and figures to come (…).
  let isPlaceholder: (String) -> Bool
  /// True for cells in which a text would make a formula of the form an error.
  private let isReckoned: (String, CellReference) -> Bool
  private let sheets: [String: FormSheet]
  private var cells: [(place: FormPlace, value: FormFilling.Value)] = []
  private var rows: [FormFilling.Rows] = []
  /// Figures in hidden rows and columns.
  private var hidden: [TableID: [FormPlace]] = [:]
  /// Dashes that were written as zeros.
  private var dashes: [TableID: [FormPlace]] = [:]
  /// Cells of the form that are written.
  private var written: Set<FormPlace> = []
  /// Rows of which new ones take the formats alone.
  private var patternsOfFormats: Set<FormPlace> = []
  /// Places about which the submission says something, whether that was written or not.
  private var answered: Set<FormPlace> = []
  private var totals: [(place: FormPlace, fact: Fact, amount: Amount, table: TableID)] = []
  var notices: [Notice] = []

  init(
    _ sheets: [Sheet], _ options: FormFillOptions, isPlaceholder: @escaping (String) -> Bool,
    isReckoned: @escaping (String, CellReference) -> Bool
  ) {
    self.options = options
    self.isReckoned = isReckoned
    self.isPlaceholder = isPlaceholder
    self.sheets = Dictionary(
      sheets.map { ($0.name, FormSheet($0)) }, uniquingKeysWith: { first, _ in first })
  }

  func form(_ sheet: String) -> FormSheet? { sheets[sheet] }

  /// True for a cell that something is written into.
  func writes(_ place: FormPlace) -> Bool { written.contains(place) }

  private mutating func write(_ value: FormFilling.Value, _ place: FormPlace) {
    cells.append((place, value))
    written.insert(place)
  }

  /// Adds rows behind one of the form, and says so.
  mutating func addRows(
    _ count: Int, behind row: Int, of sheet: String, for table: TableID, formatsOnly: Bool = false
  ) {
    guard count > 0 else { return }
    if formatsOnly { patternsOfFormats.insert(Self.start(row, sheet)) }
    rows.append(
      FormFilling.Rows(
        sheet: sheet, pattern: row, count: count, table: table, formatsOnly: formatsOnly))
    tell(
      .rowsAdded, [table.rawValue, String(row), String(count)], table,
      FormPlace(sheet: sheet, row: row, column: 1))
  }

  /// Says the same of several tables in one notice, whose first argument names them.
  mutating func tell(_ message: Message, ofTables table: TableID, _ others: [String] = []) {
    let same = notices.firstIndex {
      $0.message == message && Array($0.arguments.dropFirst()) == others
    }
    guard let same, let named = notices[same].arguments.first else {
      tell(message, [table.rawValue] + others, table, nil)
      return
    }
    notices[same] = Notice(message, ["\(named)、\(table.rawValue)"] + others)
  }

  /// Puts a text or nothing into a cell; false where a formula of the form is there, which is told
  /// and left.
  @discardableResult
  mutating func put(_ value: FormFilling.Value, of table: TableID, at place: FormPlace) -> Bool {
    guard isFormula(place) else {
      write(value, place)
      return true
    }
    let shown = Self.shown(value)
    if place.added > 0 || shown != sheets[place.sheet]?.text(place.row, place.column) {
      tell(.formulaKept, [Self.name(place), shown], table, place)
    }
    return false
  }

  /// Clears the figure of a slot of which the submission says nothing: it would be somebody else's.
  /// Gives what was cleared.
  mutating func clear(_ place: FormPlace) -> String? {
    guard !answered.contains(place), !isFormula(place),
      let old = FormFigure(sheets[place.sheet]?.value(place.row, place.column)), !old.isZero
    else { return nil }
    answered.insert(place)
    write(.blank, place)
    return old.text
  }

  /// True where the form computes a cell by itself. New rows have the formulas of their pattern,
  /// unless they take nothing but its formats.
  func isFormula(_ place: FormPlace) -> Bool {
    guard !takesFormatsOnly(place) else { return false }
    return sheets[place.sheet]?.isFormula(place.row, place.column) ?? false
  }

  /// True in a new row that has neither the merges nor the formulas of its pattern.
  func takesFormatsOnly(_ place: FormPlace) -> Bool {
    place.added > 0 && patternsOfFormats.contains(Self.start(place.row, place.sheet))
  }

  mutating func tell(
    _ message: Message, _ arguments: [String], _ table: TableID, _ place: FormPlace?
  ) {
    let range = place.flatMap { CellReference(row: $0.row, column: $0.column) }
    notices.append(
      Notice(
        message, arguments,
        at: Place(
          sheet: place?.sheet, range: range.map { CellRange($0, $0) }, table: table.rawValue)))
  }

  /// Puts what a fact states into its cell.
  mutating func put(_ fact: Fact, of table: TableID, at place: FormPlace) {
    let form = sheets[place.sheet]
    answered.insert(place)
    if isFormula(place) {
      guard fact.state == .number, let amount = fact.amount else { return }
      if options.totals == .formula {
        totals.append((place, fact, amount, table))
        return
      }
    }
    let before = place.added > 0 ? nil : form?.value(place.row, place.column)
    guard let value = value(of: fact, of: table, place, before) else { return }
    if let old = FormFigure(before), !old.isZero, !old.isSame(as: value) {
      tell(.figureReplaced, [Self.name(place), old.text, Self.shown(value)], table, place)
    }
    write(value, place)
    if case .number(let text) = value, text != "0", let form { note(place, of: table, in: form) }
  }

  /// Remembers a figure that nobody will see.
  private mutating func note(_ place: FormPlace, of table: TableID, in form: FormSheet) {
    guard form.isHidden(row: place.row) || form.isHidden(column: place.column) else { return }
    hidden[table, default: []].append(place)
  }

  /// What is to be written for a fact; nil to leave the cell as it is.
  private mutating func value(
    of fact: Fact, of table: TableID, _ place: FormPlace, _ before: CellValue?
  ) -> FormFilling.Value? {
    // New rows have the formulas of the row that they are like.
    let takesNoDash =
      CellReference(row: place.row, column: place.column).map { isReckoned(place.sheet, $0) }
      ?? false
    switch fact.state {
    case .number:
      guard let amount = fact.amount else { return nil }
      guard amount.isZero else { return .number(amount.description) }
      switch options.zero {
      case nil where FormFigure.isDash(before) && !takesNoDash: return nil
      case .dash where takesNoDash:
        dashes[table, default: []].append(place)
        return .number("0")
      case nil, .number: return .number("0")
      case .blank: return .blank
      case .dash: return .text("—")
      }
    case .dash where takesNoDash:
      dashes[table, default: []].append(place)
      return FormFigure(before)?.isZero == true ? nil : .number("0")
    case .dash:
      // A form that prints zeros or dashes of its own says the same in its own way.
      let isNothing = FormFigure.isDash(before) || FormFigure(before)?.isZero == true
      return isNothing ? nil : .text(fact.raw ?? "—")
    case .blank:
      return isLeftover(before) || takesNoDash && FormFigure.isDash(before) ? .blank : nil
    case .text, .error, .uncomputed:
      tell(
        .stateNotCarried, [table.rawValue, fact.row, fact.column, fact.raw ?? fact.state.rawValue],
        table, place)
      return isLeftover(before) ? .blank : nil
    }
  }

  /// True for what does not stay where the submission has no figure: a figure of somebody else, an
  /// error, a mark for what is to come. Zeros and dashes that a form prints do.
  private func isLeftover(_ before: CellValue?) -> Bool {
    switch before {
    case .error?: true
    case .text(let text)?: isPlaceholder(text) || FormFigure(before)?.isZero == false
    default: FormFigure(before)?.isZero == false
    }
  }

  private static func start(_ row: Int, _ sheet: String) -> FormPlace {
    FormPlace(sheet: sheet, row: row, column: 1)
  }

  static func name(_ place: FormPlace) -> String {
    CellReference(row: place.row, column: place.column)?.description ?? ""
  }

  private static func shown(_ value: FormFilling.Value) -> String {
    switch value {
    case .number(let text), .text(let text): text
    case .blank: "∅"
    }
  }
}

extension FormPlacing {
  /// All of it, places told as they are with the new rows in.
  var filling: FormFilling {
    var result = FormFilling()
    result.rows = rows.sorted { ($0.sheet, $0.pattern) < ($1.sheet, $1.pattern) }
    for (place, value) in cells {
      guard let cell = final(place) else { continue }
      result.cells.append(FormFilling.Cell(sheet: place.sheet, cell: cell, value: value))
    }
    for total in totals {
      guard let cell = final(total.place) else { continue }
      result.totals.append(
        FormFilling.CarriedTotal(
          sheet: total.place.sheet, cell: cell,
          formCell: total.place.added > 0
            ? nil : CellReference(row: total.place.row, column: total.place.column),
          amount: total.amount, table: total.table, row: total.fact.row,
          column: total.fact.column))
    }
    result.notices = notices
    result.notices += notices(.figuresHidden, hidden) + notices(.dashReckonedWith, dashes)
    return result
  }

  /// One notice a table, which names the first of its cells.
  private func notices(_ message: Message, _ cells: [TableID: [FormPlace]]) -> [Notice] {
    cells.sorted { $0.key < $1.key }.compactMap { table, places in
      guard let first = places.first, let cell = final(first) else { return nil }
      let names = places.prefix(5).compactMap(final).map(\.description)
      return Notice(
        message, [table.rawValue, names.joined(separator: " ") + (places.count > 5 ? " …" : "")],
        at: Place(sheet: first.sheet, range: CellRange(cell, cell), table: table.rawValue))
    }
  }

  private func final(_ place: FormPlace) -> CellReference? {
    let before = rows.lazy.filter { $0.sheet == place.sheet && $0.pattern < place.row }
    let shift = before.reduce(0) { $0 + $1.count }
    return CellReference(row: place.row + shift + place.added, column: place.column)
  }
}
