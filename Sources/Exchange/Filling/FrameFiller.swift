internal import FinalAccounts
internal import Grid

/// Writes unit and year into the frame of a table, where the form has a place for them.
///
/// The money unit of the form stays: amounts are converted to it. Only a form that leaves it open
/// gets that of the submission.
struct FrameFiller {
  let vocabulary: Vocabulary
  let bound: RecognizedTable

  func fill(
    unit: String?, year: Int?, table: AccountTable, _ placing: inout FormPlacing
  ) {
    guard let part = bound.binding.parts.first, let form = placing.form(part.sheet) else { return }
    let id = table.id
    var texts = FrameTexts(bound, part, form)
    if let year {
      if !write(year: year, &texts) { placing.tell(.yearWithoutPlace, ofTables: id) }
    } else if let old = bound.year {
      placing.tell(.yearOfFormLeft, ofTables: id, ["\(old)"])
    }
    if let unit {
      if !write(unit: unit, form, part, &texts) {
        placing.tell(.unitWithoutPlace, ofTables: id)
      }
    } else if let old = bound.unit {
      placing.tell(.unitOfFormLeft, ofTables: id, [old])
    }
    if bound.table.moneyUnit == nil, let money = table.moneyUnit {
      _ = writeBehindKey(.moneyUnit, money.rawValue, &texts)
    }
    for (cell, text) in texts.changed {
      placing.put(
        .text(text), of: id,
        at: FormPlace(sheet: part.sheet, row: cell.row, column: cell.column))
    }
  }

  /// Every year of title and frame becomes the submission's.
  private func write(year: Int, _ texts: inout FrameTexts) -> Bool {
    var found = false
    for cell in texts.cells {
      let frame = frame(texts[cell])
      guard
        let range = YearText.find(in: frame.foldedText)?.range
          ?? YearText.placeholder(in: frame.foldedText)
      else { continue }
      found = true
      let scalars = frame.scalars(ofFolded: range)
      let old = frame.foldedText[range]
      let word = old.count >= 6 && TitleMatcher.ends(old, with: Array("年度".utf8)) ? "年度" : "年"
      texts[cell] = frame.replacing(scalars, with: "\(year)\(word)")
    }
    return found
  }

  private func write(
    unit: String, _ form: FormSheet, _ part: TableBinding.Part, _ texts: inout FrameTexts
  ) -> Bool {
    if let cell = bound.binding.frame.unit, let old = bound.unit,
      let range = texts[cell].range(of: old)
    {
      texts[cell] = texts[cell].replacingCharacters(range, with: unit)
      return true
    }
    if writeBehindKey(.unit, unit, &texts) { return true }
    // Forms without a word for it have the name alone, on the line of the money unit.
    guard let money = bound.binding.frame.moneyUnit,
      let first = CellReference(row: money.row, column: bound.range.first.column),
      first != money, form.value(first.row, first.column) == nil
    else { return false }
    texts[first] = unit
    return true
  }

  /// Puts a value behind the first key that has none: in its own cell.
  private func writeBehindKey(
    _ key: FrameWords.Key, _ value: String, _ texts: inout FrameTexts
  ) -> Bool {
    for cell in texts.cells {
      let frame = frame(texts[cell])
      for (index, mark) in frame.marks.enumerated() where mark.keys.contains(key) {
        let end = index + 1 < frame.marks.count ? frame.marks[index + 1].keyStart : frame.count
        let rest = frame.replacing(end..<frame.count, with: "")
        let open = self.frame(rest).pieces.last
        guard open?.value.isEmpty ?? true else { continue }
        let isLast = end == frame.count
        texts[cell] = frame.replacing(
          mark.valueStart..<(isLast ? end : mark.valueStart), with: value + (isLast ? "" : " "))
        return true
      }
    }
    return false
  }

  private func frame(_ text: String) -> FrameText { FrameText(Array(text.utf8)[...], vocabulary) }
}

/// The texts of title and frame, and which of them have changed.
private struct FrameTexts {
  private(set) var cells: [CellReference] = []
  private var texts: [CellReference: String] = [:]
  private var touched: [CellReference] = []

  init(_ bound: RecognizedTable, _ part: TableBinding.Part, _ form: FormSheet) {
    let last = part.header.first.row - 1
    guard bound.range.first.row <= last else { return }
    for row in bound.range.first.row...last {
      for column in bound.range.first.column...bound.range.last.column {
        guard let cell = CellReference(row: row, column: column),
          let text = form.text(row, column)
        else { continue }
        cells.append(cell)
        texts[cell] = text
      }
    }
  }

  subscript(cell: CellReference) -> String {
    get { texts[cell] ?? "" }
    set {
      guard newValue != texts[cell] else { return }
      texts[cell] = newValue
      if !touched.contains(cell) { touched.append(cell) }
    }
  }

  var changed: [(CellReference, String)] { touched.map { ($0, self[$0]) } }
}

extension String {
  /// Where another text stands in this one, character by character.
  fileprivate func range(of other: String) -> Range<String.Index>? {
    guard !other.isEmpty else { return nil }
    var place = startIndex
    while place < endIndex {
      if self[place...].hasPrefix(other) {
        return place..<index(place, offsetBy: other.count)
      }
      place = index(after: place)
    }
    return nil
  }

  fileprivate func replacingCharacters(_ range: Range<String.Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
