import Exchange
import FinalAccounts
import Grid

/// What a formula runs over and when it is of use, in words.
struct FormulaWords {
  let formula: Rule.Formula

  /// The rows and columns for each of which it holds; nil where it holds once.
  var each: BilingualText? {
    let rows = rows
    if let table = formula.quantifier.columnsOf {
      let words = BilingualText(
        "{column} 为 \(table.rawValue) 的每一栏", "{column} is each column of \(table.rawValue)")
      return rows.map {
        .init("\($0.chinese)，\(words.chinese)", "\($0.english); \(words.english)")
      } ?? words
    }
    guard let columns = formula.quantifier.columns else { return rows }
    let list = columns.joined(separator: "、")
    let words = BilingualText(
      "{column} 为 \(list)", "{column} is each of \(columns.joined(separator: ", "))")
    guard let rows else { return words }
    return .init("\(rows.chinese)，\(words.chinese)", "\(rows.english); \(words.english)")
  }

  private var rows: BilingualText? {
    switch formula.quantifier.rows {
    case .once: nil
    case .rows(let table):
      .init("{row} 为 \(table.rawValue) 的每一行", "{row} is each row of \(table.rawValue)")
    case .parents(let table, let digits):
      .init(
        "{row} 为 \(table.rawValue) 中有下级的 \(digits) 位科目",
        "{row} is each code of \(digits) digits of \(table.rawValue) with others under it")
    case .classes(let tables):
      .init(
        "{class} 为 \(Self.list(tables, "、")) 中的每一类",
        "{class} is each class of \(Self.list(tables, ", "))")
    case .codes(let tables):
      .init(
        "{code} 为 \(Self.list(tables, "、")) 中的每个科目",
        "{code} is each code of \(Self.list(tables, ", "))")
    }
  }

  /// When it is of use; nil where it always is.
  var condition: BilingualText? {
    switch formula.condition {
    case .always: nil
    case .unless(let slots):
      .init(
        "\(slots.map(\.description).joined(separator: "、")) 不全有数时",
        "unless \(slots.map(\.description).joined(separator: " and ")) hold figures")
    case .holding(let slots):
      .init(
        "\(slots.map(\.description).joined(separator: "、")) 有数时",
        "where \(slots.map(\.description).joined(separator: " and ")) hold figures")
    case .filled(let slots):
      .init(
        "\(slots.map(\.description).joined(separator: "、")) 不为零时",
        "where \(slots.map(\.description).joined(separator: " and ")) \(slots.count == 1 ? "is" : "are") not zero"
      )
    case .levelAbsent(let table):
      .init(
        "\(table.rawValue) 有科目缺少上级时", "where codes of \(table.rawValue) lack those above them")
    }
  }

  private static func list(_ tables: [TableID], _ separator: String) -> String {
    tables.map(\.rawValue).joined(separator: separator)
  }

  /// The formula with what it runs over and when: one line.
  func line(_ language: Language) -> String {
    guard language != .chinese else { return FormNames.ofRules.text(formula) }
    let more = [each, condition].compactMap(\.self).map { $0.text(language) }
    guard !more.isEmpty else { return formula.text }
    let words = more.joined(separator: language.said("；", "; "))
    return formula.text + language.said("（\(words)）", " (\(words))")
  }
}
