import Exchange
import FinalAccounts
import Grid

/// Every amount of a clean submission changed in turn, by each kind of slip: which changes are found,
/// and which are located to the cell.
struct MutationTrial {
  /// A way in which people spoil a figure.
  enum Kind: String, CaseIterable {
    case droppedDigit, addedDigit, swappedDigits, wrongDigit, tenfold, tenth, tenThousandfold, sign
    case neighbour, zero

    /// The kinds that the trial is held to.
    var isNamed: Bool { self != .zero }
  }

  struct Outcome {
    let slot: String
    let kind: Kind
    let old: Amount
    let new: Amount
    let isFound: Bool
    let isLocated: Bool
    let told: String
  }

  private let checker: Checker
  private let clean: Submission

  init(_ clean: Submission, _ checker: Checker) {
    self.clean = clean
    self.checker = checker
  }

  /// Tries every `step`-th change, the first one at `start`.
  func run(start: Int = 0, step: Int = 1) -> [Outcome] {
    var outcomes: [Outcome] = []
    var number = 0
    for (place, table) in clean.tables.enumerated() {
      for (index, fact) in table.facts.enumerated() {
        guard let old = fact.amount else { continue }
        for kind in Kind.allCases {
          guard let new = Self.changed(old, kind, table, index), new != old,
            Self.isBeyondRounding(old, new)
          else { continue }
          number += 1
          guard number % step == start % step else { continue }
          outcomes.append(outcome(place, index, kind, old, new))
        }
      }
    }
    return outcomes
  }

  private func outcome(
    _ table: Int, _ index: Int, _ kind: Kind, _ old: Amount, _ new: Amount
  ) -> Outcome {
    var spoiled = clean
    spoiled.tables[table].facts[index].amount = new
    spoiled.tables[table].facts[index].raw = nil
    let fact = spoiled.tables[table].facts[index]
    let id = spoiled.tables[table].id
    let report = checker.check(spoiled)
    let failed = report.findings.filter { $0.kind == .fail && $0.severity > .info }
    let heads = report.groups.compactMap(\.suggestion?.cells.first)
    let isLocated = heads.contains {
      $0.table == id && $0.row == fact.row && $0.column == fact.column
    }
    return Outcome(
      slot: "\(id.rawValue)[\(fact.row)].\(fact.column)", kind: kind, old: old, new: new,
      isFound: !failed.isEmpty, isLocated: isLocated,
      told: (report.groups.map(\.headline.english) + failed.map(\.rule.id)).prefix(4)
        .joined(separator: "; "))
  }

  /// Nobody can see a change that the rounding of a handful of figures explains.
  private static func isBeyondRounding(_ old: Amount, _ new: Amount) -> Bool {
    let difference = (Double(new.description) ?? 0) - (Double(old.description) ?? 0)
    return abs(difference) > 0.5
  }

  private static func changed(
    _ old: Amount, _ kind: Kind, _ table: AccountTable, _ index: Int
  ) -> Amount? {
    let cents = (old.shifted(byPowerOfTen: -2) ?? old).rounded(toScale: 0).digits
    guard cents > 0 else { return nil }
    var digits = Array(String(cents).utf8)
    switch kind {
    case .droppedDigit:
      guard digits.count > 2 else { return nil }
      digits.remove(at: digits.count / 2)
    case .addedDigit: digits.insert(UInt8(ascii: "7"), at: digits.count / 2)
    case .swappedDigits:
      guard digits.count > 1,
        let place = digits.indices.dropLast().first(where: {
          digits[$0] != digits[$0 + 1]
        })
      else { return nil }
      digits.swapAt(place, place + 1)
    case .wrongDigit: digits[0] = digits[0] == UInt8(ascii: "9") ? UInt8(ascii: "4") : digits[0] + 1
    case .tenfold: digits.append(UInt8(ascii: "0"))
    case .tenth:
      guard digits.count > 1 else { return nil }
      digits.removeLast()
    case .tenThousandfold: digits += Array("0000".utf8)
    case .sign: return Amount(digits: -cents, scale: 2)
    case .neighbour:
      let facts = table.facts
      let beside = [index - 1, index + 1].first { place in
        facts.indices.contains(place)
          && facts[place].amount.map { !$0.isZero && $0 != old } ?? false
      }
      return beside.flatMap { facts[$0].amount }
    case .zero: return Amount("0.00")
    }
    return Int128(String(decoding: digits, as: UTF8.self)).map { Amount(digits: $0, scale: 2) }
  }
}
