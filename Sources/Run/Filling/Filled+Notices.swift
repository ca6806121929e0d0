package import Document
import Filling
package import Formula
package import Grid

extension Filled {
  /// The formulas that depend on what was filled: those with fresh results, and those without. That
  /// new ones have a result is no news.
  package func formulaNotices(_ sheets: [SheetEntry], new: [SheetCell] = []) -> [Notice] {
    let new = Set(new)
    return recalculated.filter { !new.contains($0.place) }.map {
      Notice(
        .recalculated, [Self.spelled($0.old), Self.spelled($0.new)],
        at: Self.place($0.place, sheets))
    } + staleNotices(sheets)
  }

  /// The formulas that keep a result which may be out of date.
  package func staleNotices(_ sheets: [SheetEntry]) -> [Notice] {
    stale.map {
      Notice(
        .stale, because: .message($0.reason, $0.arguments), at: Self.place($0.place, sheets))
    }
  }

  private static func place(_ cell: SheetCell, _ sheets: [SheetEntry]) -> Place {
    Place(sheet: sheets[cell.sheet].name, range: CellRange(cell.cell, cell.cell))
  }

  private static func spelled(_ value: CellValue?) -> String {
    switch value {
    case nil, .uncomputed: "—"
    case .number(let number): number.text
    case .text(let text): "\"\(text)\""
    case .boolean(let flag): flag ? "TRUE" : "FALSE"
    case .error(let text): text
    }
  }
}
