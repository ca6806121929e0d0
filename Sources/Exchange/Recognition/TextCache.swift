internal import FinalAccounts
internal import Grid

/// A text of a sheet in its folded form, and the term it is.
struct FoldedText {
  let start: Int32
  let end: Int32
  let coreStart: Int32
  let coreEnd: Int32
  /// -1 where the layouts do not know it.
  let term: Int32
  /// A quick look: titles hold 表 and are neither short nor long.
  let mayBeTitle: Bool
}

/// Folded texts of one workbook: each text is folded once, however often it stands in cells.
final class TextCache {
  let vocabulary: Vocabulary
  private(set) var bytes: [UInt8] = []
  private(set) var texts: [FoldedText] = []
  private var shared: [Int32] = []
  private var sharedStorage: UnsafeRawPointer?
  private var sharedByteCount = -1

  init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    bytes.reserveCapacity(32 << 10)
  }

  /// Makes ready for a sheet; sheets of one workbook share one table of texts.
  func prepare(for sheet: Sheet) {
    let storage = sheet.sharedTexts.bytes.withUnsafeBytes { $0.baseAddress }
    let count = sheet.sharedTexts.count
    if storage != sharedStorage || count != shared.count
      || sheet.sharedTexts.byteCount != sharedByteCount
    {
      shared = Array(repeating: -1, count: count)
      sharedStorage = storage
      sharedByteCount = sheet.sharedTexts.byteCount
    }
  }

  func shared(_ index: Int, in table: TextTable) -> Int32 {
    guard shared.indices.contains(index) else { return -1 }
    if shared[index] >= 0 { return shared[index] }
    let number = add(table.bytes[table.range(index)])
    shared[index] = number
    return number
  }

  /// Folds a text, looks it up and gives its number here.
  func add(_ text: ArraySlice<UInt8>) -> Int32 {
    let start = bytes.count
    Folding.append(text, to: &bytes)
    let core = Numbering.core(of: bytes[start...])
    let term =
      vocabulary.terms.find(bytes[core])
      ?? withoutRemark(core).flatMap {
        vocabulary.terms.find(bytes[$0])
      }
    let whole = bytes[start...]
    let mayBeTitle = 9...240 ~= whole.count && TitleMatcher.contains(TitleMatcher.table, in: whole)
    texts.append(
      FoldedText(
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: bytes.count),
        coreStart: Int32(truncatingIfNeeded: core.lowerBound),
        coreEnd: Int32(truncatingIfNeeded: core.upperBound), term: term ?? -1,
        mayBeTitle: mayBeTitle))
    return Int32(truncatingIfNeeded: texts.count - 1)
  }

  /// Without a remark in brackets behind: 决算数（万元） is 决算数.
  private func withoutRemark(_ range: Range<Int>) -> Range<Int>? {
    guard range.count <= 240, bytes[range.upperBound - 1] == UInt8(ascii: ")"),
      let open = bytes[range].lastIndex(of: UInt8(ascii: "(")), open > range.lowerBound
    else { return nil }
    return range.lowerBound..<open
  }

  /// The folded text, numbering and all.
  func plain(_ number: Int32) -> ArraySlice<UInt8> {
    guard texts.indices.contains(Int(number)) else { return [] }
    let text = texts[Int(number)]
    return bytes[Int(text.start)..<Int(text.end)]
  }

  func core(_ number: Int32) -> ArraySlice<UInt8> {
    guard texts.indices.contains(Int(number)) else { return [] }
    let text = texts[Int(number)]
    return bytes[Int(text.coreStart)..<Int(text.coreEnd)]
  }

  func mayBeTitle(_ number: Int32) -> Bool {
    texts.indices.contains(Int(number)) && texts[Int(number)].mayBeTitle
  }

  func term(_ number: Int32) -> Int32 {
    texts.indices.contains(Int(number)) ? texts[Int(number)].term : -1
  }
}
