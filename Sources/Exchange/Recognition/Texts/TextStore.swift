internal import FinalAccounts
internal import Grid

/// Texts out of workbooks and what they say, each worked out once: the same few hundred stand in
/// many cells, in several sheets, and in the next workbook again.
struct TextStore: Sendable {
  /// So many texts are known again: a workbook full of different texts, and many workbooks in turn,
  /// take no more room than this.
  private static let limit = 4_096
  private static let byteLimit = 1 << 20
  /// Texts made to stand in each other's way are not looked for any longer than others.
  private static let steps = 64

  /// A text where it stands among the folded ones, and what it says at a glance.
  private struct Entry {
    let start: Int32
    let end: Int32
    let look: TextLook
  }

  private var folded: [UInt8] = []
  private var entries: [Entry] = []
  /// The first texts as workbooks spell them, numbered like the entries.
  private var spellings = TermTable()
  private var labels: [String?] = []
  private var frames: [Int32: FrameText] = [:]
  private var titles: [Int32: TitleMatch?] = [:]

  private var isCrowded = false

  /// False where no more texts are known again, so that a new store does better.
  var isReusable: Bool {
    !isCrowded && entries.count < Self.limit
      && max(folded.count, spellings.byteCount) < Self.byteLimit
  }

  private func isKept(_ number: Int32) -> Bool { number >= 0 && Int(number) < spellings.count }

  /// What each cell of a sheet holds as text. `shared` says of each shared text its number here, as
  /// far as a cell has asked for it, and is -1 elsewhere.
  mutating func looks(
    at sheet: Sheet, shared: inout [Int32], _ vocabulary: Vocabulary
  ) -> ContiguousArray<TextLook> {
    var looks = ContiguousArray(repeating: TextLook(), count: sheet.cells.count)
    for cell in sheet.cells.indices {
      let packed = sheet.cells[cell]
      let index = Int(truncatingIfNeeded: packed.payload)
      switch packed.kind {
      case .sharedText:
        guard shared.indices.contains(index) else { continue }
        if shared[index] < 0 {
          shared[index] = number(of: index, in: sheet.sharedTexts, vocabulary)
        }
        looks[cell] = entries[Int(shared[index])].look
      case .ownText:
        let number = number(of: index, in: sheet.ownTexts, vocabulary)
        looks[cell] = entries[Int(number)].look
      default: break
      }
    }
    return looks
  }

  private mutating func number(
    of index: Int, in table: TextTable, _ vocabulary: Vocabulary
  ) -> Int32 {
    let range = table.range(index)
    return table.bytes.withUnsafeBufferPointer {
      number(of: UnsafeBufferPointer(rebasing: $0[range]), vocabulary)
    }
  }

  private mutating func number(
    of text: UnsafeBufferPointer<UInt8>, _ vocabulary: Vocabulary
  ) -> Int32 {
    let (known, isSure) = spellings.search(text, steps: Self.steps)
    if let known { return known }
    if !isSure { isCrowded = true }
    if isReusable { _ = spellings.insert(text) }
    return add(text, vocabulary)
  }

  /// The folded text, numbering and all.
  func plain(_ number: Int32) -> ArraySlice<UInt8> {
    guard entries.indices.contains(Int(number)) else { return [] }
    let entry = entries[Int(number)]
    return folded[Int(entry.start)..<Int(entry.end)]
  }

  /// The text as a label (`LabelText`).
  mutating func label(
    _ number: Int32, _ raw: @autoclosure () -> ArraySlice<UInt8>
  ) -> String {
    guard isKept(number) else { return LabelText.clean(raw()) }
    let index = Int(number)
    if index < labels.count, let known = labels[index] { return known }
    let label = LabelText.clean(raw())
    if index >= labels.count {
      labels.append(contentsOf: repeatElement(nil, count: index + 1 - labels.count))
    }
    labels[index] = label
    return label
  }

  /// The text of a frame taken apart.
  mutating func frame(
    _ number: Int32, _ raw: @autoclosure () -> ArraySlice<UInt8>, _ vocabulary: Vocabulary
  ) -> FrameText {
    if let known = frames[number] { return known }
    let text = FrameText(raw(), vocabulary)
    if isKept(number) { frames[number] = text }
    return text
  }

  /// The title that the text is; nil where it is none.
  mutating func title(_ number: Int32, _ matcher: TitleMatcher) -> TitleMatch? {
    if let known = titles[number] { return known }
    let match = matcher.match(plain(number))
    if isKept(number) { titles[number] = .some(match) }
    return match
  }
}

extension TextStore {
  /// Folds a text, looks it up and gives its number here.
  private mutating func add(
    _ text: UnsafeBufferPointer<UInt8>, _ vocabulary: Vocabulary
  ) -> Int32 {
    let start = folded.count
    Folding.append(text, to: &folded)
    let whole = folded[start...]
    var look = TextLook()
    look.number = Int32(truncatingIfNeeded: entries.count)
    look.term = Self.term(of: whole, vocabulary)
    look.flags = vocabulary.flags(of: look.term)
    look.signs = Self.signs(of: whole, vocabulary)
    entries.append(
      Entry(
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: folded.count),
        look: look))
    return look.number
  }

  private static func term(of whole: ArraySlice<UInt8>, _ vocabulary: Vocabulary) -> Int32 {
    let core = Numbering.core(of: whole)
    if let term = vocabulary.terms.find(whole[core]) { return term }
    for rest in Numbering.unmarked(whole[core]) {
      if let term = vocabulary.terms.find(rest),
        !vocabulary.flags(of: term).isDisjoint(with: [.rowLabel, .total])
      {
        return term
      }
    }
    // Without a remark in brackets behind: 决算数（万元） is 决算数.
    if core.count <= 240, whole[core].last == UInt8(ascii: ")"),
      let open = whole[core].lastIndex(of: UInt8(ascii: "(")), open > core.lowerBound,
      let term = vocabulary.terms.find(whole[core.lowerBound..<open])
    {
      return term
    }
    guard vocabulary.amounts.mayMean(whole[core]),
      let reading = vocabulary.amountReading(of: whole[core]), !reading.isYearAlone
    else { return -1 }
    return vocabulary.amountTerm
  }

  private static func signs(of whole: ArraySlice<UInt8>, _ vocabulary: Vocabulary) -> TextSigns {
    guard let first = whole.first else { return .blank }
    var signs: TextSigns = []
    if 9...240 ~= whole.count, whole.holds(FormWords.table) {
      signs.insert(.mayBeTitle)
    }
    if vocabulary.mayClose(whole) { signs.insert(.mayClose) }
    // Numbers and dashes are ASCII but for ￥, 无 and 一.
    guard first < 0x80 || whole.count <= 3 || first == 0xC2 else { return signs }
    switch AmountText(folded: whole) {
    case .amount(let amount):
      signs.insert(.amountLike)
      if !amount.isZero { signs.insert(.figure) }
    case .dash: signs.formUnion([.amountLike, .dash])
    case .blank, .other: break
    }
    return signs
  }
}
