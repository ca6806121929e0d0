internal import FinalAccounts
internal import Grid

/// Which column of a header is which of a raw layout.
struct RawColumns {
  /// A list of labels with its columns of amounts.
  struct Block {
    var side: String?
    /// Where labels stand; with codes the column of names.
    var labels: Int
    /// Where 行次 stands.
    var line: Int?
    /// The columns of amounts, as indices into `bound`.
    var bound: Range<Int>
  }

  private(set) var bound: [TableBinding.Column] = []
  private(set) var blocks: [Block] = []
  private(set) var codes: [Int] = []
  private(set) var nameColumn: Int?
  /// The column that only rows of projects fill.
  private(set) var projectColumn: Int?
  /// Headings as they are printed, by columns of the model.
  private(set) var headings: [String: String] = [:]
  /// Columns over which words stand that nobody knows.
  private(set) var unknown: [RawHeader.Column] = []
  /// Required columns that are not there.
  private(set) var missing: [RawLayout.Column] = []
  /// Where the budget's column says no more than 预算数.
  private(set) var hasPlainBudget = false
  private(set) var hasFullYear = false

  private let vocabulary: RawVocabulary
  private let layout: RawVocabulary.Layout

  init(
    _ header: RawHeader, _ layout: RawVocabulary.Layout, _ vocabulary: RawVocabulary,
    _ view: SheetView
  ) {
    self.vocabulary = vocabulary
    self.layout = layout
    if layout.layout.key == .label {
      bindLists(header, view)
    } else {
      bindCodes(header, view)
    }
  }

  private mutating func bindLists(_ header: RawHeader, _ view: SheetView) {
    let heads = header.columns.indices.filter { index in
      header.columns[index].path.contains(where: vocabulary.label.contains)
        && !header.columns[index].path.contains(where: vocabulary.line.contains)
        && stage(of: header.columns[index].path) == nil
    }
    // A heading over several columns is one list.
    let firsts = heads.filter { index in
      index == 0 || !heads.contains(index - 1)
        || header.columns[index - 1].path != header.columns[index].path
    }
    let sides = sides(of: firsts.map { header.columns[$0] })
    for (place, first) in firsts.enumerated() {
      let end = place + 1 < firsts.count ? firsts[place + 1] : header.columns.count
      var block = Block(
        side: sides[place], labels: header.columns[first].column, bound: bound.count..<bound.count)
      for column in header.columns[(first + 1)..<max(first + 1, end)] {
        if column.path.contains(where: vocabulary.line.contains) {
          block.line = block.line ?? column.column
        } else if !heads.contains(where: { header.columns[$0].column == column.column }) {
          bind(column, side: block.side, in: view)
        }
      }
      block.bound = block.bound.lowerBound..<bound.count
      blocks.append(block)
    }
    for side in layout.layout.sides { tellMissing(side.id) }
  }

  /// The sides of lists: by words where each says its own, else by their order.
  private func sides(of columns: [RawHeader.Column]) -> [String?] {
    let own = layout.layout.sides
    let byWords = columns.map { column in
      own.indices.first { side in column.path.contains(where: layout.sideLabels[side].contains) }
    }
    let known = byWords.compactMap(\.self)
    if known.count == columns.count, Set(known).count == known.count {
      return known.map { own[$0].id }
    }
    return columns.indices.map { index in
      index < own.count ? own[index].id : layout.layout.hasNamedSides ? nil : own.last?.id
    }
  }

  private mutating func bindCodes(_ header: RawHeader, _ view: SheetView) {
    for column in header.columns {
      let path = column.path
      if path.last.map(vocabulary.codePart.contains) ?? false
        || path.contains(where: vocabulary.code.contains)
      {
        codes.append(column.column)
      } else if path.contains(where: { vocabulary.name.contains(Self.withoutRemark($0)) }) {
        nameColumn = nameColumn ?? column.column
      } else if path.contains(where: layout.project.contains) {
        projectColumn = projectColumn ?? column.column
      } else if path.contains(where: layout.attributes.contains) {
        continue
      } else if path.allSatisfy(vocabulary.label.contains) {
        // 项目 over codes and names whose own headings are not there.
        if let name = nameColumn { codes.append(name) }
        nameColumn = column.column
      } else {
        bind(column, side: nil, in: view)
      }
    }
    if let name = nameColumn {
      blocks = [Block(side: nil, labels: name, bound: 0..<bound.count)]
    }
    tellMissing(nil)
    guard layout.layout.hasEconomicColumns else { return }
    let classes = bound.count { $0.id.utf8.count == 3 && $0.id.utf8.first.map(\.isDigit) ?? false }
    if classes < 3 || bound.count < 20 {
      missing.append(.init(id: "301", paths: [[["工资福利支出"]]]))
    }
  }

