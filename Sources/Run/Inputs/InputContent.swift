import Archive
import Grid

/// What an input holds that is no file by itself: standard input, read once, or a line of a stream of
/// submissions.
package struct InputContent: Sendable, Hashable {
  /// The file that holds it; `-` for standard input.
  package let file: String
  /// From 1; nil for the whole.
  let line: Int?
  private let whole: ArchiveBytes
  private let range: Range<Int>

  init(_ whole: ArchiveBytes, of file: String, line: Int? = nil, _ range: Range<Int>? = nil) {
    self.whole = whole
    self.file = file
    self.line = line
    self.range = range ?? 0..<whole.count
  }

  /// The bytes.
  var bytes: ArchiveBytes { line == nil ? whole : ArchiveBytes(whole.slice(range)) }

  package static func == (one: Self, other: Self) -> Bool {
    one.file == other.file && one.line == other.line && one.whole === other.whole
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(file)
    hasher.combine(line)
  }
}
