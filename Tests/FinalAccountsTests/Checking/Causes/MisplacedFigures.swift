import FinalAccounts
import TestSupport

/// Planted errors: right figures at wrong places.
extension Submission {
  /// What the seam of a slipped block holds.
  enum Seam: CaseIterable {
    /// The lines stay as they were, so that some stand there twice.
    case doubled
    case zero
    /// The lines that were pushed out at the other end.
    case turned
  }

  /// Pushes the figures of some lines down, or up if less than zero; gives what the changed slots held
  /// before.
  mutating func slip(
    _ id: TableID, _ lines: Range<Int>, by distance: Int, columns: [String]? = nil,
    _ seam: Seam = .doubled
  ) -> [String: String] {
    var before: [String: String] = [:]
    for table in tables.indices where tables[table].id == id {
      let facts = tables[table].facts
      let all = columns ?? facts.map(\.column).unique
      for column in all {
        let places = facts.indices.filter { facts[$0].column == column }
        guard lines.upperBound <= places.count else { continue }
        let block = Array(places[lines])
        for (line, place) in block.enumerated() {
          let source = line - distance
          var amount = facts[place].amount
          if block.indices.contains(source) {
            amount = facts[block[source]].amount
          } else {
            switch seam {
            case .doubled: break
            case .zero: amount = .zero
            case .turned:
              amount = facts[block[(source + 2 * block.count) % block.count]].amount
            }
          }
          guard amount != facts[place].amount else { continue }
          tables[table].facts[place].amount = amount
          before["\(id.rawValue)[\(facts[place].row)].\(column)"] =
            facts[place].amount?.description
        }
      }
    }
    return before
  }

  /// Two columns change places, row by row.
  mutating func swapColumns(_ id: TableID, _ one: String, _ other: String) {
    for row in self[id]?.facts.map(\.row).unique ?? [] {
      let (first, second) = ("\(id.rawValue)[\(row)].\(one)", "\(id.rawValue)[\(row)].\(other)")
      (self[first], self[second]) = (self[second], self[first])
    }
  }

  /// Two rows change places, column by column.
  mutating func swapRows(_ id: TableID, _ one: String, _ other: String) {
    for column in self[id]?.facts.map(\.column).unique ?? [] {
      let (first, second) = (
        "\(id.rawValue)[\(one)].\(column)", "\(id.rawValue)[\(other)].\(column)"
      )
      guard self[first] != nil, self[second] != nil else { continue }
      (self[first], self[second]) = (self[second], self[first])
    }
  }
}

extension Array where Element == String {
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Suggestion {
  /// The values by slot.
  var meant: [String: String] {
    Dictionary(
      zip(cells, values).map { cell, value in
        ("\(cell.table?.rawValue ?? "")[\(cell.row ?? "")].\(cell.column ?? "")", value.description)
      }, uniquingKeysWith: { first, _ in first })
  }
}
