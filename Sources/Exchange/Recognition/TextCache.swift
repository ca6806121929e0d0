internal import FinalAccounts
internal import Grid

/// Where a text stands among the folded ones, and what it says at a glance.
struct FoldedText {
  let start: Int32
  let end: Int32
  let look: TextLook
}

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

/// Folded texts of one workbook: each text is folded once, however often it stands in cells.
final class TextCache {
  let vocabulary: Vocabulary
  private var store: FoldedTexts
  /// What texts of frames say; the same few stand over every table.
  private var frames: [Int32: FrameText] = [:]

  init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    store = FoldedTexts(vocabulary)
  }

  /// What each cell of a sheet holds as text.
  func looks(at sheet: Sheet) -> ContiguousArray<TextLook> { store.looks(at: sheet) }

  /// The folded text, numbering and all.
  func plain(_ number: Int32) -> ArraySlice<UInt8> { store.plain(number) }

  /// The text of a frame taken apart.
  func frame(_ number: Int32, _ raw: ArraySlice<UInt8>) -> FrameText {
    if let known = frames[number] { return known }
    let text = FrameText(raw, vocabulary)
    if number >= 0, frames.count < 4_096 { frames[number] = text }
    return text
  }
}

private struct FoldedTexts {
  let vocabulary: Vocabulary
  private var bytes: [UInt8] = []
  private var texts: [FoldedText] = []
  /// Of each shared text its number here; -1 until a cell asks for it.
  private var shared: [Int32] = []
  private var sharedStorage: UnsafeRawPointer?
  private var sharedByteCount = -1

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    bytes.reserveCapacity(32 << 10)
    texts.reserveCapacity(256)
  }

  /// Sheets of one workbook share one table of texts.
  private mutating func prepare(for table: TextTable) {
    let storage = table.bytes.withUnsafeBytes { $0.baseAddress }
    guard
      storage != sharedStorage || table.count != shared.count || table.byteCount != sharedByteCount
    else { return }
    shared = Array(repeating: -1, count: table.count)
    sharedStorage = storage
    sharedByteCount = table.byteCount
  }

  mutating func looks(at sheet: Sheet) -> ContiguousArray<TextLook> {
    prepare(for: sheet.sharedTexts)
    var looks = ContiguousArray(repeating: TextLook(), count: sheet.cells.count)
    for cell in sheet.cells.indices {
      let packed = sheet.cells[cell]
      let index = Int(truncatingIfNeeded: packed.payload)
      switch packed.kind {
      case .sharedText:
        guard shared.indices.contains(index) else { continue }
        if shared[index] < 0 {
          shared[index] = add(sheet.sharedTexts.bytes[sheet.sharedTexts.range(index)])
        }
        looks[cell] = texts[Int(shared[index])].look
      case .ownText:
        let number = add(sheet.ownTexts.bytes[sheet.ownTexts.range(index)])
        looks[cell] = texts[Int(number)].look
      default: break
      }
    }
    return looks
  }

  /// Folds a text, looks it up and gives its number here.
  private mutating func add(_ text: ArraySlice<UInt8>) -> Int32 {
    let start = bytes.count
    Folding.append(text, to: &bytes)
    let whole = bytes[start...]
    var look = TextLook()
    look.number = Int32(truncatingIfNeeded: texts.count)
    look.term = term(of: whole)
    look.flags = vocabulary.flags(of: look.term)
    look.signs = signs(of: whole)
    texts.append(
      FoldedText(
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: bytes.count),
        look: look))
    return look.number
  }

  private func term(of whole: ArraySlice<UInt8>) -> Int32 {
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
    guard core.count <= 240, whole[core].last == UInt8(ascii: ")"),
      let open = whole[core].lastIndex(of: UInt8(ascii: "(")), open > core.lowerBound
    else { return -1 }
    return vocabulary.terms.find(whole[core.lowerBound..<open]) ?? -1
  }

  private func signs(of whole: ArraySlice<UInt8>) -> TextSigns {
    guard let first = whole.first else { return .blank }
    var signs: TextSigns = []
    if 9...240 ~= whole.count, TitleMatcher.contains(TitleMatcher.table, in: whole) {
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

  func plain(_ number: Int32) -> ArraySlice<UInt8> {
    guard texts.indices.contains(Int(number)) else { return [] }
    let text = texts[Int(number)]
    return bytes[Int(text.start)..<Int(text.end)]
  }
}
