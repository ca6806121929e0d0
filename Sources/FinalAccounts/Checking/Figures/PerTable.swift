/// One value for each of the nine tables, or for some of them, in the order of the forms.
struct PerTable<Value: Sendable>: Sendable {
  private var slots: [Value?] = Array(repeating: nil, count: TableID.allCases.count)

  /// None.
  init() {}

  /// The value of a table; nil for none.
  subscript(id: TableID) -> Value? {
    get { slots[id.place] }
    set { slots[id.place] = newValue }
  }

  /// The tables that have a value.
  var keys: [TableID] { TableID.allCases.filter { slots[$0.place] != nil } }

  /// The values.
  var values: [Value] { slots.compactMap(\.self) }

  /// How many tables have a value.
  var count: Int { slots.count { $0 != nil } }
}
