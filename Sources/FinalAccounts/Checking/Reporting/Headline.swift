public import Grid

/// The one line over a group.
enum Headline {
  static func of(
    _ suggestion: Suggestion?, _ cause: Cause, _ context: CheckContext
  ) -> BilingualText {
    let count = cause.identities.count
    let broken = count == 1 ? "1 broken relation" : "\(count) broken relations"
    if let row = cause.missingRow {
      return .init(
        "\(context.names.table(row.table))疑缺少科目 \(row.code) 一行，可解释 \(count) 处不平",
        "\(row.table.rawValue) lacks the row of \(row.code); that explains \(broken)"
      )
    }
    guard let suggestion, let head = suggestion.cells.first else {
      let first = cause.identities.first.map {
        context.reconciliation.identities[$0].terms[0].figure
      }
      let around = count == 1 ? "1 relation" : "\(count) relations"
      let slot = first.map { context.paper.figures[$0].slot.description } ?? ""
      let spoken = first.map { context.names.slot(context.paper.figures[$0].slot) } ?? ""
      return .init(
        "\(spoken)\(count > 1 ? "等 \(count) 处不平" : "不平")，不是单独一格填错所致，请逐项核对",
        "\(around) around \(slot) \(count == 1 ? "is" : "are") broken; no single cell explains \(count == 1 ? "it" : "them")"
      )
    }
    if let places = cause.hypothesis.flatMap({ places($0, context) }) {
      guard count > 0 else { return places }
      return .init(
        places.chinese + "，可解释 \(count) 处不平", places.english + "; that explains \(broken)")
    }
    let place = head.shortPlace
    let more = suggestion.cells.count - 1
    let spoken = context.names.place(head)
    let zh = more > 0 ? "\(spoken)等 \(more + 1) 格" : spoken
    let en = more > 0 ? "\(place) and \(more) more" : place
    switch suggestion.slip {
    case .tenfold, .tenThousandfold:
      guard suggestion.value == nil, let hypothesis = cause.hypothesis else { break }
      guard hypothesis.slip == .tenThousandfold, hypothesis.isOfWholeTable else {
        return .init(
          "\(zh)的数都差同样的倍数，疑小数点或金额单位有误，可解释 \(count) 处不平",
          "\(en) are wrong by the same power of ten; that explains \(broken)")
      }
      let table = head.table?.rawValue ?? ""
      let named = head.table.map(context.names.table) ?? ""
      return .init(
        "\(named)的金额单位疑与其他各表不同（相差一万倍），可解释 \(count) 处不平",
        "\(table) is in another money unit than the other tables (ten thousandfold); that explains \(broken)"
      )
    case .shiftedRow:
      return .init(
        "\(zh)疑整行错开一栏，可解释 \(count) 处不平",
        "\(en): the row stands one column off; that explains \(broken)")
    case .swappedCells:
      return .init(
        "\(zh)疑互换了位置，可解释 \(count) 处不平",
        "\(en) changed places; that explains \(broken)")
    default: break
    }
    let value = suggestion.value?.grouped ?? suggestion.values.map(\.grouped).joined(separator: "、")
    let rivals = suggestion.rivals(context.names)
    return .init(
      "\(zh)填的是 \(head.shownRaw(.chinese))，可能应为 \(value)\(suggestion.slipWords.chinese)，可解释 \(count) 处不平"
        + (rivals.map { "；" + $0.chinese } ?? ""),
      "\(en): \(head.shownRaw(.english)) was probably meant to be \(value)\(suggestion.slipWords.english); that explains \(broken)"
        + (rivals.map { "; " + $0.english } ?? "")
    )
  }
}

extension Suggestion {
  /// The kind of slip in brackets; nothing where it is of no kind.
  public var slipWords: BilingualText {
    guard slip.rank < Slip.other.rank else { return .init("", "") }
    return .init("（\(slip.chinese)）", " (\(slip.rawValue))")
  }

  /// How many of the other cells a sentence names.
  private static let named = 3

  /// That others explain as much, and which; nil where one cell is likelier than all others.
  public func rivals(_ names: FormNames) -> BilingualText? {
    guard isAmbiguous else { return nil }
    guard !others.isEmpty else {
      return .init("也可能是另外许多格中的一格有误", "or one of many other cells is wrong")
    }
    let places = others.prefix(Self.named).map(\.shortPlace)
    let spoken = others.prefix(Self.named).map(names.shortPlace)
    guard others.count > 1 else {
      return .init("也可能是\(spoken[0])有误", "or \(places[0]) is wrong")
    }
    let isMore = others.count > places.count
    return .init(
      "也可能是另外 \(others.count) 格之一有误："
        + spoken.joined(separator: "、") + (isMore ? " 等" : ""),
      "or one of \(others.count) other cells is wrong: "
        + places.joined(separator: ", ") + (isMore ? " …" : ""))
  }
}

extension FindingCell {
  /// What the cell holds as people see it: without the noise of binary fractions behind the fifteenth
  /// digit, which no program shows.
  public func shownRaw(_ language: Language) -> String {
    guard let raw else { return language == .chinese ? "空" : "∅" }
    guard raw.utf8.count > 15, let amount = Amount(storedNumber: raw) else { return raw }
    return amount.grouped
  }

  /// `表3!B3`, or its slot where the form has neither sheets nor addresses.
  public var shortPlace: String {
    if let sheet, let cell { return "\(sheet)!\(cell)" }
    if let table, let row, let column { return Slot(table, row, column).description }
    return sheet ?? table?.rawValue ?? ""
  }
}

extension Slip {
  /// The kind of slip in Chinese.
  public var chinese: String {
    switch self {
    case .droppedDigit: "漏了一位数字"
    case .addedDigit: "多了一位数字"
    case .swappedDigits: "两位数字颠倒"
    case .wrongDigit: "一位数字有误"
    case .tenfold: "小数点错位"
    case .tenThousandfold: "金额单位有误"
    case .sign: "正负号有误"
    case .neighbour: "抄了相邻的数"
    case .shiftedRow: "整行错位"
    case .swappedCells: "两格互换"
    case .repeatedRow: "整行重复"
    case .slippedRows: "金额与科目错行"
    case .swappedRows: "两行互换"
    case .swappedColumns: "两栏互换"
    case .missing: "漏填"
    case .other, .unlikely: "其他"
    }
  }
}
