internal import Archive

/// Zip archives that begin behind bytes which are none of theirs: a line break, a byte order mark, the
/// header of an HTTP answer, a program that unpacks them.
///
/// They are named and not read: offsets of an archive count from its own beginning or from that of
/// the file, and which is meant nothing says.
enum WrappedArchive {
  /// Where the archive begins, where it does behind other bytes and an end of a directory stands at
  /// the end of the file; nil for anything else.
  static func start(in bytes: ArchiveBytes) -> Int? {
    guard endsAsArchive(bytes) else { return nil }
    // Programs in front of archives have a few hundred kilobytes.
    let head = bytes.slice(0..<min(bytes.count, 1 << 20))
    let start = head.indices.dropFirst().first { place in
      head[place] == 0x50 && head.count - place > 4 && head[place + 1] == 0x4B
        && head[place + 2] == 3 && head[place + 3] == 4
    }
    return start
  }

  /// The end of a central directory, with its comment, takes no more than the last 64 KiB.
  private static func endsAsArchive(_ bytes: ArchiveBytes) -> Bool {
    let tail = bytes.slice(max(0, bytes.count - 65_557)..<bytes.count)
    guard tail.count >= 22 else { return false }
    return tail.indices.dropLast(21).reversed().contains { place in
      tail[place] == 0x50 && tail[place + 1] == 0x4B && tail[place + 2] == 5
        && tail[place + 3] == 6
    }
  }
}
