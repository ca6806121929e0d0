/// One value for each table, or for some of them, in the order of the forms.
struct PerTable<Value: Sendable>: Sendable {
  private var slots: [Value?] = Array(repeating: nil, count: TableID.nine.count)
  /// Those of tables that are none of the nine.
  private var others: [TableID: Value] = [:]

  /// None.
  init() {}

  /// The value of a table; nil for none.
  subscript(id: TableID) -> Value? {
    get { id.place.map { slots[$0] } ?? others[id] }
    set {
      if let place = id.place { slots[place] = newValue } else { others[id] = newValue }
    }
  }

  /// The tables that have a value.
  var keys: [TableID] {
    TableID.nine.filter { self[$0] != nil } + others.keys.sorted()
  }

  /// The values.
  var values: [Value] { keys.compactMap { self[$0] } }

  /// How many tables have a value.
  var count: Int { slots.count { $0 != nil } + others.count }
}
