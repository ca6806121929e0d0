import Document
import Exchange
import Filling
import FinalAccounts
import Formula
import Grid

/// Says which figures nobody will read in a filled form as they were written: because of the format
/// of their cell, or because the column is too narrow.
struct FigureVisibility {
  let looks: WorkbookLooks
  /// The sheets of the form by name.
  let indices: [String: Int]

  /// Room in a cell that the width of its column does not count.
  private static let slack = 0.3
  private static let mostNamed = 5

  /// One notice a sheet and cause, which names the first of the cells.
  func notices(of plan: FormFilling) -> [Notice] {
    var found: [String: [Message: [CellReference]]] = [:]
    func look(_ sheet: String, _ cell: CellReference, _ decimal: String) {
      guard let message = message(sheet, cell, decimal) else { return }
      found[sheet, default: [:]][message, default: []].append(cell)
    }
    for cell in plan.cells {
      if case .number(let text) = cell.value { look(cell.sheet, cell.cell, text) }
    }
    for total in plan.totals { look(total.sheet, total.cell, total.amount.description) }
    return found.sorted { $0.key < $1.key }.flatMap { sheet, causes in
      causes.sorted { $0.key.code < $1.key.code }.map { message, cells in
        notice(message, cells.sorted(), sheet)
      }
    }
  }

  private func message(_ sheet: String, _ cell: CellReference, _ decimal: String) -> Message? {
    guard let index = indices[sheet],
      let look = looks.cells[SheetCell(sheet: index, cell: cell)]
    else { return nil }
    switch FigureDisplay(of: decimal, code: look.formatCode, builtIn: look.builtIn) {
    case .figure(let width):
      // Hidden columns are told of already.
      let isNarrow =
        !look.fits && look.width > 0 && width * look.fontScale > look.width + Self.slack
      return isNarrow ? .figuresTooWide : nil
    case .date: return .figuresAsDates
    case .time: return .figuresAsTimes
    case .percentage: return .figuresAsPercentages
    case .hidden: return .figuresNotPrinted
    case .scaled: return .figuresScaled
    case .rounded: return .figuresRounded
    }
  }

  private func notice(_ message: Message, _ cells: [CellReference], _ sheet: String) -> Notice {
    let names = cells.prefix(Self.mostNamed).map(\.description).joined(separator: " ")
    let more = cells.count > Self.mostNamed ? " …" : ""
    return Notice(
      message, [names + more],
      at: Place(sheet: sheet, range: cells.first.map { CellRange($0, $0) }))
  }
}
