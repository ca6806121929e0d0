import FinalAccounts
import Formula
import Grid
import Testing

@testable import Exchange
@testable import Filling
@testable import Run

@Suite struct `What is told of figures that a form does not show` {
  /// A form of one sheet; cells by address, each with the look it has and the figure it gets.
  private func notices(
    _ cells: KeyValuePairs<String, (look: CellLook, figure: String)>, totals: [String] = []
  ) -> [String] {
    var looks = WorkbookLooks()
    var plan = FormFilling()
    for (name, cell) in cells {
      guard let place = CellReference(name) else { continue }
      looks.cells[SheetCell(sheet: 0, cell: place)] = cell.look
      if totals.contains(name) {
        plan.totals.append(
          FormFilling.CarriedTotal(
            sheet: "表5", cell: place, formCell: nil, amount: Amount(cell.figure) ?? .zero,
            table: .t5, row: "total", column: "total"))
      } else {
        plan.cells.append(
          FormFilling.Cell(sheet: "表5", cell: place, value: .number(cell.figure)))
      }
    }
    return FigureVisibility(looks: looks, indices: ["表5": 0]).notices(of: plan).map { notice in
      let place = notice.place.range.map { "\($0)" } ?? "-"
      return "\(notice.message.code) \(place) \(notice.arguments.joined())"
    }
  }

  private func look(
    _ code: String? = "0.00", width: Double = 20, fontScale: Double = 1, fits: Bool = false
  ) -> CellLook {
    var look = CellLook()
    look.formatCode = code
    look.width = width
    look.fontScale = fontScale
    look.fits = fits
    return look
  }

  @Test func `Nothing where they are seen as they were written`() {
    #expect(notices(["C5": (look(), "1234.50")]).isEmpty)
  }

  @Test(arguments: [
    (4.5, 1.0, false, true), (4.5, 1.0, true, false), (0, 1.0, false, false),
    (6.9, 1.0, false, false), (6.9, 2.0, false, true),
  ])
  func `That a column is too narrow, unless the figure is made to fit or the column is hidden`(
    width: Double, scale: Double, fits: Bool, isTold: Bool
  ) {
    let told = notices([
      "C5": (look(width: width, fontScale: scale, fits: fits), "1234.50")
    ])
    #expect(told == (isTold ? ["\(Message.figuresTooWide.code) C5 C5"] : []))
  }

  @Test func `The cause of each, by its format`() {
    let causes: [(code: String, message: Message)] = [
      ("yyyy-mm-dd", .figuresAsDates), ("hh:mm", .figuresAsTimes), ("0%", .figuresAsPercentages),
      (";;;", .figuresNotPrinted), ("0.0,", .figuresScaled), ("0", .figuresRounded),
    ]
    for (code, message) in causes {
      #expect(notices(["C5": (look(code), "1234.50")]) == ["\(message.code) C5 C5"])
    }
  }

  @Test func `One notice a cause, with the first cells in order`() {
    let bad = look("0")
    let told = notices([
      "C9": (bad, "1.5"), "C5": (bad, "1.5"), "C6": (bad, "1.5"), "C7": (bad, "1.5"),
      "C8": (bad, "1.5"), "B5": (bad, "1.5"), "D5": (look("0%"), "1.5"),
    ])
    #expect(Set(told).count == 2)
    #expect(told.contains("\(Message.figuresRounded.code) B5 B5 C5 C6 C7 C8 …"))
  }

  @Test func `Of totals that the form computes as well`() {
    #expect(
      notices(["C5": (look("0"), "1.5")], totals: ["C5"]) == [
        "\(Message.figuresRounded.code) C5 C5"
      ])
  }
}
