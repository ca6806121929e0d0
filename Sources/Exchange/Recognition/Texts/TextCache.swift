internal import FinalAccounts
internal import Grid
internal import Synchronization

/// The texts of one workbook while it is recognised.
final class TextCache {
  let vocabulary: Vocabulary
  private var store: TextStore
  /// Of each shared text its number; -1 until a cell asks for it.
  private var shared: [Int32] = []
  private var sharedStorage: UnsafeRawPointer?
  private var sharedByteCount = -1

  init(vocabulary: Vocabulary, store: TextStore) {
    self.vocabulary = vocabulary
    self.store = store
  }

  /// The store with what it has learnt; this cache knows no text from here on.
  func surrenderStore() -> TextStore {
    let full = store
    store = TextStore()
    return full
  }

  /// Sheets of one workbook share one table of texts.
  private func prepare(for table: TextTable) {
    let storage = table.bytes.withUnsafeBytes { $0.baseAddress }
    guard
      storage != sharedStorage || table.count != shared.count || table.byteCount != sharedByteCount
    else { return }
    shared = Array(repeating: -1, count: table.count)
    sharedStorage = storage
    sharedByteCount = table.byteCount
  }

  /// What each cell of a sheet holds as text.
  func looks(at sheet: Sheet) -> ContiguousArray<TextLook> {
    prepare(for: sheet.sharedTexts)
    return store.looks(at: sheet, shared: &shared, vocabulary)
  }

  /// The folded text, numbering and all.
  func plain(_ number: Int32) -> ArraySlice<UInt8> { store.plain(number) }

  func label(_ number: Int32, _ raw: @autoclosure () -> ArraySlice<UInt8>) -> String {
    store.label(number, raw())
  }

  func frame(_ number: Int32, _ raw: @autoclosure () -> ArraySlice<UInt8>) -> FrameText {
    store.frame(number, raw(), vocabulary)
  }

  func title(_ number: Int32, _ matcher: TitleMatcher) -> TitleMatch? {
    store.title(number, matcher)
  }
}

/// The stores of texts that wait for the next workbook: as many as workbooks are recognised at once.
final class TextPool: Sendable {
  private let stores = Mutex<[TextStore]>([])

  func take() -> TextStore { stores.withLock { $0.popLast() } ?? TextStore() }

  func give(_ store: TextStore) {
    if store.isReusable { stores.withLock { $0.append(store) } }
  }
}
