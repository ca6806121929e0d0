import FinalAccounts
import Grid

extension Amount {
  /// Appends what `description` says, without a string where the digits fit 64 bits.
  func append(to bytes: inout [UInt8]) {
    let padded = scale < 2 ? digits * (scale == 0 ? 100 : 10) : digits
    if let small = Int64(exactly: padded) {
      Decimals.append(digits: small, scale: max(scale, 2), to: &bytes)
    } else {
      bytes.append(contentsOf: description.utf8)
    }
  }

  /// True for what `description` says.
  func isSpelled(_ text: String) -> Bool {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(40)
    append(to: &bytes)
    return text.utf8.elementsEqual(bytes)
  }
}
