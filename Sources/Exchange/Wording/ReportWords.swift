public import FinalAccounts
public import Grid

extension Message.Severity {
  /// All of them, the gravest first.
  public static let gravestFirst: [Self] = [.error, .warning, .info]

  /// How reports name one thing of it: 错误、警告、提示.
  public func word(_ language: Language) -> String {
    switch self {
    case .error: language.said("错误", "error")
    case .warning: language.said("警告", "warning")
    case .info: language.said("提示", "note")
    }
  }

  /// How lines of standard error name it: 错误, 警告, 提示; in English as the catalogue spells it.
  public func label(_ language: Language) -> String {
    language == .chinese ? word(language) : rawValue
  }

  /// How reports name several.
  public func plural(_ language: Language) -> String {
    word(language) + language.said("", "s")
  }
}

extension CheckReport.Verdict {
  /// The verdict in a word or two.
  public func word(_ language: Language) -> String {
    switch self {
    case .errors: language.said("有错误", "errors")
    case .incomplete: language.said("审核不全", "incomplete")
    case .warnings: language.said("有警告", "warnings")
    case .clean: language.said("未发现问题", "clean")
    }
  }
}

extension CheckReport.Counts {
  /// The findings of a severity.
  public subscript(severity: Message.Severity) -> Int {
    switch severity {
    case .error: error
    case .warning: warning
    case .info: info
    }
  }

  /// How many findings of each severity, the gravest first.
  public func findings(_ language: Language) -> String {
    Message.Severity.gravestFirst.map { severity in
      let count = self[severity]
      let words = count == 1 ? severity.word(language) : severity.plural(language)
      return language.said("\(words) \(count)", "\(count) \(words)")
    }.joined(separator: language.said("，", ", "))
  }

  /// What became of the relations; with `named` the sentence says that it speaks of these.
  public func relations(_ language: Language, named: Bool) -> String {
    language.said(
      "审核公式平 \(pass)，尾数误差 \(tail)，不适用 \(notApplicable)，未审核 \(unchecked)",
      "\(pass)\(named ? " relations" : "") hold, \(tail) within rounding, \(notApplicable) not applicable, \(unchecked) unchecked"
    )
  }
}

extension CheckReport {
  /// Unit and year as far as the submission states them; empty where it states neither.
  public var subject: String {
    [unit, year.map { "\($0)" }].compactMap(\.self).joined(separator: " ")
  }
}

extension FindingCell {
  /// `sheet!B3`, or as much of it as is known, else the table; empty where nothing is.
  public var place: String {
    if let sheet, let cell { return "\(sheet)!\(cell)" }
    return sheet ?? cell?.description ?? table?.rawValue ?? ""
  }
}
