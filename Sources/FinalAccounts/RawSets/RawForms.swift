/// All that is known of raw sets: their tables, and how the public ones are derived.
package struct RawForms: Sendable {
  /// The tables that are read, by shape.
  package var layouts: [RawLayout] = []
  /// Tables of a set that are not read: code and title.
  package var others: [(code: String, title: String)] = []
  /// Names of the sheet that says whose accounts these are.
  package var coverNames: [String] = []
  /// Words in front of the unit's name there.
  package var coverUnit: [String] = []
  /// Words in front of the unit's code there.
  package var coverCode: [String] = []
  /// Words over columns, by the amounts that they mean.
  package var stages: [(stage: RawLayout.Stage, words: [String])] = []
  /// Further names of economic codes, as headers print them.
  package var economicNames: [(code: String, names: [String])] = []
  /// How public tables are derived, in order.
  package var derivations: [Derivation] = []
  /// Tables that only a raw set gives (`X03`).
  package var outlines: [FormBook.Outline] = []

  /// Nothing is known.
  package init() {}

  /// The raw table of a name.
  package func table(_ id: TableID) -> RawLayout.Table? {
    for layout in layouts {
      if let table = layout.tables.first(where: { $0.id == id }) { return table }
    }
    return nil
  }
}
