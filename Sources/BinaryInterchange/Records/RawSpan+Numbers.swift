extension RawSpan {
  /// A byte; zero where there is none.
  @inline(__always)
  func uint8(_ at: Int) -> UInt8 {
    guard at >= 0, at < byteCount else { return 0 }
    return unsafeLoadUnaligned(fromUncheckedByteOffset: at, as: UInt8.self)
  }

  /// Two bytes, the lower first; zero where there are fewer.
  @inline(__always)
  func uint16(_ at: Int) -> UInt16 {
    guard at >= 0, at <= byteCount - 2 else { return 0 }
    return UInt16(littleEndian: unsafeLoadUnaligned(fromUncheckedByteOffset: at, as: UInt16.self))
  }

  /// Four bytes, the lowest first; zero where there are fewer.
  @inline(__always)
  func uint32(_ at: Int) -> UInt32 {
    guard at >= 0, at <= byteCount - 4 else { return 0 }
    return UInt32(littleEndian: unsafeLoadUnaligned(fromUncheckedByteOffset: at, as: UInt32.self))
  }

  /// Eight bytes as a floating point number ([MS-XLS] Xnum); zero where there are fewer.
  @inline(__always)
  func double(_ at: Int) -> Double {
    guard at >= 0, at <= byteCount - 8 else { return 0 }
    return Double(
      bitPattern: UInt64(
        littleEndian: unsafeLoadUnaligned(fromUncheckedByteOffset: at, as: UInt64.self)))
  }
}
