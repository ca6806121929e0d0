package import Grid

/// A family of forms: what its forms show, and the blank one that lies in the binary.
package struct FormFamily: Sendable {
  /// What can be seen of a recognised table.
  package enum Sign: String, Sendable {
    /// A row under the header numbers the columns (栏次).
    case ruler
    /// A column numbers the lines (行次).
    case lines
    /// A code of the form is printed (公开01表).
    case formCode
    /// It was known by its title.
    case title
    /// The frame names the unit.
    case unit
  }

  /// How `inspect` and `template` call it.
  package var name: String
  /// What it is, for people.
  package var text: BilingualText
  /// Each of these sets of signs shows it.
  package var signs: [Set<Sign>]
  /// The path of the blank form among the embedded files; nil where there is none.
  package var blank: String?

  /// A family of these parts.
  package init(
    name: String, text: BilingualText, signs: [Set<Sign>] = [],
    blank: String? = nil
  ) {
    self.name = name
    self.text = text
    self.signs = signs
    self.blank = blank
  }

  /// True for a form that shows all signs of one of the sets.
  package func isShown(by seen: Set<Sign>) -> Bool { signs.contains { $0.isSubset(of: seen) } }
}
