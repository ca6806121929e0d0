/// Plain decimal numbers as an integer of digits and a count of digits behind the point.
package enum Decimals {
  /// 10ⁿ exactly as a double, for n up to 22.
  private static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// `digits` with `scale` of them behind the point: `text(digits: -5, scale: 2)` is `-0.05`.
  package static func text(digits: Int64, scale: Int) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest + scale) { buffer in
      var out = OutputSpan(buffer: buffer, initializedCount: 0)
      append(digits: digits, scale: scale, to: &out)
      let count = out.finalize(for: buffer)
      return String(decoding: UnsafeBufferPointer(rebasing: buffer[..<count]), as: UTF8.self)
    }
  }

  /// Appends what `text` says.
  package static func append(digits: Int64, scale: Int, to bytes: inout [UInt8]) {
    bytes.append(addingCapacity: longest + scale) {
      append(digits: digits, scale: scale, to: &$0)
    }
  }

  /// What a number takes at most, digits behind the point aside: sign, zero, point, 20 digits.
  package static let longest = 23

  /// The same where there is room for `longest` bytes and the scale.
  package static func append(digits: Int64, scale: Int, to out: inout OutputSpan<UInt8>) {
    if digits < 0 { out.append(UInt8(ascii: "-")) }
    var rest = digits.magnitude
    var reversed: (UInt64, UInt64, UInt64) = (0, 0, 0)
    var count = 0
    withUnsafeMutableBytes(of: &reversed) { buffer in
      repeat {
        buffer[count] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
        count += 1
      } while rest > 0
      var place = count
      if scale >= count {
        out.append(UInt8(ascii: "0"))
        out.append(UInt8(ascii: "."))
        out.append(repeating: UInt8(ascii: "0"), count: scale - count)
        while place > 0 {
          place -= 1
          out.append(buffer[place])
        }
      } else {
        while place > 0 {
          if place == scale, scale > 0 { out.append(UInt8(ascii: ".")) }
          place -= 1
          out.append(buffer[place])
        }
      }
    }
  }

  /// The number with its text as a workbook would store it.
  package static func storedNumber(digits: Int64, scale: Int) -> StoredNumber {
    StoredNumber(
      text: text(digits: digits, scale: scale), double: double(digits: digits, scale: scale))
  }

  /// The nearest double: exact where digits and power are (Clinger's fast path), else by the
  /// standard library's parser.
  package static func double(digits: Int64, scale: Int) -> Double {
    if digits.magnitude < 1 << 53, scale < powers.count {
      return Double(digits) / powers[scale]
    }
    return Double(text(digits: digits, scale: scale)) ?? .nan
  }
}
