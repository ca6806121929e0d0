extension UInt8 {
  /// True for `0` to `9`.
  @inlinable package var isDigit: Bool { 0x30...0x39 ~= self }

  /// True for `+` and `-`.
  @inlinable package var isSign: Bool { self == 0x2B || self == 0x2D }
}
