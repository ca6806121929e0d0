/// What a form prints by which people name a table, its rows and its columns: empty where the file does
/// not say, as JSON of ours does not.
public struct TableFace: Sendable, Equatable {
  /// 公开03表, 财决公开09表: as printed.
  public var number: String?
  /// The heading of each column, by the column's name: 预算数/合计.
  public var headings: [String: String] = [:]
  /// 栏次 of each column, by its name, where a row numbers the columns.
  public var columnNumbers: [String: Int] = [:]
  /// 行次 of each row, by its name, where a column numbers the rows.
  public var lineNumbers: [String: Int] = [:]

  /// A form that says nothing.
  public init() {}
}
