extension Submission {
  /// True where both say whose they are, and these are two units: by their codes where both state
  /// one, else by their names, of which one may say more than the other.
  public func isOfOtherUnit(than other: Submission) -> Bool {
    if let own = unitCode, let code = other.unitCode { return own != code }
    guard let own = unit.map(Folding.fold), let name = other.unit.map(Folding.fold), !own.isEmpty,
      !name.isEmpty
    else { return false }
    let (short, long) = own.count < name.count ? (own, name) : (name, own)
    return !long.contains(short)
  }
}
