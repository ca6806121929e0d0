internal import FinalAccounts
internal import Grid

/// One line of an execution list, as far as the tables ask for it.
struct ListLine {
  /// Why a line stands in no table.
  enum Problem: Hashable {
    case noFunction
    case badFunction
    case noKind
    case badKind
    case noAmount
  }

  var function = ""
  var functionName = ""
  /// Nil where it is not stated, or no code of three or five digits.
  var economic: String?
  var economicName = ""
  var kind: String?
  var fund: ListMapping.Fund?
  var amount = Amount.zero
  var origin: CellOrigin
}

/// Reads the cells of lines; what a text means is found out once.
struct ListCells {
  let view: SheetView
  let header: ListHeader
  let mapping: ListMapping
  private var values: [Int32: ListValue] = [:]
  private var kinds: [Int32: String?] = [:]
  private var funds: [Int32: ListMapping.Fund?] = [:]

  init(_ view: SheetView, _ header: ListHeader, _ mapping: ListMapping) {
    (self.view, self.header, self.mapping) = (view, header, mapping)
  }

  /// The cell of a column; nil where it is blank, or the list lacks the column.
  func cell(_ row: Int, _ column: ListMapping.Column) -> Int? {
    header.columns[column].flatMap { view.cell(row, $0) }
  }

  /// What a cell says.
  mutating func value(_ cell: Int) -> ListValue {
    let number = view.text(cell)
    guard number >= 0 else { return ListValue(folded: Folding.fold(view.spelling(cell))[...]) }
    if let known = values[number] { return known }
    let value = ListValue(folded: view.folded(cell))
    values[number] = value
    return value
  }

  mutating func kind(_ cell: Int) -> String? {
    let number = view.text(cell)
    if number >= 0, let known = kinds[number] { return known }
    let kind = mapping.kind(value(cell))
    if number >= 0 { kinds[number] = kind }
    return kind
  }

  mutating func fund(_ cell: Int) -> ListMapping.Fund? {
    let number = view.text(cell)
    if number >= 0, let known = funds[number] { return known }
    let fund = mapping.fund(value(cell))
    if number >= 0 { funds[number] = fund }
    return fund
  }

  /// The name behind a code as it is spelled, or that of a column of names.
  func name(_ row: Int, _ code: ListMapping.Column, _ names: ListMapping.Column) -> String {
    if let cell = cell(row, names) {
      let name = ListValue.spelledName(view.spelling(cell))
      if !name.isEmpty { return name }
    }
    return cell(row, code).map { ListValue.spelledName(view.spelling($0)) } ?? ""
  }

  /// The amount of a line: nil for what is no amount; zero for a blank and a dash.
  func amount(_ row: Int) -> Amount? {
    guard let cell = cell(row, .amount) else { return .zero }
    let packed = view.packed(cell)
    switch packed.kind {
    case .decimal:
      return Amount.stored(digits: packed.payload, scale: Int(packed.detail)).amount
    case .spelledNumber: return Amount(storedNumber: view.bytes(of: packed))
    case .sharedText, .ownText:
      switch AmountText(utf8: view.raw(cell)) {
      case .amount(let amount): return amount
      case .dash, .blank: return .zero
      case .other: return nil
      }
    case .boolean, .error, .uncomputed: return nil
    }
  }
}
