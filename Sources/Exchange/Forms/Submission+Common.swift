import BinaryInterchange
import FinalAccounts
import Grid
import Workbook

extension String {
  /// Nil for an empty text: the forms do not tell an empty text from none.
  var given: String? { isEmpty ? nil : self }

  /// True for the same bytes; `==` takes all spellings of a character for one.
  func isSpelled(like other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    let areSame = utf8.withContiguousStorageIfAvailable { own in
      other.utf8.withContiguousStorageIfAvailable { others in
        // Facts of one row mostly share their texts.
        own.baseAddress == others.baseAddress || own.indices.allSatisfy { own[$0] == others[$0] }
      }
    }
    return (areSame ?? nil) ?? utf8.elementsEqual(other.utf8)
  }

  /// True where the bytes of another text stand at the beginning.
  func begins(with start: StaticString) -> Bool {
    let start = UnsafeBufferPointer(start: start.utf8Start, count: start.utf8CodeUnitCount)
    return utf8.withContiguousStorageIfAvailable { own in
      own.count >= start.count && start.indices.allSatisfy { own[$0] == start[$0] }
    } ?? utf8.starts(with: start)
  }
}

/// What forms ask of facts where they lie: a fact taken out counts references of all its texts.
extension AccountTable {
  /// True where a fact says the same of its row as the one in front of it, spelled the same.
  func repeatsRow(at index: Int) -> Bool {
    facts[index].row.isSpelled(like: facts[index - 1].row)
      && facts[index].label.isSpelled(like: facts[index - 1].label)
      && (facts[index].code ?? "").isSpelled(like: facts[index - 1].code ?? "")
  }

  /// What the cell of a fact holds where that is not what the amount says.
  func toldRaw(at index: Int) -> String? {
    guard let raw = facts[index].raw, !raw.isEmpty else { return nil }
    return facts[index].amount?.isSpelled(raw) ?? false ? nil : raw
  }

  /// The sheet of a fact, where it is not the table's own.
  func ownSheet(at index: Int) -> String? {
    facts[index].sheet == sheet ? nil : facts[index].sheet
  }

  func ownSource(at index: Int) -> Int? {
    facts[index].source == source ? nil : facts[index].source
  }
}

extension Notice {
  /// A notice as it comes back from a form: its text is fixed, in the language in which it was
  /// written; what it is about is known by its code.
  init(code: String, severity: Message.Severity, text: String, at place: Place) {
    let kind = Message.kindsOfReading[code] ?? .plain
    self.init(Message(code, severity, kind, zh: "{0}", en: "{0}"), [text], at: place)
  }
}

extension Message {
  /// What the messages of reading and recognition are about, by code: forms keep the code alone.
  fileprivate static let kindsOfReading = Dictionary(
    (readingMessages + binaryInterchangeMessages + recognition).lazy.map { ($0.code, $0.kind) },
    uniquingKeysWith: { first, _ in first })
}
