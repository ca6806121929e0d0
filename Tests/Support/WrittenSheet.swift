/// One small table of accounts, to be written in the manners of many writers: texts with what must
/// be escaped, numbers, a truth value, an error, a formula without a result, a date, a merged title,
/// a row left out and a hidden one.
struct WrittenSheet {
  enum Content {
    case text(String)
    case number(String)
    case truth
    /// A formula with its result, or without one.
    case formula(String, result: String?, type: String? = nil)
    /// The last day of 2023.
    case date
  }

  static let rows: [(number: Int, cells: [(column: Int, content: Content)])] = [
    (1, [(1, .text("支出决算表"))]),
    (2, [(1, .text("部门：青岚县财政局")), (4, .text("金额单位：万元"))]),
    (4, [(1, .text("科目")), (2, .text("合计"))]),
    (
      5,
      [
        (1, .text("201")), (2, .number("1677.6")), (3, .formula("B5/4", result: "419.4")),
        (4, .truth),
      ]
    ),
    (
      6,
      [
        (1, .text("R&D <一>")), (2, .formula("B5/0", result: "#DIV/0!", type: "e")),
        (3, .formula("B5*2", result: nil)), (4, .date),
      ]
    ),
    (8, [(1, .text("甲\n乙")), (2, .number("-3"))]),
  ]

  /// What must come out: texts as they are, numbers as doubles are spelled.
  static let cells = [
    "A1": "支出决算表", "A2": "部门：青岚县财政局", "D2": "金额单位：万元", "A4": "科目", "B4": "合计", "A5": "201",
    "B5": "1677.6", "C5": "419.4", "D5": "TRUE", "A6": "R&D <一>", "B6": "#DIV/0!",
    "C6": "uncomputed",
    "D6": "45291.0", "A8": "甲\n乙", "B8": "-3.0",
  ]

  enum Texts { case shared, inline, string }

  var texts = Texts.shared
  /// In front of every element's name, with its colon.
  var prefix = ""
  var hasReferences = true
  var quote = "\""
  /// Between all elements.
  var gap = ""
  var truth = "1"
  var date = (type: String?.none, value: "45291")
  var number: (String) -> String = { $0 }
  /// How a text is spelled as content of an element.
  var spell: (String) -> String = WrittenSheet.escaped
  /// What is inside an entry of the shared strings; the text is spelled already.
  var entry: (String) -> String = { "<t>\($0)</t>" }
  /// More attributes of rows and of cells.
  var rowAttributes = ""
  var cellAttributes = ""
  var isReversed = false
  /// Empty cells with a format, up to column 6.
  var fillsRows = false
  private(set) var strings: [String] = []

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// All rows as XML; takes down the shared strings on the way.
  mutating func xml() -> String {
    var rows: [String] = []
    var next = 1
    for row in Self.rows {
      while !hasReferences, next < row.number {
        rows.append("<\(prefix)row/>")
        next += 1
      }
      next = row.number + 1
      rows.append(self.row(row.number, row.cells))
    }
    return (isReversed ? rows.reversed() : rows).joined(separator: gap)
  }

  private mutating func row(_ number: Int, _ cells: [(column: Int, content: Content)]) -> String {
    var elements: [String] = []
    for column in 1...6 {
      let reference =
        hasReferences
        ? attribute("r", "\(["A", "B", "C", "D", "E", "F"][column - 1])\(number)") : ""
      if let cell = cells.first(where: { $0.column == column }) {
        elements.append(self.cell(reference, cell.content))
      } else if fillsRows || !hasReferences {
        elements.append("<\(prefix)c\(reference)\(fillsRows ? attribute("s", "1") : "")/>")
      }
    }
    if isReversed { elements.reverse() }
    let hidden = number == 8 ? attribute("hidden", "1") : ""
    let tag = (hasReferences ? attribute("r", "\(number)") : "") + hidden + rowAttributes
    return "<\(prefix)row\(tag)>\(gap)\(elements.joined(separator: gap))\(gap)</\(prefix)row>"
  }

  private mutating func cell(_ reference: String, _ content: Content) -> String {
    switch content {
    case .text(let text): return self.text(reference, text)
    case .number(let text): return element(reference, nil, value: number(text))
    case .truth: return element(reference, "b", value: truth)
    case .date: return element(reference + attribute("s", "1"), date.type, value: date.value)
    case .formula(let text, let result, let type):
      return element(reference, type, formula: text, value: result)
    }
  }

  private mutating func text(_ reference: String, _ text: String) -> String {
    switch texts {
    case .shared:
      strings.append("<si>\(entry(spell(text)))</si>")
      return element(reference, "s", value: "\(strings.count - 1)")
    case .string: return element(reference, "str", value: spell(text))
    case .inline:
      let tag = reference + attribute("t", "inlineStr") + cellAttributes
      return
        "<\(prefix)c\(tag)><\(prefix)is><\(prefix)t>\(spell(text))</\(prefix)t></\(prefix)is></\(prefix)c>"
    }
  }

  private func element(
    _ reference: String, _ type: String?, formula: String? = nil, value: String?
  ) -> String {
    let tag = reference + (type.map { attribute("t", $0) } ?? "") + cellAttributes
    let formula = formula.map { "<\(prefix)f>\($0)</\(prefix)f>" } ?? ""
    let value = value.map { "<\(prefix)v>\($0)</\(prefix)v>" } ?? ""
    return "<\(prefix)c\(tag)>\(gap)\(formula)\(gap)\(value)\(gap)</\(prefix)c>"
  }

  private func attribute(_ name: String, _ value: String) -> String {
    " \(name)=\(quote)\(value)\(quote)"
  }
}
