import FinalAccounts
import Grid

extension Amount {
  /// What the amount takes at most: 39 digits, or zeros in front of them, with sign and point.
  var byteLimit: Int { 42 + scale }

  /// Appends what `description` says, without a string where the digits fit 64 bits.
  func append(to out: inout OutputSpan<UInt8>) {
    let padded = scale < 2 ? digits * (scale == 0 ? 100 : 10) : digits
    if let small = Int64(exactly: padded) {
      Decimals.append(digits: small, scale: max(scale, 2), to: &out)
    } else {
      for byte in description.utf8 { out.append(byte) }
    }
  }

  /// True for what `description` says.
  func isSpelled(_ text: String) -> Bool {
    // Two digits stand behind the point at least.
    guard 4...byteLimit ~= text.utf8.count else { return false }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: byteLimit) { buffer in
      var out = OutputSpan(buffer: buffer, initializedCount: 0)
      append(to: &out)
      let count = out.finalize(for: buffer)
      return text.utf8.elementsEqual(buffer[..<count])
    }
  }
}
