import Archive
import Document
import Door
public import Exchange
import Filling
package import FinalAccounts
import Formula
public import Grid
import Workbook

/// What filling one form has come to, as far as it came.
public struct FillReport: Sendable {
  /// What a person should know, in the form's own places.
  public fileprivate(set) var notices: [Notice] = []
  public fileprivate(set) var tables = 0
  public fileprivate(set) var cells = 0
  public fileprivate(set) var rows = 0
  public fileprivate(set) var formulas = 0
  public fileprivate(set) var hasReplacedFile = false
  /// The form, where it was to go to standard output.
  public fileprivate(set) var standardOutput: [UInt8] = []

  /// Nothing done yet.
  public init() {}
}

/// A form, read and recognised once, into which submissions are put.
public struct FormFiller: Sendable {
  /// What is done where a list is longer than the form.
  public enum RowPolicy: String, Sendable, CaseIterable {
    /// Lists that are longer than the form get rows.
    case add
    /// A form that has too few rows is not filled.
    case refuse
  }

  /// What a person decides about filling.
  public struct Options: Sendable {
    public var form = FormFillOptions()
    public var rows = RowPolicy.add
    public var isStrict = false
    public var ignoresProtection = false
    public var dropsSignatures = false

    /// Rows are added; formulas, protection and signatures stay.
    public init() {}
  }

  /// What the form is called, and what its name ends in.
  public var name: String { template.name }
  package var ending: String { WorkbookOutput.ending(for: template.file) }

  private let template: Template
  private let options: Options
  private let limits: Limits
  private let recognizer: Recognizer
  private let sheets: [Sheet]
  private let reckoned: ReckonedCells
  private let recognition: WorkbookRecognition
  private let ownNotices: [Notice]

  /// Reads a form; a fault where it is no workbook or none of the nine tables is in it.
  public init(
    _ template: Template, _ options: Options, _ reader: InputReader
  ) throws(Fault) {
    self.template = template
    self.options = options
    limits = reader.settings.limits
    recognizer = try reader.recognizer()
    let formNotices: [Notice]
    do throws(Fault) {
      try DocumentFormats.checkChangeable(template.bytes)
      let form = try DocumentFormats.open(
        template.bytes,
        OpeningOptions(name: Folder.lastName(of: template.name), limits: limits))
      guard OfficeOpenXML.formats.contains(form.format) else {
        throw Fault(.notChangeable(form.format))
      }
      sheets = try form.readSheets(formulas: true)
      formNotices = form.notices
    } catch { throw error.naming(template.name) }
    reckoned = ReckonedCells(sheets)
    recognition = recognizer.recognize(sheets)
    ownNotices =
      formNotices + recognition.notices.filter(Self.tellsUnfilled)
    guard !recognition.tables.isEmpty else {
      throw Fault(.noTableInTemplate, [template.name]).naming(template.name)
    }
  }

  /// Says at the beginning what is known to go wrong with an output at the end.
  package func check(_ output: WorkbookOutput) throws(Fault) {
    try output.check(original: template.file)
  }

  /// Fills the form with a submission and writes it. What there is to say is in `report`, whether it
  /// comes to an end or to a fault, after which nothing is written.
  package func fill(
    _ submission: Submission, to output: WorkbookOutput, _ report: inout FillReport
  ) throws(Fault) {
    let plan = plan(submission)
    report.notices = ownNotices + plan.notices
    report.rows = plan.rows.reduce(0) { $0 + $1.count }
    report.cells = plan.cells.count
    report.tables = submission.tables.count { table in
      recognition.tables.contains { $0.table.id == table.id }
    }
    defer { nameTemplate(&report) }
    if options.rows == .refuse, let rows = plan.rows.first {
      report.notices.removeAll { $0.message == .rowsAdded }
      report.notices += plan.rows.dropFirst().map(\.lack)
      throw Fault(
        .rowsNeeded, [rows.sheet, rows.table.rawValue, "\(rows.pattern)", "\(rows.count)"])
    }
    var package = try open(template.bytes)
    let newFormulas = try addRows(plan, &package, &report)
    let cells = cells(plan, package.sheets)
    let looks = try looks(of: plan, cells, &package)
    report.notices += FigureVisibility(looks: looks, indices: Self.indices(package.sheets))
      .notices(of: plan)
    report.notices += plan.otherNames(
      beside: looks.formTexts(package.sheets), sheets: package.sheets.map(\.name))
    let filled: Filled
    do throws(Fault) {
      filled = try package.filled(with: cells, options: fillOptions(newFormulas))
    } catch { throw refusal(error, &report) }
    report.formulas = filled.recalculated.count
    report.notices += filled.notices + differences(plan, filled, package.sheets)
    report.notices += filled.staleNotices(package.sheets)
    let losses = report.notices.count(where: Self.isLoss)
    if options.isStrict, losses > 0 { throw Fault(.strictLosses, ["\(losses)"]) }
    let written = try output.write(filled, package)
    (report.hasReplacedFile, report.standardOutput) = (written.isReplaced, written.standardOutput)
  }

