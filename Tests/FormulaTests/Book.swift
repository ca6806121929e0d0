import Formula
import Grid
import Testing

/// What a test puts into a cell; a text with `=` in front is a formula.
enum Entry: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByStringLiteral,
  ExpressibleByBooleanLiteral
{
  case number(Double)
  case text(String)
  case boolean(Bool)
  case error(String)
  case array(String, over: String)
  case table(over: String)

  init(integerLiteral value: Int) { self = .number(Double(value)) }
  init(floatLiteral value: Double) { self = .number(value) }
  init(stringLiteral value: String) { self = .text(value) }
  init(booleanLiteral value: Bool) { self = .boolean(value) }
}

/// A workbook in code.
struct Book {
  var sheets: [Sheet]
  var names: [FormulaName]

  /// One sheet, `S`.
  init(_ cells: KeyValuePairs<String, Entry> = [:], names: [FormulaName] = []) {
    self.init(sheets: ["S": cells], names: names)
  }

  init(
    sheets: KeyValuePairs<String, KeyValuePairs<String, Entry>>, names: [FormulaName] = []
  ) {
    self.names = names
    self.sheets = sheets.map { name, cells in
      var sheet = Sheet(name: name)
      for (address, entry) in cells {
        guard let cell = CellReference(address) else { continue }
        switch entry {
        case .number(let number): sheet.set(FormulaValue.number(number).cellValue, at: cell)
        case .text(let text) where text.hasPrefix("="):
          sheet.set(.uncomputed, at: cell)
          sheet.formulas.append(
            FormulaCell(cell: cell, kind: .normal, text: String(text.dropFirst())))
        case .text(let text): sheet.set(.text(text), at: cell)
        case .boolean(let flag): sheet.set(.boolean(flag), at: cell)
        case .error(let text): sheet.set(.error(text), at: cell)
        case .array(let text, let range):
          sheet.set(.uncomputed, at: cell)
          sheet.formulas.append(
            FormulaCell(cell: cell, kind: .array(range: CellRange(range)), text: text))
        case .table(let range):
          sheet.set(.uncomputed, at: cell)
          sheet.formulas.append(
            FormulaCell(cell: cell, kind: .dataTable(range: CellRange(range)), text: ""))
        }
      }
      sheet.formulas.sort { $0.cell < $1.cell }
      return sheet
    }
  }

  var source: SheetValues { SheetValues(sheets, names: names) }

  /// The value of a formula in a cell of the first sheet.
  func value(
    _ formula: String, in address: String = "Z99", effortLimit: Int = 1_000_000
  ) throws -> FormulaValue {
    var evaluator = Evaluator(source)
    evaluator.effortLimit = effortLimit
    let cell = try #require(CellReference(address))
    return try evaluator.value(of: FormulaExpression(formula), at: SheetCell(sheet: 0, cell: cell))
  }

  /// Why a formula is not evaluated; nil where it is.
  func refusal(_ formula: String, in address: String = "Z99") -> NotEvaluable? {
    do {
      _ = try value(formula, in: address)
      return nil
    } catch { return error as? NotEvaluable }
  }

  /// The place `B3` or `T!B3`.
  func place(_ address: String) throws -> SheetCell {
    let parts = address.split(separator: "!")
    let sheet = parts.count == 2 ? try #require(source.sheet(named: String(parts[0]))) : 0
    return SheetCell(sheet: sheet, cell: try #require(CellReference(parts[parts.count - 1])))
  }

  func address(_ place: SheetCell) -> String {
    (place.sheet == 0 ? "" : sheets[place.sheet].name + "!") + "\(place.cell)"
  }

  /// The recalculation after changes.
  func recalculated(_ changes: KeyValuePairs<String, Entry?>) throws -> Recalculation {
    var values: [SheetCell: FormulaValue?] = [:]
    for (address, entry) in changes {
      let value: FormulaValue? =
        switch entry {
        case .number(let number)?: .number(number)
        case .text(let text)?: .text(text)
        case .boolean(let flag)?: .boolean(flag)
        default: nil
        }
      values.updateValue(value, forKey: try place(address))
    }
    return Recalculation(DependencyGraph(source), changes: values)
  }
}

/// The fresh values by address.
func results(_ recalculation: Recalculation, of book: Book) -> [String: FormulaValue] {
  Dictionary(
    recalculation.results.map { (book.address($0.place), $0.value) }, uniquingKeysWith: { $1 })
}

/// The reasons by address.
func refusals(_ recalculation: Recalculation, of book: Book) -> [String: NotEvaluable] {
  Dictionary(
    recalculation.refusals.map { (book.address($0.place), $0.reason) }, uniquingKeysWith: { $1 })
}
