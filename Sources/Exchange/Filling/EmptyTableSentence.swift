internal import FinalAccounts
internal import Grid

/// The sentence under a table without figures: the whole form is kept, and one sentence says that it
/// is meant to be empty.
struct EmptyTableSentence {
  let bound: RecognizedTable
  /// All tables of the form: below this one another may follow on the same sheet.
  let others: [RecognizedTable]

  /// Puts the unit's own sentence under the notes of the form, or that of the official form; nothing
  /// where the form says it already or has no room.
  func put(for table: AccountTable, unit: String?, _ placing: inout FormPlacing) {
    guard table.isEmpty, let budget = Self.budgets[table.id], !Self.says(bound.table.note),
      let part = bound.binding.parts.first, let form = placing.form(part.sheet)
    else { return }
    let own = table.note?.split(separator: "\n").map(String.init).last { Self.says($0) }
    let official = unit.map { "说明：\($0)本年度没有\(budget)，故本表无数据。" }
    guard let sentence = own ?? official else { return }
    let columns = bound.range.first.column...bound.range.last.column
    let last = part.rows.map(\.row).max() ?? part.header.last.row
    let end =
      others.filter { $0.binding.parts.first?.sheet == part.sheet }
      .map(\.range.first.row).filter { $0 > last }.min() ?? .max
    let noted = (last...max(last, min(end - 1, form.sheet.lastCellRow))).last { row in
      columns.contains { form.text(row, $0) != nil }
    }
    guard let noted, noted > last, noted + 1 < end,
      columns.allSatisfy({ form.value(noted + 1, $0) == nil })
    else { return }
    placing.put(
      .text(sentence), of: table.id,
      at: FormPlace(sheet: part.sheet, row: noted + 1, column: columns.lowerBound))
  }

  private static let budgets: [TableID: String] = [
    .t7: "政府性基金预算财政拨款收入和支出", .t8: "国有资本经营预算财政拨款收入和支出",
    .t9: "财政拨款“三公”经费支出",
  ]

  private static func says(_ note: String?) -> Bool {
    guard let note else { return false }
    return ["无数据", "空表", "为空"].contains { words in
      note.indices.contains { note[$0...].hasPrefix(words) }
    }
  }
}
