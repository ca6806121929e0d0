extension Submission {
  /// The year whose forms these are: the one that is stated, else the last one in which such forms were
  /// in use, where they show it; nil where they do not.
  package var formYear: Int? { year ?? tables.lastFormYear }
}

extension [AccountTable] {
  /// The last year of forms without the state capital budget (2019), or of those that print fiscal
  /// income in one line (2018), where all of these tables are such forms; nil where they are not, or
  /// print too little to tell.
  package var lastFormYear: Int? {
    guard !contains(where: { $0.id == .t8 }) else { return nil }
    let sides = filter { $0.id == .t1 || $0.id == .t4 }
    guard !sides.isEmpty, sides.allSatisfy(\.doesWithoutStateCapital) else { return nil }
    let rows = Set(sides.filter { $0.id == .t1 }.flatMap(\.facts).map(\.row))
    return rows.contains("income.fiscal") && !rows.contains("income.general") ? 2018 : 2019
  }
}

extension AccountTable {
  /// True for T1 or T4 in a form that prints its rows whole and none, nor a column, of the state capital
  /// budget or of a class that came with it.
  fileprivate var doesWithoutStateCapital: Bool {
    let rows = Set(facts.map(\.row))
    let new: Set = ["income.capital", "opening.capital", "expenditure.223", "expenditure.234"]
    guard rows.isDisjoint(with: new), !facts.contains(where: { $0.column == "capital" }) else {
      return false
    }
    let classes = rows.count { $0.hasPrefix("expenditure.2") }
    return classes >= Self.wholeList
      || id == .t1 && Self.incomeRows.isSubset(of: rows)
  }

  /// Forms that print so many classes print all of them.
  private static let wholeList = 15
  private static let incomeRows: Set = [
    "income.superior", "income.undertaking", "income.operating", "income.affiliated",
    "income.other",
  ]
}
