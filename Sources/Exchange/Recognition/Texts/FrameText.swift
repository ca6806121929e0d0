internal import FinalAccounts

/// The text of a frame's cell, taken apart: keys with a colon behind, their values, and what stands
/// alone between blanks.
struct FrameText {
  struct Piece {
    /// What the key may mean; empty for a text without key.
    let keys: [FrameWords.Key]
    let value: String
  }

  private var scalars: [Unicode.Scalar] = []
  /// The folded form, and where that of each scalar ends in it.
  private var folded: [UInt8] = []
  private var ends: [Int] = []
  private var raw: [UInt8] = []
  /// Where each scalar begins in `raw`, and where the last one ends.
  private var starts: [Int] = [0]
  /// Keys with their values, and what stands alone, from left to right.
  private(set) var pieces: [Piece] = []
  /// Where each key begins, and where what stands behind its colon.
  private(set) var marks: [(keyStart: Int, valueStart: Int, keys: [FrameWords.Key])] = []

  init(_ text: ArraySlice<UInt8>, _ vocabulary: Vocabulary) {
    scalars.reserveCapacity(text.count)
    ends.reserveCapacity(text.count)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      scalars.append(scalar)
      Folding.append(scalar, to: &folded)
      ends.append(folded.count)
      raw.append(contentsOf: UTF8.encode(scalar) ?? .init())
      starts.append(raw.count)
    }
    pieces = pieces(vocabulary.frame)
  }

  /// The folded form of some scalars.
  private func folded(_ range: Range<Int>) -> ArraySlice<UInt8> {
    let start = range.lowerBound == 0 ? 0 : ends[range.lowerBound - 1]
    return folded[start..<(range.isEmpty ? start : ends[range.upperBound - 1])]
  }

  /// Semicolons part what stands in a frame just as blanks do.
  private func isBlank(_ index: Int) -> Bool {
    scalars[index].isBlank || scalars[index] == ";" || scalars[index] == "；"
  }

  private func isColon(_ index: Int) -> Bool {
    scalars[index] == ":" || scalars[index] == "：" || scalars[index].value == 0xFE55
      || scalars[index].value == 0x2236
  }

  private mutating func pieces(_ words: FrameWords) -> [Piece] {
    var behind = 0
    for index in scalars.indices where isColon(index) {
      if let (start, keys) = key(from: behind, to: index, words) {
        marks.append((start, index + 1, keys))
        behind = index + 1
      }
    }
    var result: [Piece] = []
    for part in parts(of: 0..<(marks.first?.keyStart ?? scalars.count)) {
      result.append(Piece(keys: [], value: part))
    }
    for (index, mark) in marks.enumerated() {
      let end = index + 1 < marks.count ? marks[index + 1].keyStart : scalars.count
      let parts = parts(of: mark.valueStart..<end)
      result.append(Piece(keys: mark.keys, value: parts.first ?? ""))
      for part in parts.dropFirst() { result.append(Piece(keys: [], value: part)) }
    }
    return result
  }

  /// The key whose last character stands in front of a colon, and where it begins.
  private func key(
    from lower: Int, to colon: Int, _ words: FrameWords
  ) -> (start: Int, keys: [FrameWords.Key])? {
    var bytes = folded(lower..<colon)
    // A second time without a remark in brackets: 单位名称（公章）.
    for _ in 0..<2 {
      for (text, keys) in words.keys where bytes.ends(with: text) {
        let keyStart = bytes.endIndex - text.count
        var start = colon
        while start > lower, ends[start - 1] > keyStart { start -= 1 }
        return (start, keys)
      }
      guard bytes.last == UInt8(ascii: ")"), let open = bytes.lastIndex(of: UInt8(ascii: "("))
      else { return nil }
      bytes = bytes[bytes.startIndex..<open]
    }
    return nil
  }

  /// The parts of a range between runs of two or more blanks, tabs or line breaks; a year behind a
  /// single blank is a part of its own.
  private func parts(of range: Range<Int>) -> [String] {
    var result: [String] = []
    var start = range.lowerBound
    var index = range.lowerBound
    func close(_ end: Int) {
      var first = start
      var behind = end
      while first < behind, isBlank(first) { first += 1 }
      while behind > first, isBlank(behind - 1) { behind -= 1 }
      if first < behind {
        result.append(String(decoding: raw[starts[first]..<starts[behind]], as: UTF8.self))
      }
    }
    while index < range.upperBound {
      guard isBlank(index) else {
        index += 1
        continue
      }
      var end = index
      while end < range.upperBound, isBlank(end) { end += 1 }
      let isWide =
        end - index > 1 || scalars[index].value < 0x20 || scalars[index].value == 0x3000
        || !scalars[index].isBlank
      if isWide || startsYear(end, range.upperBound) {
        close(index)
        start = end
      }
      index = end
    }
    close(range.upperBound)
    return result
  }

  private func startsYear(_ start: Int, _ end: Int) -> Bool {
    guard start < end else { return false }
    let bytes = folded(start..<min(end, start + 7))
    return YearText.year(at: bytes.startIndex, in: bytes) != nil
  }

  private static let annex = Array("附".utf8)

  /// The text with some of its scalars replaced.
  func replacing(_ range: Range<Int>, with text: String) -> String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars[..<range.lowerBound])
    result.append(contentsOf: text.unicodeScalars)
    result.append(contentsOf: scalars[range.upperBound...])
    return String(result)
  }

  /// The scalars that the folded bytes of a range come from.
  func scalars(ofFolded range: Range<Int>) -> Range<Int> {
    let first = ends.firstIndex { $0 > range.lowerBound } ?? ends.count
    let last = ends.firstIndex { $0 >= range.upperBound } ?? ends.count - 1
    return first..<max(first, last + 1)
  }

  /// What is spelled where folded bytes of a range come from.
  func text(ofFolded range: Range<Int>) -> String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars[scalars(ofFolded: range)])
    return String(result)
  }

  /// All of the text, folded.
  var foldedText: ArraySlice<UInt8> { folded[...] }

  var count: Int { scalars.count }

  /// The name of a unit that stands alone in its cell; nil where the text is something else.
  func loneName(_ vocabulary: Vocabulary) -> String? {
    guard scalars.count <= 80, !scalars.indices.contains(where: isColon) else { return nil }
    let parts = parts(of: scalars.indices).filter {
      let bytes = Folding.fold($0)
      return !YearText.fills(bytes[...]) && MoneyUnit(folded: bytes[...]) == nil
    }
    guard parts.count == 1, let name = parts.first else { return nil }
    let bytes = Folding.fold(name)
    guard bytes.count >= 6, bytes.first != UInt8(ascii: "("), !bytes.starts(with: Self.annex),
      bytes.contains(where: { $0 >= 0xE4 }), !bytes.allSatisfy({ $0 < 0x80 }),
      !vocabulary.isFormCode(bytes[...])
    else { return nil }
    let term = vocabulary.terms.find(bytes[...]) ?? -1
    guard vocabulary.flags(of: term).isEmpty,
      TitleMatcher(vocabulary: vocabulary).match(bytes[...]) == nil,
      !bytes[...].ends(with: FormWords.table),
      YearText.find(in: bytes[...]) == nil
    else { return nil }
    return name
  }
}
