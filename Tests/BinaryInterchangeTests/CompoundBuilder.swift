/// Builds compound files in code: streams by name, in sectors of 512 bytes.
struct CompoundBuilder {
  var streams: [(name: String, bytes: [UInt8])] = []
  /// The order of the chains' links may be spoilt before the file is put together.
  var spoil: (inout [UInt32]) -> Void = { _ in }
  /// Cuts the file.
  var length: Int?

  init(_ streams: [(name: String, bytes: [UInt8])]) { self.streams = streams }

  static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private static func padded(_ bytes: [UInt8], to unit: Int) -> [UInt8] {
    bytes + [UInt8](repeating: 0, count: (unit - bytes.count % unit) % unit)
  }

  func bytes() -> [UInt8] {
    let number = Self.number
    var mini: [UInt8] = []
    var miniTable: [UInt32] = []
    var sectors: [UInt8] = []
    // The first sector is the allocation table's, the second the directory's.
    var table: [UInt32] = [0xFFFF_FFFD, 0xFFFF_FFFE]
    func chain(_ count: Int, _ first: Int) -> [UInt32] {
      (0..<count).map { $0 == count - 1 ? 0xFFFF_FFFE : UInt32(first + $0 + 1) }
    }
    func add(_ content: [UInt8]) -> Int {
      let padded = Self.padded(content, to: 512)
      let start = table.count
      table += chain(padded.count / 512, start)
      sectors += padded
      return padded.isEmpty ? 0xFFFF_FFFE : start
    }
    var starts: [Int] = []
    for stream in streams {
      if stream.bytes.count < 4_096 {
        let padded = Self.padded(stream.bytes, to: 64)
        starts.append(padded.isEmpty ? 0xFFFF_FFFE : miniTable.count)
        miniTable += chain(padded.count / 64, miniTable.count)
        mini += padded
      } else {
        starts.append(add(stream.bytes))
      }
    }
    let miniStart = add(mini)
    let miniTableStart = add(miniTable.flatMap { number(Int($0), 4) })
    precondition(table.count <= 128 && streams.count <= 3)
    spoil(&table)

    var head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    head += [UInt8](repeating: 0, count: 16)
    head += number(0x3E, 2) + number(3, 2) + number(0xFFFE, 2) + number(9, 2) + number(6, 2)
    head += [UInt8](repeating: 0, count: 10)
    head += number(1, 4) + number(1, 4) + number(0, 4) + number(4_096, 4)
    head += number(miniTableStart, 4) + number(miniTable.isEmpty ? 0 : 1, 4)
    head += number(0xFFFF_FFFE, 4) + number(0, 4) + number(0, 4)
    head += [UInt8](repeating: 0xFF, count: 108 * 4)

    var directory = entry("Root Entry", kind: 5, right: -1, child: 1, miniStart, mini.count)
    for (index, stream) in streams.enumerated() {
      directory += entry(
        stream.name, kind: 2, right: index + 1 < streams.count ? index + 2 : -1, child: -1,
        starts[index], stream.bytes.count)
    }
    let links = table + [UInt32](repeating: 0xFFFF_FFFF, count: 128 - table.count)
    let whole =
      head + links.flatMap { number(Int($0), 4) } + Self.padded(directory, to: 512) + sectors
    return length.map { Array(whole.prefix($0)) } ?? whole
  }

  private func entry(
    _ name: String, kind: Int, right: Int, child: Int, _ start: Int, _ size: Int
  ) -> [UInt8] {
    let number = Self.number
    var bytes = name.utf16.flatMap { number(Int($0), 2) }
    bytes += [UInt8](repeating: 0, count: 64 - bytes.count)
    bytes += number(name.utf16.count * 2 + 2, 2) + number(kind, 1) + number(1, 1)
    bytes += number(-1, 4) + number(right, 4) + number(child, 4)
    bytes += [UInt8](repeating: 0, count: 36)
    return bytes + number(start, 4) + number(size, 8)
  }
}
