internal import FinalAccounts
internal import Synchronization

/// The words of raw tables, read when the first workbook asks for them: most hold public forms.
final class RawWords: Sendable {
  private let layouts: LayoutSet
  private let made = Mutex<RawVocabulary?>(nil)

  init(_ layouts: LayoutSet) { self.layouts = layouts }

  var vocabulary: RawVocabulary {
    made.withLock { made in
      if let made { return made }
      // Files of a person's own were read before; those inside the binary are held by a test.
      let words = RawVocabulary((try? layouts.rawForms()) ?? RawForms(), layouts.terms)
      made = words
      return words
    }
  }
}
