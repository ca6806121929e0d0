public import Grid

/// Why a formula is not evaluated here. Its cached value stays as it was, and may be out of date.
///
/// Each has an entry in the catalogue (`message`) and the arguments that it takes.
public enum NotEvaluable: Error, Hashable, Sendable {
  /// The text is no formula that this reader understands.
  case notAFormula
  /// A function that gives something else each time, or reads what its arguments do not say.
  case volatileFunction(String)
  /// A function that this evaluator does not have.
  case function(String)
  /// Another workbook: its cells are not here.
  case externalReference
  /// One reference over several sheets.
  case severalSheets
  /// A sheet that the workbook does not have.
  case sheet(String)
  /// Columns of a table.
  case structuredReference
  /// `{1,2;3,4}`
  case arrayConstant
  /// Several ranges as one: `(A1,B2)`.
  case union
  /// What two ranges have in common: `A1:B2 B1:C2`.
  case intersection
  /// A range between references that are computed: `A1:INDEX(…)`.
  case computedRange
  /// The cells that a formula spilled into: `A1#`.
  case spilledRange
  /// An operation on each cell of a range, inside SUMPRODUCT.
  case arrayOperation
  /// A formula over several cells, or entered as one.
  case arrayFormula
  /// A cell of a what-if table.
  case dataTable
  /// A defined name whose text means other cells from each cell.
  case relativeName(String)
  /// Names that stand for each other, or through too many others.
  case nestedNames(String)
  /// A name that nothing here defines: a table's, that of an add-in, one of the program's own.
  case unknownName(String)
  /// The cell depends on itself.
  case circular
  /// The value of a cell that is read is not known.
  case unknownCell(SheetCell)
  /// A text that may be a date, a time or an amount with a currency.
  case unclearText(String)
  /// Texts whose order depends on the language.
  case textOrder
  /// A number below 0.0001 joined to a text.
  case unclearSpelling
  /// A broken power of a negative number.
  case root
  /// A total that leaves out hidden rows.
  case hiddenRows
  /// A condition that this evaluator does not read.
  case criterion(String)
  /// A value that is looked for, or where, of which the result is not known for sure.
  case lookup
  /// A number format that TEXT would print with.
  case format(String)
  /// What is left of a formula of another program: its last value, and a function that does nothing.
  case frozen
  /// More work than the limit allows.
  case tooMuch
}

extension NotEvaluable {
  /// What to tell a person.
  public var message: Message {
    switch self {
    case .notAFormula: .notAFormula
    case .volatileFunction: .volatileFunction
    case .function: .unknownFunction
    case .externalReference: .externalReference
    case .severalSheets: .severalSheets
    case .sheet: .unknownSheet
    case .structuredReference: .structuredReference
    case .arrayConstant: .arrayConstant
    case .union: .unionOfRanges
    case .intersection: .intersectionOfRanges
    case .computedRange: .computedRange
    case .spilledRange: .spilledRange
    case .arrayOperation: .arrayOperation
    case .arrayFormula: .arrayFormula
    case .dataTable: .dataTable
    case .relativeName: .relativeName
    case .nestedNames: .nestedNames
    case .unknownName: .unknownName
    case .circular: .circularReference
    case .unknownCell: .unknownCell
    case .unclearText: .unclearText
    case .textOrder: .textOrder
    case .unclearSpelling: .unclearSpelling
    case .root: .brokenPower
    case .hiddenRows: .hiddenRows
    case .criterion: .unreadCriterion
    case .lookup: .unclearLookup
    case .format: .unreadFormat
    case .frozen: .frozenFormula
    case .tooMuch: .tooMuchToEvaluate
    }
  }

  /// What stands for `{0}` in the message. A cell is named by its place on its sheet; `sheets` are
  /// the names of the workbook's sheets, which go in front.
  public func arguments(sheets: [String] = []) -> [String] {
    switch self {
    case .volatileFunction(let name), .function(let name), .sheet(let name),
      .relativeName(let name), .nestedNames(let name), .unknownName(let name):
      return [name]
    case .unclearText(let text), .criterion(let text), .format(let text):
      return [String(text.prefix(40))]
    case .unknownCell(let place):
      guard sheets.indices.contains(place.sheet) else { return ["\(place.cell)"] }
      return ["\(sheets[place.sheet])!\(place.cell)"]
    default: return []
    }
  }
}
