/// The nine tables by role, whatever number a place prints on them.
public enum TableID: String, Sendable, CaseIterable, Comparable, Hashable {
  case t1 = "T1"
  case t2 = "T2"
  case t3 = "T3"
  case t4 = "T4"
  case t5 = "T5"
  case t6 = "T6"
  case t7 = "T7"
  case t8 = "T8"
  case t9 = "T9"

  /// In the order of the ministry's forms.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
