/// Numbers of cells in fewer bytes than floating point takes.
enum CellNumber {
  /// A number in four bytes ([MS-XLS] §2.5.217): a whole one, or the upper half of a floating point
  /// number; a hundredth of it where the last bit says so.
  @inline(__always)
  static func unpacked(_ bits: UInt32) -> Double {
    let value =
      bits & 2 != 0
      ? Double(Int32(bitPattern: bits) >> 2)
      : Double(bitPattern: UInt64(bits & 0xFFFF_FFFC) << 32)
    return bits & 1 != 0 ? value / 100 : value
  }
}