  /// True for what `--strict` does not accept.
  public static func isLoss(_ notice: Notice) -> Bool { losses.contains(notice.message) }

  /// True for what recognition left alone in a form. A row without a label waits for a line, whatever
  /// zeros or formulas it has.
  private static func tellsUnfilled(_ notice: Notice) -> Bool {
    let isWaiting =
      notice.message.kind == .rowUnknown && notice.arguments.first?.isEmpty ?? true
    return unfilled.contains(notice.message) && !isWaiting
  }

  private static let unfilled = Set(Message.unfilledParts)

  private static let losses = Set(
    Message.lossesOfFilling + [Message.stale])

  private func fillOptions(_ newFormulas: [SheetCell]) -> FillOptions {
    var fill = FillOptions()
    fill.newFormulas = newFormulas
    // The plan itself leaves formulas alone, unless it is told to carry totals.
    fill.overwritesFormulas = options.form.totals == .carry
    fill.ignoresProtection = options.ignoresProtection
    fill.dropsSignatures = options.dropsSignatures
    return fill
  }

  private func plan(_ submission: Submission) -> FormFilling {
    let indices = Dictionary(
      sheets.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { a, _ in a })
    return FormPlanner(recognizer).plan(
      submission, into: recognition, sheets: sheets, options: options.form,
      isReckoned: { [reckoned] sheet, cell in
        indices[sheet].map { reckoned.contains(SheetCell(sheet: $0, cell: cell)) } ?? false
      })
  }

  private func looks(
    of plan: FormFilling, _ cells: [PlannedCell], _ package: inout SpreadsheetPackage
  ) throws(Fault) -> WorkbookLooks {
    let indices = Self.indices(package.sheets)
    let totals = plan.totals.compactMap { total in
      indices[total.sheet].map { SheetCell(sheet: $0, cell: total.cell) }
    }
    do throws(Fault) {
      return try package.looks(of: cells.map(\.place) + totals)
    } catch { throw error.naming(template.name) }
  }

  private func open(_ bytes: ArchiveBytes) throws(Fault) -> SpreadsheetPackage {
    do throws(Fault) {
      return try DocumentFormats.openForChange(bytes, limits: limits)
    } catch { throw error.naming(template.name) }
  }

  /// Puts the rows into the form that its lists lack; gives the cells of their formulas.
  private func addRows(
    _ plan: FormFilling, _ package: inout SpreadsheetPackage, _ report: inout FillReport
  ) throws(Fault) -> [SheetCell] {
    guard !plan.rows.isEmpty else { return [] }
    let indices = Self.indices(package.sheets)
    let rows = plan.rows.compactMap { rows in
      indices[rows.sheet].map {
        AddedRows(
          sheet: $0, pattern: rows.pattern, count: rows.count, formatsOnly: rows.formatsOnly)
      }
    }
    let longer: WithRows
    do throws(Fault) {
      longer = try package.insertingRows(rows, options: fillOptions([]))
    } catch { throw refusal(error, &report) }
    report.notices += longer.notices
    package = try open(ArchiveBytes(longer.bytes))
    return longer.newFormulas
  }

  private func refusal(_ fault: Fault, _ report: inout FillReport) -> Fault {
    report.notices += fault.reasons
    return Fault(.formNotFilled, ["\(fault.reasons.count)"])
  }

  private func cells(_ plan: FormFilling, _ entries: [SheetEntry]) -> [PlannedCell] {
    let indices = Self.indices(entries)
    return plan.cells.compactMap { cell in
      guard let sheet = indices[cell.sheet] else { return nil }
      let value: FillValue =
        switch cell.value {
        case .number(let text): .number(text)
        case .text(let text): text.isEmpty ? .blank : .text(text)
        case .blank: .blank
        }
      return PlannedCell(value, at: SheetCell(sheet: sheet, cell: cell.cell))
    }
  }

  private static func indices(_ entries: [SheetEntry]) -> [String: Int] {
    Dictionary(
      entries.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { a, _ in a })
  }

  /// Totals that the form computes, against those of the submission.
  private func differences(
    _ plan: FormFilling, _ filled: Filled, _ entries: [SheetEntry]
  ) -> [Notice] {
    let indices = Self.indices(entries)
    let fresh = Dictionary(
      filled.recalculated.map { ($0.place, $0.new) }, uniquingKeysWith: { _, new in new })
    let stale = Set(filled.stale.map(\.place))
    return plan.differences { total in
      guard let sheet = indices[total.sheet] else { return nil }
      let place = SheetCell(sheet: sheet, cell: total.cell)
      if let value = fresh[place] { return value }
      // A result that did not change stands where the form has it, above the rows that were added.
      guard let old = total.formCell, !stale.contains(place) else { return nil }
      return sheets.first { $0.name == total.sheet }?[old]
    }
  }

  private func nameTemplate(_ report: inout FillReport) {
    for index in report.notices.indices where report.notices[index].place.file == nil {
      report.notices[index].place.file = template.name
    }
  }
}
