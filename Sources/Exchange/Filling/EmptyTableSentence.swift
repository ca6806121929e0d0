internal import FinalAccounts
internal import Grid

/// The sentence under a table without figures: the whole form is kept, and one sentence says that it
/// is meant to be empty. What a form says there of somebody else, or of a table that has figures now,
/// goes, and so does its instruction how to write the sentence (nine-tables.md §10.8).
struct EmptyTableSentence {
  let bound: RecognizedTable
  /// All tables of the form: below this one another may follow on the same sheet.
  let others: [RecognizedTable]
  /// What the official form says there, `{unit}` for the unit's name.
  let words: String?

  /// A cell below the table that speaks of its being empty.
  private struct Note {
    let place: FormPlace
    let text: String
    /// What the cell says beside that.
    let rest: String
    /// True where it is told what to write, rather than written.
    let isInstruction: Bool
  }

  func put(for table: AccountTable, unit: String?, _ placing: inout FormPlacing) {
    guard let part = bound.binding.parts.last, let form = placing.form(part.sheet) else { return }
    let last = part.rows.map(\.row).max() ?? part.header.last.row
    let end =
      others.filter { $0.binding.parts.first?.sheet == part.sheet }
      .map(\.range.first.row).filter { $0 > last }.min() ?? .max
    let rows = last + 1..<max(last + 1, min(end, form.sheet.lastCellRow + 1))
    var notes = notes(rows, part.sheet, form)
    var sentence: String?
    if table.isEmpty {
      sentence = self.sentence(of: table, unit)
      if let own = notes.firstIndex(where: { !$0.isInstruction && Self.isOf(unit, $0.text) }) {
        notes.remove(at: own)
        sentence = nil
      } else if sentence == nil {
        return
      }
    }
    if let sentence, notes.isEmpty {
      putBelow(rows, end, sentence, of: table.id, part.sheet, form, &placing)
      return
    }
    let target = notes.firstIndex { !$0.isInstruction } ?? notes.startIndex
    for (index, note) in notes.enumerated() {
      let text = note.rest + (index == target ? sentence ?? "" : "")
      guard text != note.text else { continue }
      if placing.put(text.isEmpty ? .blank : .text(text), of: table.id, at: note.place) {
        placing.tell(
          .noteReplaced, [FormPlacing.name(note.place), note.text, text.isEmpty ? "∅" : text],
          table.id, note.place)
      }
    }
  }

  /// The unit's own sentence, else that of the official form.
  private func sentence(of table: AccountTable, _ unit: String?) -> String? {
    let own = table.note?.split(separator: "\n").map(String.init).last {
      Self.says($0) && !Self.instructs($0)
    }
    return own
      ?? unit.flatMap { unit in words?.replacing("{unit}", with: unit) }
  }

  private var columns: ClosedRange<Int> { bound.range.first.column...bound.range.last.column }

  private func notes(_ rows: Range<Int>, _ sheet: String, _ form: FormSheet) -> [Note] {
    rows.flatMap { row in
      columns.compactMap { column in
        guard let text = form.text(row, column) else { return nil }
        let clauses = Self.clauses(text)
        let kept = clauses.filter { !Self.says($0) && !Self.instructs($0) }
        guard kept.count < clauses.count else { return nil }
        let rest = kept.contains { $0.contains(where: \.isLetter) } ? kept.joined() : ""
        return Note(
          place: FormPlace(sheet: sheet, row: row, column: column), text: text, rest: rest,
          isInstruction: clauses.contains(where: Self.instructs))
      }
    }
  }

  /// Right under the last note, where there is room.
  private func putBelow(
    _ rows: Range<Int>, _ end: Int, _ sentence: String, of table: TableID, _ sheet: String,
    _ form: FormSheet, _ placing: inout FormPlacing
  ) {
    let noted = rows.last { row in columns.contains { form.text(row, $0) != nil } }
    guard let noted, noted + 1 < end,
      columns.allSatisfy({ form.value(noted + 1, $0) == nil })
    else { return }
    placing.put(
      .text(sentence), of: table,
      at: FormPlace(sheet: sheet, row: noted + 1, column: columns.lowerBound))
  }

  /// Sentences with what ends them.
  private static func clauses(_ text: String) -> [String] {
    var clauses: [String] = []
    var clause = ""
    for character in text {
      clause.append(character)
      guard character == "。" || character.isNewline else { continue }
      clauses.append(clause)
      clause = ""
    }
    return clause.isEmpty ? clauses : clauses + [clause]
  }

  /// True where a sentence speaks of this unit, by its name or as the one that hands in.
  private static func isOf(_ unit: String?, _ text: String) -> Bool {
    guard let unit else { return true }
    return contains(text, [unit, "本部门", "本单位", "我部门", "我单位"])
  }

  private static func says(_ text: String) -> Bool { contains(text, ["无数据", "空表", "为空"]) }

  private static func instructs(_ text: String) -> Bool {
    contains(text, ["仍保留", "保留该表", "保留本表", "删除本行", "删除此行", "作下述说明", "作如下说明"])
  }

  private static func contains(_ text: String, _ words: [String]) -> Bool {
    words.contains { word in
      text.indices.contains { text[$0...].hasPrefix(word) }
    }
  }
}
