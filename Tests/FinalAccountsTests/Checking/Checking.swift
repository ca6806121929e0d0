import Exchange
import FinalAccounts
import Grid
import Testing

/// Checks a submission with a few rules and says what they found.
struct Checking {
  let report: CheckReport

  /// With these rules alone; all where none is named.
  init(_ submission: Submission, _ ids: String..., previous: Submission? = nil) throws {
    let all = try RuleSet.embedded()
    let rules = ids.isEmpty ? all : all.filtered { ids.contains($0.id) }
    try #require(ids.isEmpty || rules.rules.count == ids.count)
    var inputs = Checker.Inputs()
    inputs.previous = previous
    report = Checker(rules, CodeLists.builtIn).check(submission, inputs)
  }

  /// Severity and id of each finding: `error X-12/T1[expenditure.208].amount`.
  var told: [String] { report.findings.map { "\($0.severity.rawValue) \($0.id)" } }

  /// The addresses of the cells of the first finding, with their sheets' tables: `T1!F14`.
  var cells: [String] {
    (report.findings.first?.cells ?? []).map { cell in
      "\(cell.table?.rawValue ?? "?")!\(cell.cell?.description ?? "")"
    }
  }

  /// What the first finding says beyond the words of its rule, in English.
  var detail: String { report.findings.first?.detail?.english ?? "" }

  /// Rule and reason of what was not decided.
  var unchecked: [String] { report.unchecked.map { "\($0.rule.id): \($0.reason.english)" } }

  /// True where nothing was found, nothing left open, and something held.
  var holds: Bool {
    report.findings.isEmpty && report.unchecked.isEmpty && report.counts.pass > 0
  }

  /// True where nothing was judged at all.
  var appliesNot: Bool {
    report.findings.isEmpty && report.unchecked.isEmpty && report.counts.pass == 0
  }
}

extension Submission {
  /// Gives a row of a table another code.
  mutating func recode(_ id: TableID, _ code: String, as other: String) {
    for table in tables.indices where tables[table].id == id {
      for fact in tables[table].facts.indices where tables[table].facts[fact].row == code {
        tables[table].facts[fact].row = other
        tables[table].facts[fact].code = other
      }
    }
  }

  /// Gives a row of a table another name.
  mutating func rename(_ id: TableID, _ row: String, _ label: String) {
    for table in tables.indices where tables[table].id == id {
      for fact in tables[table].facts.indices where tables[table].facts[fact].row == row {
        tables[table].facts[fact].label = label
      }
    }
  }

  /// Takes out all rows with codes of a table.
  mutating func removeCodes(_ id: TableID) {
    for table in tables.indices where tables[table].id == id {
      tables[table].facts.removeAll { $0.code != nil }
    }
  }

  /// Makes every amount of a table blank.
  mutating func empty(_ id: TableID) {
    for table in tables.indices where tables[table].id == id {
      for fact in tables[table].facts.indices {
        tables[table].facts[fact].state = .blank
        tables[table].facts[fact].amount = nil
      }
    }
  }
}
