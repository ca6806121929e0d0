import Exchange
import FinalAccounts
import Foundation
import Grid
import Testing
import Workbook

/// Forms of many provinces and years, each beside its facts; as they are, with all merges undone, and
/// all on one sheet. They lie beside the checkout, not in it; where they are absent these tests say so
/// and pass.
struct FormsTests {
  static let folder = URL(filePath: #filePath)
    .appending(path: "../../../../../shared/forms").standardizedFileURL

  /// The forms by name.
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".truth.json") }.map { String($0.dropLast(".truth.json".count)) }
    .sorted()

  /// Forms whose columns and rows no layout describes yet.
  static let unknown: Set = [
    "chongqing_fengdu_court_2018", "k_headers_amount_words", "k_t9_three_groups_2023",
    "neimenggu_huhhot_minzheng_2019", "shanghai_jiading_sifaju_2017", "shanxi_xinjiang_wanan_2018",
    "v_t4_two_groups", "v_t6_names_only", "v_t9_list_statistics", "yunnan_mengzi_lincao_2023",
  ]

  enum Shape: CaseIterable { case whole, unmerged, stacked }

  @Test(
    .enabled(if: !names.isEmpty, "the forms are not beside this checkout"),
    arguments: names.filter { !unknown.contains($0) }, Shape.allCases)
  func `every figure is in its slot, nothing else is, and nothing is told that is not so`(
    name: String, shape: Shape
  ) throws {
    let truth = try Truth(Self.folder.appending(path: "\(name).truth.json"))
    var package = try SpreadsheetPackage.open(
      path: Self.folder.appending(path: "\(name).xlsx").path)
    var sheets = try package.readSheets()
    var offsets: [String: Int] = [:]
    switch shape {
    case .whole: break
    case .unmerged: for index in sheets.indices { sheets[index].merges = [] }
    case .stacked: (sheets, offsets) = Self.stacked(sheets)
    }
    let submission = Submission(combining: [
      (recognizer.recognize(sheets), Source(file: name, format: "xlsx", sha256: ""))
    ])
    var slots: [String: Fact] = [:]
    for table in submission.tables {
      for fact in table.facts {
        slots["\(table.id.rawValue)/\(fact.row)/\(fact.column)"] = fact
      }
    }
    for fact in truth.facts {
      let slot = "\(fact.table)/\(fact.row)/\(fact.column)"
      let found = slots.removeValue(forKey: slot)
      var cell = CellReference(fact.cell)
      if let place = cell, let offset = offsets[fact.sheet] {
        cell = CellReference(row: place.row + offset, column: place.column)
      }
      #expect(found?.cell == cell, "\(slot)")
      if fact.value.hasPrefix("dash:") {
        #expect(found?.state == .dash, "\(slot)")
      } else {
        #expect(found?.amount == Amount(fact.value), "\(slot)")
      }
    }
    for (slot, fact) in slots { #expect(fact.amount?.isZero != false, "\(slot)") }
    if !truth.facts.isEmpty { #expect(try alarms(submission, truth) == []) }
  }

  /// Errors and warnings that are none. A table without a fact is really missing; whether a second
  /// one is the same is seen by those who look at the workbook again.
  private func alarms(_ submission: Submission, _ truth: Truth) throws -> [String] {
    var rules = try RuleSet.embedded()
    rules.region = truth.place
    let tables = Set(truth.facts.map(\.table))
    return Checker(rules, CodeLists.builtIn).check(submission).findings.filter { finding in
      guard finding.severity != .info, finding.rule.id != "FIL-05",
        !truth.errors.contains(finding.rule.id)
      else { return false }
      return finding.rule.id != "FIL-02"
        || finding.cells.contains { $0.table.map { tables.contains($0.rawValue) } ?? true }
    }.map { "\($0.rule.id) \($0.detail?.chinese ?? "")" }
  }

  /// All sheets one below the other on one, with a blank row between, and the rows above each.
  private static func stacked(_ sheets: [Sheet]) -> ([Sheet], [String: Int]) {
    var whole = Sheet(name: "全部")
    var offsets: [String: Int] = [:]
    var above = 0
    for sheet in sheets {
      offsets[sheet.name] = above
      for row in sheet.rows {
        for cell in row {
          guard let place = CellReference(row: row.number + above, column: cell.column) else {
            continue
          }
          whole.set(cell.value, at: place)
        }
      }
      for merge in sheet.merges {
        if let first = CellReference(row: merge.first.row + above, column: merge.first.column),
          let last = CellReference(row: merge.last.row + above, column: merge.last.column)
        {
          whole.merges.append(CellRange(first, last))
        }
      }
      above += max(sheet.rows.last?.number ?? 0, sheet.merges.map(\.last.row).max() ?? 0) + 1
    }
    return ([whole], offsets)
  }
}

/// What a form says.
private struct Truth: Decodable {
  struct Fact: Decodable {
    let table: String
    let row: String
    let column: String
    let value: String
    let sheet: String
    let cell: String
  }

  let facts: [Fact]
  let errors: [String]
  let place: String?

  enum CodingKeys: CodingKey { case facts, errors, place }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    facts = try values.decode([Fact].self, forKey: .facts)
    errors = try values.decodeIfPresent([String].self, forKey: .errors) ?? []
    let place = try values.decodeIfPresent(String.self, forKey: .place)
    self.place = place?.isEmpty == true ? nil : place
  }

  init(_ file: URL) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: file))
  }
}
