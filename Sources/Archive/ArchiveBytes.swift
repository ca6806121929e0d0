/// The bytes of an archive at a fixed address, shared by every handle that reads it.
@safe
public final class ArchiveBytes: @unchecked Sendable {
  // Written once before anything can see it, never after: safe to share.
  let memory: UnsafeMutableRawBufferPointer

  public var count: Int { unsafe memory.count }

  public init(_ bytes: [UInt8]) {
    unsafe memory = .allocate(byteCount: bytes.count, alignment: 16)
    unsafe memory.copyBytes(from: bytes)
  }

  /// Memory of so many bytes that `fill` writes; it gives back how many it wrote.
  public init<Failure: Error>(
    capacity: Int, fill: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) {
    let space = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 16)
    do throws(Failure) {
      let count = unsafe try fill(space)
      unsafe memory = UnsafeMutableRawBufferPointer(
        rebasing: space[0..<min(max(0, count), capacity)])
    } catch {
      unsafe space.deallocate()
      throw error
    }
  }

  deinit { unsafe memory.deallocate() }

  public subscript(index: Int) -> UInt8 { unsafe memory[index] }

  /// A little-endian number of two or four bytes; nil past the end.
  func littleEndian(at offset: Int, bytes: Int) -> Int? {
    guard offset >= 0, offset <= count - bytes else { return nil }
    var value = 0
    for index in (0..<bytes).reversed() { value = value << 8 | Int(unsafe memory[offset + index]) }
    return value
  }

  public func slice(_ range: Range<Int>) -> [UInt8] {
    let bounded = range.clamped(to: 0..<count)
    return unsafe Array(memory[bounded])
  }
}
