import FinalAccounts
import Grid

extension String {
  /// Nil for an empty text: the forms do not tell an empty text from none.
  var given: String? { isEmpty ? nil : self }
}

extension Fact {
  /// What the cell holds where that is not what the amount says.
  var toldRaw: String? {
    guard let raw, !raw.isEmpty else { return nil }
    return amount?.isSpelled(raw) ?? false ? nil : raw
  }
}

extension AccountTable {
  /// The sheet of a fact, where it is not the table's own.
  func ownSheet(of fact: Fact) -> String? { fact.sheet == sheet ? nil : fact.sheet }

  func ownSource(of fact: Fact) -> Int? { fact.source == source ? nil : fact.source }
}

extension Notice {
  /// A notice as it comes back from a form: its text is fixed, in the language in which it was
  /// written.
  init(code: String, severity: Message.Severity, text: String, at place: Place) {
    self.init(Message(code, severity, zh: "{0}", en: "{0}"), [text], at: place)
  }
}
