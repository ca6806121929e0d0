/// What a text says at a glance; the same for every cell that holds it.
struct TextLook {
  /// Its number in the cache; -1 for a cell without text.
  var number: Int32 = -1
  /// -1 where the layouts do not know it.
  var term: Int32 = -1
  var flags: TermFlags = []
  var signs: TextSigns = []
}

/// Quick looks at a text, taken when it is folded.
struct TextSigns: OptionSet {
  let rawValue: UInt8

  /// Nothing but white space.
  static let blank = TextSigns(rawValue: 1 << 0)
  /// Titles hold 表 and are neither short nor long.
  static let mayBeTitle = TextSigns(rawValue: 1 << 1)
  /// Begins like a note or a line of signatures.
  static let mayClose = TextSigns(rawValue: 1 << 2)
  /// A dash or a number.
  static let amountLike = TextSigns(rawValue: 1 << 3)
  static let dash = TextSigns(rawValue: 1 << 4)
  /// A number other than zero.
  static let figure = TextSigns(rawValue: 1 << 5)
}
