import Grid

extension RuleFunction {
  /// FIL-09.
  static let unitNames = RuleFunction(
    "FIL-09", .file, .error, "各表的单位名称（和代码）应当一致", "all tables name the same unit (and code)",
    source: "表样（项目之间的关系）"
  ) { context in
    guard context.submission.unit != nil || context.submission.unitCode != nil else {
      return .appliesNot
    }
    let breaches = context.notices(.unitDiffers).map { context.breach($0) }
    return breaches.isEmpty ? .holds : RuleOutcome(breaches: breaches)
  }

  /// FIL-10.
  static let years = RuleFunction(
    "FIL-10", .file, .error, "各表的年度应当一致，写法完整", "all tables state the same year, in full",
    source: "表样（项目之间的关系）"
  ) { context in
    var outcome = RuleOutcome()
    outcome.breaches = context.notices(.yearDiffers).map { context.breach($0) }
    for table in context.submission.tables {
      outcome.add(
        YearFragment.find(in: table.title).map { fragment in
          .init(
            cells: [table.place],
            detail: .init(
              "标题“\(table.title)”里的年度“\(fragment)”不完整",
              "the year “\(fragment)” in the title “\(table.title)” is no whole year"))
        })
    }
    guard context.submission.year != nil || !outcome.breaches.isEmpty else { return .appliesNot }
    return outcome
  }
}

/// Years of which digits are missing: 「202 年度」.
private enum YearFragment {
  /// The digits in front of a 年 that are no year; nil where there are none. Short forms (24年度)
  /// and numbers that run into the year (附件2 2024年度) are none.
  static func find(in title: String) -> String? {
    let characters = title.unicodeScalars.map { scalar in
      0xFF10...0xFF19 ~= scalar.value
        ? Unicode.Scalar(UInt8(scalar.value - 0xFF10) + UInt8(ascii: "0")) : scalar
    }
    for (place, character) in characters.enumerated() where character == "年" {
      var end = place
      while end > 0, isBlank(characters[end - 1]) { end -= 1 }
      var start = end
      while start > 0, isDigit(characters[start - 1]) { start -= 1 }
      let digits = String(String.UnicodeScalarView(characters[start..<end]))
      let isFragment =
        switch digits.utf8.count {
        case 3: true
        case 4...: !(Int(digits.suffix(4)).map { 1950...2099 ~= $0 } ?? false)
        default: false
        }
      if isFragment { return digits }
    }
    return nil
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { "0"..."9" ~= scalar }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace
  }
}
