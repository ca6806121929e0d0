import Grid

/// The classifications of a year: which codes a table may have, and under which names.
final class KnownCodes: Sendable {
  private let lists: CodeLists
  private let year: Int?
  /// The last year of such forms, where no year is stated.
  private let formYear: Int?
  private let functional: [CodeList]
  private let economic: [CodeList]

  /// How a code stands to the list of the year.
  enum Standing: Equatable {
    case listed
    /// On the list of other years, one or more years off.
    case otherYear(distance: Int)
    /// Replaced by others before this year.
    case replaced(by: [String], edition: Int?)
    case unknown
    /// On no list, in a year of which the lists do not have all codes.
    case untold
  }

  /// The first years of which the lists have all codes: of functions, and of the economic
  /// classification, which was put anew in 2018.
  private static let firstWhole = (functional: 2021, economic: 2018)

  init(_ lists: CodeLists, year: Int?, formYear: Int? = nil) {
    self.lists = lists
    self.formYear = year ?? formYear
    functional = [lists.function, lists.fund]
    economic = [lists.economic]
    self.year = year
  }

  /// The entries of a code: both functional lists, or the economic one for T6.
  func entries(_ code: String, _ table: TableID) -> [CodeEntry] {
    sources(table).compactMap { $0[code] }
  }

  private func sources(_ table: TableID) -> [CodeList] {
    table == .t6 ? economic : functional
  }

  /// True for a row whose code is on the list of the year, under the row's name letter by letter.
  func isAsListed(_ code: String, _ label: String, _ table: TableID) -> Bool {
    sources(table).contains { list in
      list[code].map { $0.name == label && distance($0) == 0 } ?? false
    }
  }

  func standing(_ code: String, _ table: TableID) -> Standing {
    let entries = entries(code, table)
    let distances = entries.map(distance)
    if let nearest = distances.min() {
      return nearest == 0 ? .listed : .otherYear(distance: nearest)
    }
    let changes = lists.renames(of: code).filter { $0.newCode != code }
    guard !changes.isEmpty else { return isWhole(table) ? .unknown : .untold }
    let edition = changes.compactMap(\.edition).max()
    // A year before the change still has the old code; without a year nothing speaks against it.
    guard let year, edition.map({ year >= $0 }) ?? true else { return .listed }
    return .replaced(by: changes.map(\.newCode).filter { !$0.isEmpty }, edition: edition)
  }

  /// True where the lists have all codes of the year; also where no year is stated.
  func isWhole(_ table: TableID) -> Bool {
    guard let formYear else { return true }
    return formYear >= (table == .t6 ? Self.firstWhole.economic : Self.firstWhole.functional)
  }

  private func distance(_ entry: CodeEntry) -> Int {
    guard let year else { return 0 }
    if let from = entry.validFrom, year < from { return from - year }
    if let to = entry.validTo, year > to { return year - to }
    return 0
  }

  /// The names that a code has in the year's list.
  func names(_ code: String, _ table: TableID) -> [String] {
    // A code of other years may have had any name.
    entries(code, table).filter { distance($0) <= 1 }.map(\.name) + renamed(code) { !isPast($0) }
  }

  /// The names that it had before, or has in lists of other years.
  func formerNames(_ code: String) -> [String] { renamed(code) { isPast($0) } }

  /// True where the change was made by the submission's year.
  private func isPast(_ rename: CodeRename) -> Bool {
    guard let year, let edition = rename.edition else { return true }
    return edition <= year
  }

  private func renamed(_ code: String, _ isMeant: (CodeRename) -> Bool) -> [String] {
    lists.renames(of: code).filter(isMeant).map(\.oldName)
  }

  /// The codes of about the year that a name is the name of, letter by letter: of the class of a code,
  /// or of all.
  func codes(named name: String, like code: String?, _ table: TableID) -> [String] {
    let prefix = code.map { $0.prefix(3) } ?? ""
    var found: [String] = []
    for entry in sources(table).flatMap({ $0.entries(named: name) })
    where entry.code.hasPrefix(prefix) && entry.code != code && !found.contains(entry.code)
      && (year == nil ? entry.validTo == nil : distance(entry) <= 1)
    {
      found.append(entry.code)
    }
    return found
  }

  /// True where the list has codes below this one.
  func hasBelow(_ code: String, _ table: TableID) -> Bool {
    sources(table).contains { $0.hasCodes(below: code) }
  }

  /// True where it is the code of a functional class, of whatever year.
  func isClass(_ code: String) -> Bool {
    code.utf8.count == 3 && !entries(code, .t3).isEmpty
  }

  /// The code that stands for an old one in a year after `previous`, up to `year`.
  func successor(of code: String, since previous: Int?) -> String? {
    let changes = lists.renames(of: code).filter { rename in
      guard rename.newCode != code, let edition = rename.edition else {
        return false
      }
      return previous.map { $0 < edition } ?? true && year.map { edition <= $0 } ?? true
    }
    return changes.count == 1 ? changes[0].newCode : nil
  }
}
