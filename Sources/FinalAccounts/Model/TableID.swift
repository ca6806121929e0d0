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
  public static func < (left: Self, right: Self) -> Bool { left.place < right.place }

  /// By its place: hashing the text of a raw value takes many times as long.
  public func hash(into hasher: inout Hasher) { hasher.combine(place) }

  /// Its place among the nine, from zero.
  package var place: Int {
    switch self {
    case .t1: 0
    case .t2: 1
    case .t3: 2
    case .t4: 3
    case .t5: 4
    case .t6: 5
    case .t7: 6
    case .t8: 7
    case .t9: 8
    }
  }
}

extension TableID {
  /// The title in the ministry's forms.
  public var title: String {
    switch self {
    case .t1: "收入支出决算总表"
    case .t2: "收入决算表"
    case .t3: "支出决算表"
    case .t4: "财政拨款收入支出决算总表"
    case .t5: "一般公共预算财政拨款支出决算表"
    case .t6: "一般公共预算财政拨款基本支出决算表"
    case .t7: "政府性基金预算财政拨款收入支出决算表"
    case .t8: "国有资本经营预算财政拨款收入支出决算表"
    case .t9: "财政拨款“三公”经费支出决算表"
    }
  }
}
