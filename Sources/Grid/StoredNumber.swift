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
}
