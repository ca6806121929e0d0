internal import FinalAccounts

extension MoneyUnit {
  private static let names: [(unit: MoneyUnit, text: [UInt8])] = MoneyUnit.allCases.map {
    ($0, Array($0.rawValue.utf8))
  }
  private static let prefixes = ["金额单位", "单位", "人民币", ":", ";"].map { Array($0.utf8) }
  private static let comma = Array("、".utf8)

  /// 万元, 人民币万元, （万元）, 单位万元, 人民币（万元）; what stands behind a comma does not count.
  init?(folded text: ArraySlice<UInt8>) {
    guard text.count <= 60 else { return nil }
    var rest = text
    if rest.first == UInt8(ascii: "("), rest.last == UInt8(ascii: ")") {
      rest = rest.dropFirst().dropLast()
    }
    for _ in 0..<3 {
      for prefix in Self.prefixes where rest.starts(with: prefix) {
        rest = rest.dropFirst(prefix.count)
      }
      if rest.first == UInt8(ascii: "(") { rest = rest.dropFirst() }
    }
    rest = rest.prefix {
      $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: ",")
        && $0 != UInt8(ascii: ";")
    }
    if let place = rest.indices.first(where: { rest[$0...].starts(with: Self.comma) }) {
      rest = rest[rest.startIndex..<place]
    }
    guard let found = Self.names.first(where: { rest.elementsEqual($0.text) }) else { return nil }
    self = found.unit
  }
}
