public import Filling
internal import FinalAccounts
public import Grid

/// A list of the problems of submissions, one a line, with a column in which units answer: by unit,
/// then by table.
public struct ProblemList: Sendable {
  private let language: Language
  private var submissions: [ListedSubmission] = []

  /// An empty list.
  public init(_ language: Language) { self.language = language }

  /// Adds a submission; those of one unit stay in the order in which they come.
  public mutating func add(_ submission: ListedSubmission) { submissions.append(submission) }

  /// How many submissions there are.
  public var submissionCount: Int { submissions.count }

  /// How many lines the list has.
  public var problemCount: Int { submissions.reduce(0) { $0 + $1.problems.count } }

  /// The list as a sheet.
  public var sheet: NewSheet {
    let name = language.said("问题清单", "Problems")
    var sheet = NewSheet(
      name: name, title: language.said("决算审核问题清单", "Problems of final accounts"),
      columns: columns)
    let sorted = submissions.enumerated().sorted { left, right in
      let (one, other) = (left.element.name, right.element.name)
      return one == other
        ? left.offset < right.offset : one.utf8.lexicographicallyPrecedes(other.utf8)
    }.map(\.element)
    for submission in sorted {
      sheet.rows += submission.problems.map { row($0, submission) }
    }
    return sheet
  }

  private var columns: [NewSheet.Column] {
    [
      .init(language.said("单位", "Unit"), width: 18),
      .init(language.said("年度", "Year"), width: 7),
      .init(language.said("表", "Table"), width: 20),
      .init(language.said("单元格", "Cell"), width: 17),
      .init(language.said("级别", "Severity"), width: 7),
      .init(language.said("问题", "Problem"), width: 52),
      .init(language.said("表中数", "Printed"), width: 14),
      .init(language.said("可能应为", "Probably meant"), width: 14),
      .init(language.said("规则", "Rule"), width: 10),
      .init(language.said("单位答复", "Answer of the unit"), width: 22),
    ]
  }

  private func row(_ problem: Problem, _ submission: ListedSubmission) -> [NewSheet.Cell] {
    let link = submission.link(to: problem.cells.first)
    var linked = NewLook()
    linked.isLink = link != nil
    return [
      .text(submission.name.escapedForDisplay),
      .text(submission.year.map { "\($0)" } ?? "", Self.centred),
      .text((problem.table.map(submission.title) ?? "").escapedForDisplay),
      .text(place(problem, submission, isLinked: link != nil), linked, link: link),
      .text(problem.severity.word(language), severityLook(problem.severity)),
      .text(problem.words.escapedLines),
      value(problem.cells.first),
      problem.likely.map(amount) ?? .text("", Self.amountLook),
      .text(problem.rules.joined(separator: "\n")),
      .text((problem.answer ?? "").escapedLines),
    ]
  }

  /// The first cell, and how many more there are.
  private func place(
    _ problem: Problem, _ submission: ListedSubmission, isLinked: Bool
  ) -> String {
    guard let first = problem.cells.first else {
      return isLinked ? language.said("打开文件", "open the file") : ""
    }
    let more = problem.cells.count - 1
    let words = more > 0 ? language.said(" 等 \(more + 1) 格", " and \(more) more") : ""
    return (submission.place(first, language) + words).escapedForDisplay
  }

  /// What the cell prints, as a number where it is one; nothing where no cell is meant.
  private func value(_ cell: FindingCell?) -> NewSheet.Cell {
    guard let cell, cell.sheet != nil || cell.cell != nil else { return .text("", Self.amountLook) }
    guard let raw = cell.raw else { return .text(language.said("空", "blank"), Self.rightLook) }
    return Amount(storedNumber: raw).map(amount) ?? .text(raw.escapedForDisplay, Self.rightLook)
  }

  /// Two decimals are shown as every form does; what has more is shown whole.
  private func amount(_ amount: Amount) -> NewSheet.Cell {
    NewSheet.Cell(
      .number(amount.description), amount.scale > 2 ? Self.rightLook : Self.amountLook)
  }

  private func severityLook(_ severity: Message.Severity) -> NewLook {
    var look = Self.centred
    look.fill =
      switch severity {
      case .error: MarkColor(red: 0xFF, green: 0xC7, blue: 0xCE)
      case .warning: MarkColor(red: 0xFF, green: 0xE0, blue: 0x8A)
      case .info: nil
      }
    return look
  }

  private static let centred = look { $0.alignment = .center }
  private static let rightLook = look { $0.alignment = .right }
  private static let amountLook = look {
    $0.alignment = .right
    $0.isAmount = true
  }

  private static func look(_ change: (inout NewLook) -> Void) -> NewLook {
    var look = NewLook()
    change(&look)
    return look
  }
}
