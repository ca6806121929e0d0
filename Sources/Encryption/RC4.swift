/// The stream cipher RC4, which the oldest protection of workbooks is made of; swift-crypto has none.
struct RC4 {
  private var state: [UInt8]
  private var first: UInt8 = 0
  private var second: UInt8 = 0

  /// A stream for a key of one byte at least.
  init(key: [UInt8]) {
    state = (0...255).map { UInt8($0) }
    guard !key.isEmpty else { return }
    var other: UInt8 = 0
    for index in 0..<256 {
      other = other &+ state[index] &+ key[index % key.count]
      state.swapAt(index, Int(other))
    }
  }

  /// The next bytes of the stream.
  mutating func stream(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for _ in 0..<count {
      first &+= 1
      second = second &+ state[Int(first)]
      state.swapAt(Int(first), Int(second))
      bytes.append(state[Int(state[Int(first)] &+ state[Int(second)])])
    }
    return bytes
  }

  /// Bytes with the next ones of the stream: plain ones become encrypted and the other way round.
  mutating func apply(to bytes: some Sequence<UInt8>) -> [UInt8] {
    let bytes = Array(bytes)
    return zip(bytes, stream(bytes.count)).map { $0 ^ $1 }
  }
}