  private mutating func tellMissing(_ side: String?) {
    if side != nil, !layout.layout.hasNamedSides, !blocks.isEmpty,
      !blocks.contains(where: { $0.side == side })
    {
      return
    }
    missing += layout.layout.columns.filter { column in
      column.isRequired && (column.side == nil || column.side == side)
        && !bound.contains { $0.id == column.id && $0.side == side }
    }
  }

  private static func withoutRemark(_ text: [UInt8]) -> [UInt8] {
    guard text.last == UInt8(ascii: ")"), let open = text.lastIndex(of: UInt8(ascii: "(")), open > 0
    else { return text }
    return Array(text[..<open])
  }

  /// The kind of amounts that words of a column say.
  private func stage(of path: [[UInt8]]) -> (stage: RawLayout.Stage, at: Int)? {
    for index in path.indices.reversed() {
      if let stage = stage(of: path[index]) { return (stage, index) }
    }
    return nil
  }

  private func stage(of word: [UInt8]) -> RawLayout.Stage? {
    if let stage = vocabulary.stages[word] { return stage }
    // 2019年决算数, 本年决算数, 决算数(元)
    let bare = Self.withoutRemark(word)
    if bare.count < word.count, let stage = vocabulary.stages[bare] { return stage }
    if let year = YearText.find(in: word[...]), year.range.lowerBound == 0 {
      return vocabulary.stages[Array(word[year.range.upperBound...])]
    }
    return nil
  }

  private mutating func bind(_ column: RawHeader.Column, side: String?, in view: SheetView) {
    var path = column.path
    let stage = stage(of: path)
    if let stage { path.remove(at: stage.at) }
    // 小计 below a class is the class, not the total.
    let economic = economic(path)
    var best: (index: Int, depth: Int)?
    for (index, own) in layout.layout.columns.enumerated()
    where economic == nil && (own.side == nil || own.side == side) && suits(own.stage, stage?.stage)
    {
      let core = own.stage == nil ? column.path : path
      guard let depth = depth(of: core, for: index), depth > best?.depth ?? -1 else { continue }
      best = (index, depth)
    }
    let id = best.map { layout.layout.columns[$0.index].id } ?? economic
    guard let id, !bound.contains(where: { $0.id == id && $0.side == side }) else {
      unknown.append(column)
      return
    }
    if stage?.stage == .budget { hasPlainBudget = true }
    if stage?.stage == .fullYear { hasFullYear = true }
    bound.append(.init(id: id, side: side, column: column.column))
    if let cell = column.cell {
      headings[id] = heading(id, column) ?? view.label(cell.cell)
    }
  }

  /// 工资福利支出 for the column 小计 below it.
  private func heading(_ id: String, _ column: RawHeader.Column) -> String? {
    guard layout.layout.hasEconomicColumns, id.utf8.count == 3 else { return nil }
    return CodeLists.builtIn.economic[id]?.name
  }

  private func suits(_ own: RawLayout.Stage?, _ stated: RawLayout.Stage?) -> Bool {
    switch (own, stated) {
    case (nil, _): true
    case (.fullYear, .budget): true
    case (.some(let own), let stated): own == stated
    }
  }

  /// How many levels of a layout's way a path bears out; nil where it bears out none.
  private func depth(of path: [[UInt8]], for index: Int) -> Int? {
    let ways = layout.paths[index]
    if ways.isEmpty { return path.allSatisfy(isPlain) ? 0 : nil }
    var best: Int?
    for way in ways {
      guard let last = way.last else {
        if path.allSatisfy(isPlain) { best = max(best ?? 0, 0) }
        continue
      }
      guard let own = path.last, last.contains(own) || last.contains(Self.withoutRemark(own)) else {
        continue
      }
      var rest = way.dropLast()
      for word in path.dropLast() {
        guard let next = rest.first else { break }
        if next.contains(word) || next.contains(Self.withoutRemark(word)) { rest.removeFirst() }
      }
      if rest.isEmpty { best = max(best ?? 0, way.count) }
    }
    return best
  }

  /// Words that say nothing of what a column holds.
  private func isPlain(_ word: [UInt8]) -> Bool {
    vocabulary.sums.contains(word) || vocabulary.label.contains(word)
      || layout.sideLabels.contains { $0.contains(word) }
  }

  private func economic(_ path: [[UInt8]]) -> String? {
    guard layout.layout.hasEconomicColumns, let last = path.last else { return nil }
    if let above = path.dropLast().lazy.compactMap(vocabulary.economic.code(ofClass:)).last {
      if vocabulary.sums.contains(last) { return above }
      return vocabulary.economic.code(ofItem: last, in: above)
    }
    // A class without items.
    return vocabulary.economic.code(ofClass: last)
  }
}
