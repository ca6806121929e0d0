public import FinalAccounts
public import Grid

/// A raw 财决 table, with where it was found.
public struct RecognizedRawTable: Sendable {
  /// The table, under its name in the model (`Z08_1`). Its source is 0: `Submission.init(combining:)`
  /// sets it.
  public var table: AccountTable
  /// What its form prints (财决08-1表).
  public let code: String
  /// Its title as it is printed; the sheet's name where there is none.
  public let printedTitle: String
  /// From its title to its last row.
  public let range: CellRange
  /// How it prints the headings of its columns.
  package let headings: [String: String]
  /// Slots that are not blank.
  public let filledCount: Int
  /// Which cell holds which slot.
  public let binding: TableBinding.Part
  /// True for a table that a public form may look like.
  let isAlike: Bool
  /// The unit's name as its frame says, without the code in front of it.
  public let unit: String?
  /// The unit's code as its frame says.
  public let unitCode: String?
  /// The code in front of the unit's name, which need not be the one that a cover calls so.
  let codeInName: String?
  /// The year as its frame says.
  public let year: Int?
  /// What reading it had to say.
  let notices: [Notice]

  /// 财决08-1表 一般公共预算财政拨款基本支出决算明细表
  public var name: String { "\(code) \(table.title)" }
}
