package import Grid

extension PrintedForm {
  /// What a format code prints beyond the figure (§18.8.31); nil for one that prints no more than
  /// that: separators, decimals, signs, currencies, dates.
  package init?(code: String, usesEpoch1904: Bool) {
    var numbers: [Section] = []
    var text: Section?
    for (format, section) in NumberFormatScanner.sections(code) {
      switch format.kind {
      case .text: text = section.words.isEmpty ? nil : section
      case .number, .general, .date: numbers.append(section)
      case .percentage, .time, .dateAndTime, .duration:
        var section = section
        (section.scale, section.pieces) = (0, [.date])
        numbers.append(section)
      }
    }
    let form = PrintedForm(numbers: numbers, text: text, usesEpoch1904: usesEpoch1904)
    guard form.isSpoken else { return nil }
    self = form
  }
}
