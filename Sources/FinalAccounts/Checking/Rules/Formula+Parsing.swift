extension Rule.Formula {
  /// Reads a formula as `Schemas/rules/` spells it; nil where it is none.
  ///
  /// Sums of terms on both sides of `=` or `<=`. A term is `T1[row].column`; `?` behind it lets the
  /// form lack it; `Σ T2[tops].column`, `Σ T2[leaves].column` and `Σ T2[children].column` are sums, and
  /// so are `Σ Z04[under].column`, the row of a code or what stands for it, and `Z05[row].301*`.
  package init?(
    _ text: String, quantifier: Quantifier = Quantifier(), condition: Rule.Condition = .always
  ) {
    // By bytes: what separates is never part of a letter.
    let words = text.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
    let places = words.indices.filter {
      words[$0].utf8.count <= 2 && Rule.Relation(rawValue: String(words[$0])) != nil
    }
    guard places.count == 1, let place = places.first,
      let relation = Rule.Relation(rawValue: String(words[place])),
      let left = Self.terms(words[..<place]), let right = Self.terms(words[(place + 1)...])
    else { return nil }
    self.text = text
    self.left = left
    self.right = right
    self.relation = relation
    self.quantifier = quantifier
    self.condition = condition
    tables = Set((left + right).map(\.table)).sorted()
  }

  private static func terms(_ side: ArraySlice<Substring>) -> [FormulaTerm]? {
    var terms: [FormulaTerm] = []
    var sign = 1
    var isSum = false
    var expectsTerm = true
    for word in side {
      switch word {
      case "+", "-":
        guard !expectsTerm else { return nil }
        sign = word == "+" ? 1 : -1
        expectsTerm = true
      case "Σ":
        guard expectsTerm, !isSum else { return nil }
        isSum = true
      default:
        guard expectsTerm, let term = term(word, sign: sign, isSum: isSum) else { return nil }
        terms.append(term)
        expectsTerm = false
        isSum = false
      }
    }
    return expectsTerm ? nil : terms
  }

  private static func term(_ word: Substring, sign: Int, isSum: Bool) -> FormulaTerm? {
    var word = word
    let isOptional = word.utf8.last == UInt8(ascii: "?")
    if isOptional { word = Substring(word.utf8.dropLast()) }
    guard let open = word.utf8.firstIndex(of: UInt8(ascii: "[")),
      let close = word.utf8.lastIndex(of: UInt8(ascii: "]")), open < close,
      let table = TableID(ofRules: String(word[..<open])),
      word.utf8[close...].starts(with: "].".utf8), word[close...].utf8.count > 2
    else { return nil }
    let name = String(word[word.utf8.index(after: open)..<close])
    var column = String(Substring(word.utf8[close...].dropFirst(2)))
    let isOfItems = column.utf8.last == UInt8(ascii: "*")
    if isOfItems { column.removeLast() }
    guard !column.isEmpty else { return nil }
    let rows: FormulaTerm.Rows
    switch (isSum, name) {
    case (true, "tops"): rows = .tops
    case (true, "leaves"): rows = .leaves
    case (true, "children"): rows = .children
    case (true, "under"): rows = .under
    case (true, _): return nil
    case (false, _): rows = .named(SlotName(name))
    }
    return FormulaTerm(
      sign: sign, table: table, rows: rows, column: SlotName(column), isOfItems: isOfItems,
      isOptional: isOptional)
  }

  /// Reads the name of a slot (`T1[income.total].amount`).
  package static func slot(_ text: String) -> Slot? {
    guard let term = term(text[...], sign: 1, isSum: false), case .named(let row) = term.rows else {
      return nil
    }
    return Slot(
      term.table, row.filled(row: "", column: ""), term.column.filled(row: "", column: ""))
  }
}
