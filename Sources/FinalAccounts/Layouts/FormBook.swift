/// The tables that layouts describe, as people know them: their titles, and how they are written.
public struct FormBook: Sendable {
  private struct Entry {
    /// The first one that its layout names; nil where it names none.
    var title: String?
    /// Those by which a sheet's name says in full what is on it.
    var fullTitles: [String]
    var output: TableOutput
    /// Says how the table is written, rather than leaving it to be taken from columns and words.
    var isStated: Bool

    init(_ titles: [TableLayout.Title], _ output: TableOutput, isStated: Bool) {
      title = titles.first?.text
      fullTitles = titles.enumerated().filter { $1.isFull ?? ($0 == 0) }.map(\.element.text)
      self.output = output
      self.isStated = isStated
    }
  }

  /// What a layout says of its table as people know it.
  package struct Outline {
    /// The table.
    package var id: TableID
    /// Its titles, the preferred one first.
    package var titles: [TableLayout.Title]
    /// How it is written.
    package var output: TableOutput

    /// An outline of these parts.
    package init(id: TableID, titles: [TableLayout.Title], output: TableOutput) {
      self.id = id
      self.titles = titles
      self.output = output
    }
  }

  private var entries: [TableID: Entry] = [:]
  /// Words in notes that are admitted reasons for other balances than last year's.
  package private(set) var carryOverReasons: [String] = []

  /// No table is described.
  public init() {}

  /// What some layouts say, and where they say nothing, another book. Of several layouts of a table
  /// the one that has an `output` counts, else the first.
  package init(_ layouts: [TableLayout], _ terms: FormTerms, over book: FormBook = FormBook()) {
    entries = book.entries
    carryOverReasons =
      terms.carryOverReasons.isEmpty ? book.carryOverReasons : terms.carryOverReasons
    var own: Set<TableID> = []
    for layout in layouts {
      let isStated = layout.output != nil
      guard isStated || entries[layout.id] == nil else { continue }
      guard own.insert(layout.id).inserted || entries[layout.id]?.isStated != true else { continue }
      var output = layout.output ?? TableOutput(layout, terms)
      output.isOneRow = layout.key == .single
      let titles = layout.titles.isEmpty ? [.init(layout.name)] : layout.titles
      entries[layout.id] = Entry(titles, output, isStated: isStated)
    }
  }

  /// What outlines of layouts say, and the words of their terms that are asked for behind them.
  package init(_ outlines: [Outline], carryOverReasons: [String]) {
    self.carryOverReasons = carryOverReasons
    for outline in outlines {
      entries[outline.id] = Entry(outline.titles, outline.output, isStated: true)
    }
  }

  /// The tables that are described, in order.
  public var tables: [TableID] { entries.keys.sorted() }

  /// True for a table that a layout describes.
  public func describes(_ id: TableID) -> Bool { entries[id] != nil }

  /// The table of a name that a layout describes; nil where none does.
  public func table(named name: String) -> TableID? {
    TableID(rawValue: name).flatMap { describes($0) ? $0 : nil }
  }

  /// The title that a table's layout puts first; its name where no layout describes it.
  public func title(of id: TableID) -> String { entries[id]?.title ?? id.rawValue }

  /// The titles that a sheet's name may say in full: those that no other table goes by.
  package func fullTitles(of id: TableID) -> [String] { entries[id]?.fullTitles ?? [] }

  /// Name and title: `T2 收入决算表`.
  public func name(of id: TableID) -> String { "\(id.rawValue) \(title(of: id))" }

  /// How a table is written.
  package func output(of id: TableID) -> TableOutput {
    entries[id]?.output ?? TableOutput(label: id.rawValue)
  }
}

extension TableOutput {
  /// How a table is written whose layout does not say it: its columns under the words of its header.
  fileprivate init(_ layout: TableLayout, _ terms: FormTerms) {
    let hasCodes = layout.key == .function || layout.key == .economic
    var columns: [(id: String, heading: String)] = []
    for column in layout.columns where !columns.contains(where: { $0.id == column.id }) {
      columns.append(
        (column.id, column.paths.first?.compactMap(\.first).joined(separator: "/") ?? ""))
    }
    self.init(
      code: hasCodes ? terms.header.code.first : nil,
      label: (hasCodes ? terms.header.name : terms.header.label).first ?? layout.id.rawValue,
      columns: columns)
  }
}
