/// One entry of the catalogue of messages: a stable number, a severity and the text in both
/// languages.
///
/// `{0}`, `{1}` … stand for arguments; `{0:table}` and `{0:slot}` say that names of the model stand in them,
/// which whoever knows the form puts into its words. Each room lists its own entries in one file, as
/// static members of this type, and in one array so that tests can see them all.
public struct Message: Sendable {
  /// How much a message weighs: what it is told of is fine, doubtful, or refused.
  public enum Severity: String, Sendable, Comparable {
    case info, warning, error

    private var rank: Int {
      switch self {
      case .info: 0
      case .warning: 1
      case .error: 2
      }
    }

    /// Errors weigh most, information least.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
  }

  /// What a message is about, where other rooms act on it: they ask for this and never for a code,
  /// which belongs to the room that words it.
  public enum Kind: String, Sendable, CaseIterable {
    /// Nothing that anybody acts on.
    case plain
    /// The command was called in a way that cannot be.
    case wrongUsage
    /// The program itself failed.
    case ownFault

    /// Content of the file is gone: a text that cells share, a sheet without its part.
    case contentLost
    /// Content may be another than what was meant, or is not told in full.
    case contentUncertain
    /// Something that looks like one of the nine tables was not read as one.
    case tableUnread
    /// A table is there twice, and one of the two was taken.
    case tableTwice
    /// A sheet that is not shown holds a table.
    case hiddenTable
    /// Figures of a table cannot be seen: in hidden rows or columns, under merged cells.
    case hiddenFigures
    /// What continues a table was not joined to it.
    case continuationLeft
    /// The form has columns too many or too few, or numbers its lines otherwise.
    case formDiffers
    /// A row of a table was not recognised; its amounts were not read.
    case rowUnknown
    /// Tables or files name different units, or codes of the unit.
    case unitDiffers
    /// Tables or files state different years.
    case yearDiffers
    /// Nothing names the unit.
    case unitMissing
    /// Nothing states the year.
    case yearMissing
    /// A table does not state its money unit.
    case moneyUnitMissing
    /// Amounts are stored as text.
    case amountAsText
    /// Amounts are shown as something else than the number that is stored: a date, a share.
    case amountShownOtherwise
  }

  /// Letter of the room and number: `W102`.
  public let code: String
  /// What it weighs wherever it is told.
  public let severity: Severity
  /// What it is about.
  public let kind: Kind
  /// The text in Chinese, arguments as `{0}` …
  public let chinese: String
  /// The text in English, arguments as `{0}` …
  public let english: String

  /// An entry of the catalogue; each is made once, as a static member.
  public init(
    _ code: String, _ severity: Severity, _ kind: Kind = .plain, zh: String, en: String
  ) {
    self.code = code
    self.severity = severity
    self.kind = kind
    chinese = zh
    english = en
  }

  /// The text with its arguments put in; control characters of arguments are shown escaped.
  ///
  /// `cause` gives `{reason}` and `{remedy}`.
  public func text(
    _ language: Language, _ arguments: [String] = [], _ cause: Cause? = nil
  ) -> String {
    let template = language == .chinese ? chinese : english
    guard template.utf8.contains(UInt8(ascii: "{")) else { return template }
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let after = rest[rest.index(after: open)...]
      if let close = after.firstIndex(of: "}"),
        let part = part(named: after[..<close], language, arguments, cause)
      {
        result += part.escapedForDisplay
        rest = after[after.index(after: close)...]
      } else {
        result += "{"
        rest = after
      }
    }
    return result + rest
  }

  /// What stands for a name in braces; nil where it is no such name.
  private func part(
    named name: Substring, _ language: Language, _ arguments: [String], _ cause: Cause?
  ) -> String? {
    switch name {
    case "reason": cause?.reason(language) ?? ""
    case "remedy": cause?.remedy(language) ?? ""
    default:
      Int(name.prefix { $0 != ":" }).map { arguments.indices.contains($0) ? arguments[$0] : "" }
    }
  }
}

extension Message: Hashable {
  /// Two messages are one where they have one code.
  public static func == (left: Self, right: Self) -> Bool { left.code == right.code }

  /// By the code.
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

extension String {
  /// Control, bidirectional and zero-width characters as `\u{…}`, so that text out of a file can
  /// neither steer a terminal nor hide in a message.
  public var escapedForDisplay: String {
    guard unicodeScalars.contains(where: \.isUnsafeToDisplay) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.isUnsafeToDisplay {
        result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  fileprivate var isUnsafeToDisplay: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF:
      true
    default: false
    }
  }
}
