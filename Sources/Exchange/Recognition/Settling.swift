internal import FinalAccounts
internal import Grid

/// What a table or a file states of something that holds of the whole submission.
struct Statement<Value> {
  /// Who states it, as a notice calls it: a table or a file.
  let source: String
  let place: Place
  let value: Value
}

extension [Notice] {
  /// The value that most state, of equals the first; nil where none does. Others that read otherwise
  /// are told, each once.
  mutating func settle<Value>(
    _ statements: [Statement<Value>], _ message: Message, _ text: (Value) -> String
  ) -> Value? {
    let texts = statements.map { Folding.fold(text($0.value)) }
    var counts: [[UInt8]: Int] = [:]
    for text in texts { counts[text, default: 0] += 1 }
    let most = counts.values.max()
    guard let chosen = texts.firstIndex(where: { counts[$0] == most }) else { return nil }
    let known = statements[chosen]
    var told: Set = [texts[chosen]]
    for (other, folded) in zip(statements, texts) where told.insert(folded).inserted {
      append(
        Notice(
          message, [known.source, text(known.value), other.source, text(other.value)],
          at: other.place))
    }
    return known.value
  }

  /// Tells what a submission with these tables lacks: unit, year, others of the nine tables.
  mutating func tellMissing(
    unit: String?, year: Int?, beside tables: [AccountTable], _ forms: FormBook
  ) {
    guard !tables.isEmpty else { return }
    if unit == nil { append(Notice(.unitMissing)) }
    if year == nil { append(Notice(.yearMissing)) }
    let missing = TableID.nine.filter { id in !tables.contains { $0.id == id } }
    if !missing.isEmpty {
      append(Notice(.tablesMissing, [missing.map(forms.name).joined(separator: "、")]))
    }
  }
}
