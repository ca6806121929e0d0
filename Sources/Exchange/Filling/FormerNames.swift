internal import FinalAccounts
internal import Grid

/// What a form says of the unit and the year that it was filled for before.
///
/// A form is as often as not somebody's table of last year: the name stands in titles, notes,
/// headings and page headers, and a figure under another unit's name is worse than none.
struct FormerNames {
  let vocabulary: Vocabulary
  /// The unit and the year of the submission, as far as it states them.
  let unit: String?
  let year: Int?
  /// The units that the form names, the longest first; without the submission's own.
  private let others: [String]
  /// The year that the form states.
  private let formYear: Int?

  init(_ form: WorkbookRecognition, _ submission: Submission, _ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    unit = submission.unit
    year = submission.year
    let own = submission.unit.map(Folding.fold)
    others = Set(form.tables.compactMap(\.unit)).filter {
      let name = Folding.fold($0)
      return name.count >= 6 && name != own
    }.sorted { ($0.count, $1) > ($1.count, $0) }
    let years = Dictionary(form.tables.compactMap(\.year).map { ($0, 1) }, uniquingKeysWith: +)
    formYear = years.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  /// True where no text of the form can name anybody but the submission.
  var isVoid: Bool { (unit == nil || others.isEmpty) && (year == nil || formYear == nil) }

  /// A text with the form's unit and year in place of which the submission's stand.
  func corrected(_ text: String) -> String {
    var result = text
    if let unit {
      for other in others where result.contains(other) {
        result = result.split(separator: unit, omittingEmptySubsequences: false)
          .map { String($0).replacing(other, with: unit) }.joined(separator: unit)
      }
    }
    guard let year, let formYear, formYear != year else { return result }
    var behind = 0
    while let found = found(formYear, in: result, behind: behind) {
      result = found.frame.replacing(found.scalars, with: "\(year)\(found.word)")
      behind = found.scalars.lowerBound + 5
    }
    return result
  }

  /// A year of a text, and the word behind it.
  private struct FoundYear {
    let frame: FrameText
    let scalars: Range<Int>
    let word: String
  }

  private func found(_ year: Int, in text: String, behind: Int) -> FoundYear? {
    let frame = FrameText(Array(text.utf8)[...], vocabulary)
    for found in YearText.all(in: frame.foldedText) where found.year == year {
      let scalars = frame.scalars(ofFolded: found.range)
      guard scalars.lowerBound >= behind else { continue }
      let isDegree = frame.foldedText[found.range].ends(with: Array("年度".utf8))
      return FoundYear(frame: frame, scalars: scalars, word: isDegree ? "年度" : "年")
    }
    return nil
  }

  /// True for a text that names another unit or, where it heads something, another year.
  func isForeign(_ text: String, heads: Bool) -> Bool {
    if let unit {
      let rest = text.split(separator: unit)
      if others.contains(where: { other in rest.contains { $0.contains(other) } }) { return true }
      if heads, namesUnit(text, other: Folding.fold(unit)) { return true }
    }
    guard let year else { return false }
    return YearText.all(in: Folding.fold(text)[...]).contains {
      $0.year != year && (heads || $0.year == formYear)
    }
  }

  /// True where a line over or under a page states a unit, behind a key or in front of 决算.
  private func namesUnit(_ text: String, other own: [UInt8]) -> Bool {
    let frame = FrameText(Array(text.utf8)[...], vocabulary)
    for piece in frame.pieces where piece.keys.contains(.unit) {
      let value = Folding.fold(piece.value)
      if value.count >= 6, MoneyUnit(folded: value[...]) == nil, value != own { return true }
    }
    return frame.pieces.contains { piece in
      guard piece.keys.isEmpty else { return false }
      let line = Folding.fold(piece.value)
      guard let head = Self.headlines.first(where: { line[...].ends(with: $0) }) else {
        return false
      }
      var name = line.dropLast(head.count)
      if let found = YearText.find(in: name), found.range.upperBound == name.endIndex {
        name = name[..<found.range.lowerBound]
      }
      return name.count >= 9 && !name.elementsEqual(own)
        && vocabulary.unitEndings.contains { name.ends(with: $0) }
        && !vocabulary.owners.contains { name.elementsEqual($0) }
    }
  }

  private static let headlines = [
    "部门决算公开表", "部门决算报表", "部门决算表", "部门决算公开", "部门决算", "单位决算公开", "单位决算",
    "决算公开表", "决算报表", "决算公开", "决算",
  ].map(Folding.fold)
}

extension YearText {
  /// All years of a text, from left to right.
  static func all(in text: ArraySlice<UInt8>) -> [Found] {
    var result: [Found] = []
    var rest = text
    while let found = find(in: rest) {
      result.append(found)
      rest = rest[found.range.upperBound...]
    }
    return result
  }
}
