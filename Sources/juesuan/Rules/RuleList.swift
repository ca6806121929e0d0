import CSV
import Exchange
import FinalAccounts
import Grid

/// The list of rules for a person to read: by kind, then by id.
struct RuleList {
  private let rules: [Rule]

  /// Packs to be told.
  let packs: [RulePack]
  /// True where the packs are those of a year or place that was asked for.
  let isChosen: Bool

  init(_ rules: RuleSet, packs: [RulePack], isChosen: Bool) {
    self.packs = packs
    self.isChosen = isChosen
    let order = Dictionary(
      zip(Rule.Kind.allCases, Rule.Kind.allCases.indices), uniquingKeysWith: { first, _ in first })
    self.rules = rules.rules.sorted { left, right in
      let (a, b) = (order[left.kind] ?? 0, order[right.kind] ?? 0)
      return a != b ? a < b : Self.comesBefore(left.id, right.id)
    }
  }

  /// Numbers in ids count as numbers: X-9 comes before X-10.
  private static func comesBefore(_ left: String, _ right: String) -> Bool {
    func parts(_ id: String) -> (family: String, number: Int) {
      let number = id.drop { $0 != "-" }.dropFirst()
      return (String(id.prefix { $0 != "-" }), Int(number) ?? .max)
    }
    let (a, b) = (parts(left), parts(right))
    return (a.family, a.number, left) < (b.family, b.number, right)
  }

  // MARK: Text

  func text(_ language: Language) -> [UInt8] {
    var lines: [String] = []
    for kind in Rule.Kind.allCases {
      let rules = rules.filter { $0.kind == kind }
      guard !rules.isEmpty else { continue }
      if !lines.isEmpty { lines.append("") }
      lines.append("\(kind.title(language)) (\(rules.count))")
      for rule in rules { lines += self.lines(of: rule, language) }
    }
    lines += packLines(language)
    return Array(lines.map { $0.escapedForDisplay + "\n" }.joined().utf8)
  }

  func lines(of rule: Rule, _ language: Language) -> [String] {
    let id = DisplayWidth.padded(rule.id, to: max(6, DisplayWidth.of(rule.id)))
    let severity = DisplayWidth.padded(rule.severity.word(language), to: language.said(4, 7))
    let indent = String(repeating: " ", count: 2 + DisplayWidth.of(id) + 2)
    var lines = ["  \(id)  \(severity)  \(rule.text(language))"]
    lines += rule.formulas.map { indent + FormulaWords(formula: $0).line(language) }
    if let pack = rule.pack { lines.append(indent + language.said("规则包：", "pack: ") + pack) }
    lines.append(indent + language.said("依据：", "source: ") + rule.source)
    return lines
  }

  // MARK: CSV

  static let columns = ["kind", "id", "severity", "words", "formula", "tables", "source", "pack"]

  /// Several formulas of a rule stand in one field, a line each.
  func csv(_ language: Language) -> [UInt8] {
    var writer = CSVWriter()
    for column in Self.columns { writer.value(column) }
    writer.endRecord()
    for rule in rules {
      writer.value(rule.kind.rawValue)
      writer.text(rule.id)
      writer.value(rule.severity.rawValue)
      writer.text(rule.text(language))
      writer.text(
        rule.formulas.map { FormulaWords(formula: $0).line(language) }.joined(separator: "\n"))
      writer.value(rule.tables.map(\.rawValue).joined(separator: " "))
      writer.text(rule.source)
      writer.text(rule.pack ?? "")
      writer.endRecord()
    }
    return writer.bytes
  }

  // MARK: JSON

  /// The list as JSON (`juesuan.rule-list/1`), in both languages.
  func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("format", "juesuan.rule-list/1")
      writer.array("rules") { writer in
        for rule in rules { write(rule, to: &writer) }
      }
      writer.array("packs") { writer in
        for pack in packs { write(pack, to: &writer) }
      }
    }
    writer.endLine()
    return writer.bytes
  }

  func write(_ rule: Rule, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", rule.id)
      writer.member("kind", rule.kind.rawValue)
      writer.member("severity", rule.severity.rawValue)
      write(rule.words, "text", to: &writer)
      writer.array("formulas") { writer in
        for formula in rule.formulas {
          let words = FormulaWords(formula: formula)
          writer.object { writer in
            writer.member("formula", formula.text)
            write(words.each, "each", to: &writer)
            write(words.condition, "when", to: &writer)
          }
        }
      }
      writer.array("tables", inline: true, rule.tables.map(\.rawValue))
      writer.member("source", rule.source)
      writer.member("pack", rule.pack)
    }
  }

  func write(_ words: BilingualText?, _ name: StaticString, to writer: inout JSONWriter) {
    guard let words else { return writer.member(name, nil as String?) }
    writer.object(name, inline: true) { writer in
      writer.member("zh", words.chinese)
      writer.member("en", words.english)
    }
  }
}
