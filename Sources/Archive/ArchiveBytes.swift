internal import Glibc

/// The bytes of an archive, shared by every handle that reads it: in memory, or, where the file is
/// large, in the file itself.
@safe
public final class ArchiveBytes: @unchecked Sendable {
  // Written once before anything can see it, never after: safe to share.
  @unsafe
  enum Storage {
    case memory(UnsafeMutableRawBufferPointer)
    /// An open file, the bytes at its end (where the directory of an archive stands), and what it was
    /// when it was opened.
    case file(descriptor: Int32, tail: UnsafeMutableRawBufferPointer, FileStamp)
  }

  let storage: Storage
  /// How many bytes there are.
  public let count: Int

  /// Bytes in memory.
  public init(_ bytes: [UInt8]) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    unsafe memory.copyBytes(from: bytes)
    unsafe storage = .memory(memory)
    count = bytes.count
  }

  init(_ storage: Storage, count: Int) {
    unsafe self.storage = unsafe storage
    self.count = count
  }

  deinit {
    switch unsafe storage {
    case .memory(let memory): unsafe memory.deallocate()
    case .file(let descriptor, let tail, _):
      unsafe tail.deallocate()
      close(descriptor)
    }
  }

  /// One byte; zero past the end.
  public subscript(index: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: littleEndian(at: index, bytes: 1) ?? 0)
  }

  /// A little-endian number of up to eight bytes; nil past the end.
  func littleEndian(at offset: Int, bytes: Int) -> Int? {
    guard offset >= 0, offset <= count - bytes else { return nil }
    var buffer: UInt64 = 0
    let got = unsafe withUnsafeMutableBytes(of: &buffer) {
      unsafe read(at: offset, into: UnsafeMutableRawBufferPointer(rebasing: $0[0..<bytes]))
    }
    return got ? Int(truncatingIfNeeded: UInt64(littleEndian: buffer)) : nil
  }

  /// The bytes of a range, as far as there are any and the file still gives them.
  public func slice(_ range: Range<Int>) -> [UInt8] {
    let bounded = range.clamped(to: 0..<count)
    guard !bounded.isEmpty else { return [] }
    return unsafe [UInt8](unsafeUninitializedCapacity: bounded.count) { buffer, written in
      let got = unsafe read(at: bounded.lowerBound, into: UnsafeMutableRawBufferPointer(buffer))
      written = got ? bounded.count : 0
    }
  }

  /// The bytes of a range; a fault where the file does not give them.
  public func read(_ range: Range<Int>) throws(ArchiveFault) -> [UInt8] {
    let bytes = slice(range)
    guard bytes.count == range.count else { throw FileReading.fault }
    return bytes
  }

  private func read(at offset: Int, into target: UnsafeMutableRawBufferPointer) -> Bool {
    switch unsafe storage {
    case .memory(let memory):
      unsafe target.copyMemory(
        from: UnsafeRawBufferPointer(rebasing: memory[offset..<offset + target.count]))
      return true
    case .file(let descriptor, let tail, _):
      let tailStart = count - tail.count
      if offset >= tailStart {
        let start = offset - tailStart
        unsafe target.copyMemory(
          from: UnsafeRawBufferPointer(rebasing: tail[start..<start + target.count]))
        return true
      }
      return unsafe FileReading.read(descriptor, at: offset, into: target)
    }
  }
}
