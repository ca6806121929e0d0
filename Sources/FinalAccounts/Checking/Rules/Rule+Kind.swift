extension Rule {
  /// What rules are about, in the order in which they are listed (rules §4). A function says its kind
  /// where it is declared; `Schemas/rules/` has those of one table and of several.
  public enum Kind: String, CaseIterable, Sendable {
    case file, cells, codes, within, between
    /// Raw 财决 tables, and public tables against these.
    case raw
    case lastYear = "last-year"
    case other

    /// That of a linear rule: `T3-01` is of one table, `X-11` of several; a unit's own ids are others.
    init(ofLinear id: String) {
      let family = String(id.prefix { $0 != "-" })
      self =
        family == "X"
        ? .between : family == "RAW" ? .raw : TableID(ofNine: family) == nil ? .other : .within
    }
  }
}
