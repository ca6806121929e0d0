import Archive
import Grid

/// Several submissions as JSON, one a line: what `convert --to json --output -` writes.
struct SubmissionStream {
  /// What such a line begins with.
  private static let beginning = Array("{\"format\":\"juesuan.submission/".utf8)
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  /// So many lines are taken; each costs memory before it is read.
  static let mostLines = 1_000_000

  /// The place of each line that is not blank, with its number from 1. Empty where the bytes do not
  /// begin with a submission on a line of its own.
  let lines: [(number: Int, range: Range<Int>)]

  /// Looks through the bytes once, a block at a time; a fault where there are too many lines.
  init(_ bytes: ArchiveBytes, of file: String) throws(Fault) {
    var start = bytes.slice(0..<3) == Self.byteOrderMark ? 3 : 0
    guard bytes.slice(start..<start + Self.beginning.count) == Self.beginning else {
      lines = []
      return
    }
    var lines: [(number: Int, range: Range<Int>)] = []
    var (number, isBlank) = (1, true)
    func end(_ place: Int) throws(Fault) {
      if !isBlank {
        guard lines.count < Self.mostLines else {
          throw Fault(.tooManyLines, [file, "\(Self.mostLines)"])
        }
        lines.append((number, start..<place))
      }
      (number, isBlank, start) = (number + 1, true, place + 1)
    }
    var place = start
    while place < bytes.count {
      let block = bytes.slice(place..<min(bytes.count, place + 1 << 20))
      guard !block.isEmpty else { break }
      for (offset, byte) in block.enumerated() {
        if byte == 0x0A {
          try end(place + offset)
        } else if byte != 0x0D, byte != 0x20, byte != 0x09 {
          isBlank = false
        }
      }
      place += block.count
    }
    try end(place)
    self.lines = lines
  }

  /// True for names that say of a file that it is one.
  static func isNamed(_ path: String) -> Bool {
    let name = path.lowercased()
    return name.hasSuffix(".ndjson") || name.hasSuffix(".jsonl")
  }
}
