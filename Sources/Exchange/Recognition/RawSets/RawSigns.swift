internal import FinalAccounts
internal import Grid

/// What says that a sheet is a raw table, before its header is looked at.
struct RawSigns {
  /// A table of a layout.
  struct Candidate: Equatable {
    let layout: Int
    let table: Int
  }

  /// A table that a sheet may hold, and the rows that it has.
  struct Region {
    var rows: Range<Int>
    /// By codes: of the form, then of the sheet's name.
    var coded: [Candidate] = []
    /// By its title.
    var titled: [Candidate] = []
    /// A table of raw sets that is not read: its code or title.
    var other: String?
    /// The title as it stands, or the code, or the name of the sheet.
    var text = ""
    /// The first row that names it.
    var nameRow: Int?
  }

  private static let prefix = Array("财决".utf8)
  private static let annex = Array("附".utf8)
  private static let form = Array("表".utf8)
  private static let details = Array("决算明细表".utf8)
  private static let nature = Array("支出性质".utf8)
  /// Tables name themselves in the first rows of a sheet, or behind another table.
  private static let fewTexts = 6

  let vocabulary: RawVocabulary

  /// A quick look: false where nothing speaks of a raw table.
  static func mayHold(_ view: SheetView) -> Bool {
    if token(of: Folding.fold(view.sheet.name)[...]) != nil
      || Folding.fold(view.sheet.name)[...].holds(prefix)
    {
      return true
    }
    for row in 0..<min(view.rowCount, 12) {
      for cell in view.cells(row).prefix(600) where view.isText(cell) {
        let text = view.folded(cell)
        if text.starts(with: prefix) && code(of: text) != nil || text.holds(nature) { return true }
        if text.ends(with: details), view.cells(min(row + 5, view.rowCount - 1)).count > 40 {
          return true
        }
      }
    }
    return false
  }

  /// 财决08-1表, 财决附03表, also inside other text and cut off: its digits (08-1, 附03); nil where it is
  /// none.
  static func code(of text: ArraySlice<UInt8>) -> [UInt8]? {
    var place = text.startIndex
    while place + prefix.count < text.endIndex {
      if text[place] == prefix[0], text[place...].starts(with: prefix) {
        var rest = text[(place + prefix.count)...]
        var code: [UInt8] = []
        if rest.starts(with: annex) {
          code = annex
          rest = rest.dropFirst(annex.count)
        }
        let digits = rest.prefix {
          $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        }
        guard digits.first?.isDigit == true else { return nil }
        return code + normal(digits)
      }
      place += 1
    }
    return nil
  }

  /// Z08_1 or Z08-1 or F03 in front of a folded name: its code in the form of `code(of:)`.
  static func token(of text: ArraySlice<UInt8>) -> [UInt8]? {
    guard let letter = text.first, letter == UInt8(ascii: "Z") || letter == UInt8(ascii: "F") else {
      return nil
    }
    let rest = text.dropFirst()
    guard rest.prefix(2).count == 2, rest.prefix(2).allSatisfy(\.isDigit) else { return nil }
    var end = rest.startIndex + 2
    if end < rest.endIndex, rest[end].isDigit { return nil }
    if end + 1 < rest.endIndex, rest[end] == UInt8(ascii: "_") || rest[end] == UInt8(ascii: "-"),
      rest[end + 1].isDigit, end + 2 == rest.endIndex || !rest[end + 2].isDigit
    {
      end += 2
    }
    return (letter == UInt8(ascii: "F") ? annex : []) + normal(rest[..<end])
  }

  /// With one sign between the parts and none at the end; 8 is 08.
  private static func normal(_ digits: ArraySlice<UInt8>) -> [UInt8] {
    var result = digits.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }
    while result.last == UInt8(ascii: "-") { result.removeLast() }
    if result.prefix(while: \.isDigit).count == 1 { result.insert(UInt8(ascii: "0"), at: 0) }
    return result
  }

  /// The regions of a sheet that may be raw tables.
  func regions(_ view: SheetView) -> [Region] {
    let name = Folding.fold(view.sheet.name)
    var regions: [Region] = []
    for row in 0..<view.rowCount {
      let cells = view.cells(row)
      guard cells.count <= Self.fewTexts else { continue }
      for cell in cells where view.isText(cell) {
        let text = view.folded(cell)
        guard text.count <= 240 else { continue }
        let isCode = text.starts(with: Self.prefix)
        let code = isCode ? Self.code(of: text) : nil
        let titled = isCode ? [] : tables(titled: text)
        let other = titled.isEmpty ? otherName(text, code) : nil
        guard code != nil || !titled.isEmpty || other != nil else { continue }
        // Title and code of one table stand near each other.
        if let last = regions.indices.last, let own = regions[last].nameRow,
          view.rowNumber(row) - view.rowNumber(own) <= 3,
          code != nil || regions[last].titled.isEmpty && regions[last].other == nil
        {
          // This row tells more of the same table.
        } else {
          if let last = regions.indices.last {
            regions[last].rows = regions[last].rows.lowerBound..<row
          }
          regions.append(Region(rows: row..<view.rowCount, nameRow: row))
        }
        let place = regions.count - 1
        if let code {
          regions[place].coded += tables(coded: code)
          if tables(coded: code).isEmpty { regions[place].other = view.label(cell) }
        }
        regions[place].titled += titled
        if let other { regions[place].other = other }
        if regions[place].text.isEmpty || !titled.isEmpty { regions[place].text = view.label(cell) }
      }
    }
    let code = Self.token(of: name[...]) ?? Self.code(of: name[...])
    if regions.isEmpty, code != nil || otherName(name[...], nil) != nil {
      regions = [Region(rows: 0..<view.rowCount)]
    }
    guard !regions.isEmpty else { return [] }
    if regions.count == 1 {
      regions[0].rows = 0..<view.rowCount
      if let code {
        let named = tables(coded: code)
        // A name that is cut off behind 财决08- says less than the title in front of it.
        regions[0].coded += named
        if named.isEmpty, regions[0].titled.isEmpty, regions[0].coded.isEmpty {
          regions[0].other = view.sheet.name
        }
      }
      if regions[0].text.isEmpty { regions[0].text = view.sheet.name }
    }
    return regions
  }

  private func tables(coded code: [UInt8]) -> [Candidate] { vocabulary.codes[code] ?? [] }

  private func tables(titled text: ArraySlice<UInt8>) -> [Candidate] {
    guard text.ends(with: Self.form) else { return [] }
    var title = text
    // 2019年度收入决算表
    if let year = YearText.find(in: title), year.range.lowerBound == title.startIndex {
      title = title[year.range.upperBound...]
    }
    return vocabulary.titles[Array(title)] ?? []
  }

  /// The name of a raw table that is not read; nil where the text is none.
  private func otherName(_ text: ArraySlice<UInt8>, _ code: [UInt8]?) -> String? {
    if let code { return vocabulary.others[code] }
    return text.ends(with: Self.form) ? vocabulary.others[Array(text)] : nil
  }
}
