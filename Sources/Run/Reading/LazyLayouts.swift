import Exchange
import FinalAccounts
import Grid
import Synchronization

/// The recogniser of a run, made when the first workbook asks for it and shared by all.
final class LazyLayouts: Sendable {
  private let extra: [SchemaFile]
  private let lists: ListMapping?
  private let made = Mutex<Result<Recognizer, Fault>?>(nil)

  init(_ extra: [SchemaFile], lists: ListMapping? = nil) {
    (self.extra, self.lists) = (extra, lists)
  }

  func recognizer() throws(Fault) -> Recognizer {
    try made.withLock { made in
      let result = made ?? make()
      made = result
      return result
    }.get()
  }

  private func make() -> Result<Recognizer, Fault> {
    do throws(Fault) {
      let layouts =
        extra.isEmpty
        ? try LayoutSet.embedded()
        : try LayoutSet.embedded(replacing: extra.map { ($0.path, $0.bytes) })
      return .success(Recognizer(layouts: layouts, lists: lists))
    } catch { return .failure(error) }
  }
}
