/// A number as a workbook stores it: the text of the file, and the double that it means.
///
/// Both are kept because neither gives the other back: `1677.5999999999999` is what the file says,
/// 1677.6 what a person typed, and an account number of 18 digits fits no double.
public struct StoredNumber: Hashable, Sendable {
  /// The spelling of the file.
  public let text: String
  /// The nearest double.
  public let double: Double

  /// A number of this spelling and this value.
  public init(text: String, double: Double) {
    self.text = text
    self.double = double
  }

  /// True where the digits of the text are more than a double can hold: an integer of 2⁵³ and
  /// above. What a person typed may already be lost in the file.
  public var mayHaveLostDigits: Bool { double.magnitude >= 9_007_199_254_740_992 }
}
