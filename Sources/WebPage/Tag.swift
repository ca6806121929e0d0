/// The elements that matter; all others only hold text.
enum Tag: String {
  case other = ""
  case table, tr, td, th, thead, tbody, tfoot, caption, col, colgroup
  case a, br, hr, p, div, h1, h2, h3, h4, h5, h6, li, ul, ol, center, dl, dt, dd, pre, form, section
  case article, header, footer, main, blockquote, fieldset, address, nav
  case em, title, meta, input
  case style, script, textarea, xml, noscript, select
  /// Notes of cells, as LibreOffice writes them.
  case comment

  init(_ name: String) { self = Tag(rawValue: name) ?? .other }

  /// Elements whose content is no markup.
  var isRaw: Bool {
    switch self {
    case .style, .script, .textarea, .title, .xml, .comment, .select: true
    default: false
    }
  }

  /// Elements that begin and end a line.
  var isBlock: Bool {
    switch self {
    case .p, .div, .h1, .h2, .h3, .h4, .h5, .h6, .li, .ul, .ol, .center, .dl, .dt, .dd, .pre,
      .form, .section, .article, .header, .footer, .main, .blockquote, .fieldset, .address, .nav:
      true
    default: false
    }
  }

  var hasAttributes: Bool {
    switch self {
    case .table, .tr, .td, .th, .col, .colgroup, .a, .meta, .input: true
    default: false
    }
  }
}

/// The attributes that matter of one element.
struct Attributes {
  enum Name: String {
    case colspan, rowspan, `class`, style, span, name, href, hidden, content, type
    /// What Excel adds: the value of a number, a text, a truth value, an error, a formula.
    case num = "x:num"
    case str = "x:str"
    case bool = "x:bool"
    case err = "x:err"
    case fmla = "x:fmla"
    /// What LibreOffice adds: the value and the format of a number.
    case sdval, sdnum
  }

  private var values: [(name: Name, text: [UInt8])] = []

  /// The first of a name counts.
  mutating func add(_ name: Name, _ text: [UInt8]) {
    guard values.count < 64, !values.contains(where: { $0.name == name }) else { return }
    values.append((name, text))
  }

  func bytes(_ name: Name) -> [UInt8]? { values.first { $0.name == name }?.text }

  subscript(name: Name) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

  /// How many rows or columns; nil where nothing is said, or nothing that is a number.
  func count(_ name: Name) -> Int? {
    guard let text = bytes(name) else { return nil }
    let digits = text.drop { $0 <= 0x20 }.prefix { 0x30...0x39 ~= $0 }
    guard !digits.isEmpty else { return nil }
    return digits.count > 6 ? 999_999 : Int(String(decoding: digits, as: UTF8.self))
  }

  /// True where the element itself says that it is not shown.
  var isHidden: Bool {
    bytes(.hidden) != nil || self[.style].map { Stylesheet.hides($0) } ?? false
  }
}
