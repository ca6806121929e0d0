extension Amount {
  /// The exact sum; nil where it does not fit.
  package func adding(_ other: Amount) -> Amount? {
    let target = max(scale, other.scale)
    guard let left = digits(atScale: target), let right = other.digits(atScale: target) else {
      return nil
    }
    let (sum, overflow) = left.addingReportingOverflow(right)
    guard !overflow, sum.magnitude < Self.digitsLimit else { return nil }
    return Amount(digits: sum, scale: target)
  }
}
