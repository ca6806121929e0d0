public import Grid

extension Finding {
  /// True where rounding could explain the gap, but only if nearly all roundings fell one way.
  public var isLongTail: Bool {
    guard kind == .fail, likely != nil, let gap, let allowed else { return false }
    return gap <= allowed
  }

  /// By how much both sides differ and how much rounding explains; nil where there is no gap.
  public var gapWords: BilingualText? {
    guard let gap, let allowed else { return nil }
    guard isLongTail, let likely else {
      return .init(
        "相差 \(gap.grouped)，允许 \(allowed.grouped)",
        "off by \(gap.grouped), allowed \(allowed.grouped)")
    }
    return .init(
      "相差 \(gap.grouped)；四舍五入最多 \(allowed.grouped)，但一般不超过 \(likely.grouped)",
      "off by \(gap.grouped); rounding explains \(allowed.grouped) at most, but hardly ever more than \(likely.grouped)"
    )
  }
}
