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
    var texts = FrameTexts(bound.range.first.row, part, columns: bound.range, form)
    if let year {
      let isWritten = write(year: year, &texts)
      let isPrinted = writePrinted(year: year, bound.range.first.row, part, form, id, &placing)
      if !isWritten, !isPrinted { placing.tell(.yearWithoutPlace, ofTables: id) }
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
      if !writeBehindKey(.moneyUnit, money.rawValue, &texts), !table.isEmpty {
        placing.tell(.formStatesNoUnit, ofTables: id, [money.rawValue])
      }
    }
    put(texts, on: part.sheet, of: id, &placing)
    for (before, part) in zip(bound.binding.parts, bound.binding.parts.dropFirst()) {
      continueFrame(unit: unit, year: year, part, behind: before, of: id, &placing)
    }
  }

  private func put(
    _ texts: FrameTexts, on sheet: String, of id: TableID, _ placing: inout FormPlacing
  ) {
    for (cell, text) in texts.changed {
      placing.put(
        .text(text), of: id, at: FormPlace(sheet: sheet, row: cell.row, column: cell.column))
    }
  }

  /// What the head of a continuation repeats of unit and year.
  private func continueFrame(
    unit: String?, year: Int?, _ part: TableBinding.Part, behind before: TableBinding.Part,
    of id: TableID, _ placing: inout FormPlacing
  ) {
    guard let form = placing.form(part.sheet) else { return }
    let last = before.rows.map(\.row).max() ?? before.header.last.row
    let above = before.sheet == part.sheet ? last + 1 : 1
    let first = max(above, part.header.first.row - Self.mostFrameRows)
    var texts = FrameTexts(first, part, columns: bound.range, form)
    if let year { _ = write(year: year, &texts) }
    if let unit {
      let named = bound.unit.flatMap { old in
        texts.cells.lazy.compactMap { cell in texts[cell].range(of: old).map { (cell, $0) } }.first
      }
      if let (cell, range) = named {
        texts[cell] = texts[cell].replacingCharacters(range, with: unit)
      } else {
        _ = writeBehindKey(.unit, unit, &texts)
      }
    }
    put(texts, on: part.sheet, of: id, &placing)
  }

  private static let mostFrameRows = 4

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
      let word = old.count >= 6 && old.ends(with: Array("年度".utf8)) ? "年度" : "年"
      texts[cell] = frame.replacing(scalars, with: "\(year)\(word)")
    }
    return found
  }

  /// Years that are numbers or dates, which a format makes 2024年度 of.
  private func writePrinted(
    year: Int, _ first: Int, _ part: TableBinding.Part, _ form: FormSheet, _ id: TableID,
    _ placing: inout FormPlacing
  ) -> Bool {
    var isWritten = false
    let columns = bound.range.first.column...bound.range.last.column
    for row in first..<max(first, part.header.first.row) {
      for column in columns {
        guard let value = form.printedYear(row, column, becoming: year) else { continue }
        isWritten = true
        let place = FormPlace(sheet: part.sheet, row: row, column: column)
        if value != form.number(row, column) { placing.put(.number(value), of: id, at: place) }
      }
    }
    return isWritten
  }

  private func write(
    unit: String, _ form: FormSheet, _ part: TableBinding.Part, _ texts: inout FrameTexts
  ) -> Bool {
    var isWritten = false
    if let old = bound.unit {
      for cell in texts.cells {
        guard let range = texts[cell].range(of: old) else { continue }
        texts[cell] = texts[cell].replacingCharacters(range, with: unit)
        isWritten = true
      }
    }
    // A title may bear the old name over an open place for the new one.
    if writeBehindKey(.unit, unit, &texts) || isWritten { return true }
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

  /// The texts from a row to the header of a piece.
  init(_ first: Int, _ part: TableBinding.Part, columns range: CellRange, _ form: FormSheet) {
    let last = part.header.first.row - 1
    guard first <= last else { return }
    for row in first...last {
      for column in range.first.column...range.last.column {
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
