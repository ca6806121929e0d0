import FinalAccounts
import Grid

extension AccountTable {
  /// Two facts that are the same slot in the same cell of the same sheet: the indices of the first
  /// such pair. A row that a form prints twice stands in two cells and is none.
  var repeatedFact: (first: Int, again: Int)? {
    let placed = facts.indices.filter { facts[$0].cell != nil }
    // Ordered with texts compared only where cells are the same, so that neither many facts nor
    // many in one cell take long.
    let sorted = placed.sorted { one, other in
      let order = order(facts[one], facts[other])
      return order == 0 ? one < other : order < 0
    }
    var found: (first: Int, again: Int)?
    for (one, other) in zip(sorted, sorted.dropFirst())
    where order(facts[one], facts[other]) == 0 && other < found?.again ?? .max {
      found = (one, other)
    }
    return found
  }

  private func order(_ one: Fact, _ other: Fact) -> Int {
    let numbers = [
      (one.cell?.row, other.cell?.row), (one.cell?.column, other.cell?.column),
      (one.source ?? source, other.source ?? source),
    ]
    for case (let left?, let right?) in numbers where left != right { return left < right ? -1 : 1 }
    let texts = [
      (one.row, other.row), (one.column, other.column), (one.sheet ?? sheet, other.sheet ?? sheet),
    ]
    for (left, right) in texts where left != right { return left < right ? -1 : 1 }
    return 0
  }

  /// The columns that no form of this table has, in the order in which they come.
  fileprivate func unknownColumns(_ forms: FormBook) -> [String] {
    let known = Set(forms.output(of: id).columns.map(\.id))
    var seen: Set<String> = []
    return facts.lazy.map(\.column).filter { name in
      guard seen.insert(name).inserted else { return false }
      // What a variant splits (`closing.project.surplus`) begins with the name of what is split.
      var prefix = name[...]
      while !known.contains(String(prefix)) {
        guard let dot = prefix.lastIndex(of: ".") else { return true }
        prefix = prefix[..<dot]
      }
      return false
    }
  }
}

extension Submission {
  /// Tells once which columns of a form that was read are unknown: variants may have further ones,
  /// but so has a name with a slip.
  mutating func tellUnknownColumns(_ forms: FormBook) {
    guard !notices.contains(where: { $0.message == .columnsUnknown }) else {
      return
    }
    let names = tables.flatMap { table in
      table.unknownColumns(forms).map { "\(table.id.rawValue).\($0)" }
    }
    guard !names.isEmpty else { return }
    let shown = names.prefix(10).joined(separator: "、") + (names.count > 10 ? " …" : "")
    notices.append(Notice(.columnsUnknown, [shown]))
  }
}
