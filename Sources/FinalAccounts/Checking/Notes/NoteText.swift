/// What the notes under a table say of its being empty.
struct NoteText {
  /// A sentence that says that something is not there.
  struct Claim {
    /// The folded sentence.
    let bytes: [UInt8]
    /// True where it says that the table holds nothing at all.
    let saysEmpty: Bool

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  private let claims: [Claim]
  /// What is left in it of the form's own text: an instruction, or a place to be filled in.
  let leftover: String?

  init(_ note: String) {
    var claims: [Claim] = []
    for line in note.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let folded = Folding.fold(String(Substring(line)))
      claims += folded.split(whereSeparator: { Self.ends.contains($0) }).compactMap(Self.claim)
    }
    self.claims = claims
    let folded = Folding.fold(note)[...]
    leftover =
      Self.instructions.first(in: folded) ?? Self.braces(in: note)
      ?? Self.openPlace(inFolded: folded)
  }

  /// The notes of the tables that have one.
  static func notes(of submission: Submission) -> PerTable<NoteText> {
    var notes = PerTable<NoteText>()
    for table in submission.tables where notes[table.id] == nil {
      notes[table.id] = table.note.map { NoteText($0) }
    }
    return notes
  }

  /// Those that may be about a table; all of them for nil.
  func claims(of id: TableID?) -> [Claim] {
    guard let id else { return claims }
    return claims.filter { $0.means(id) }
  }

  private static let ends = Array(".;!".utf8)
  private static let empty = Words([
    "空表", "本表为空", "表为空", "无数据", "没有数据", "本表无内容", "本表没有内容", "本表无发生额",
  ])
  private static let nothing = Words(["无", "没有", "未发生", "未安排", "不涉及", "不存在"])
  /// A sentence with one of these asks for something, or says what would be.
  private static let conditions = Words([
    "如无", "如没有", "若无", "若没有", "如本", "若本", "的单位", "的部门", "凡是", "凡无", "凡没有", "应仍",
    "应当", "应在", "应保留", "下述", "即使", "也要",
  ])

  private static func claim(_ sentence: ArraySlice<UInt8>) -> Claim? {
    let saysEmpty = empty.first(in: sentence) != nil
    guard saysEmpty || nothing.first(in: sentence) != nil,
      conditions.first(in: sentence) == nil, openPlace(inFolded: sentence) == nil
    else { return nil }
    return Claim(bytes: Array(sentence), saysEmpty: saysEmpty)
  }
}

/// Words that are looked for in folded text, all in one pass.
private struct Words {
  private let words: [(text: String, bytes: [UInt8])]
  /// The words that begin with a byte.
  private let beginnings: [[Int]]

  init(_ words: [String]) {
    self.words = words.map { ($0, Array($0.utf8)) }
    var beginnings: [[Int]] = Array(repeating: [], count: 256)
    for (index, word) in self.words.enumerated() {
      if let first = word.bytes.first { beginnings[Int(first)].append(index) }
    }
    self.beginnings = beginnings
  }

  /// The first of the words, in the order of their list, that a text holds.
  func first(in text: ArraySlice<UInt8>) -> String? {
    text.withUnsafeBufferPointer { text in
      var found = words.count
      for place in text.indices {
        for index in beginnings[Int(text[place])] where index < found {
          if Self.stands(words[index].bytes, text, place) { found = index }
        }
        if found == 0 { break }
      }
      return found < words.count ? words[found].text : nil
    }
  }

  private static func stands(
    _ word: [UInt8], _ text: UnsafeBufferPointer<UInt8>, _ place: Int
  ) -> Bool {
    guard text.count - place >= word.count else { return false }
    for (offset, byte) in word.enumerated() where text[place + offset] != byte { return false }
    return true
  }
}

extension NoteText {
  private static let instructions = Words([
    "仍保留该表格式", "仍保留本表格式", "保留空表格式", "在本表下方", "作下述说明", "作如下说明",
  ])
  private static let openPlaces = Words([
    "(单位名称)", "(部门名称)", "(填写单位名称)", "(填写部门名称)", "××", "╳╳", "✕✕",
  ])

  /// An open place of a template: XX, ××, {…}.
  static func openPlace(in text: String) -> String? {
    braces(in: text) ?? openPlace(inFolded: Folding.fold(text)[...])
  }

  private static func braces(in text: String) -> String? {
    if text.utf8.contains(UInt8(ascii: "{")), let open = text.firstIndex(of: "{"),
      let close = text[open...].firstIndex(of: "}"), text.distance(from: open, to: close) <= 20
    {
      return String(text[open...close])
    }
    return nil
  }

  private static func openPlace(inFolded text: ArraySlice<UInt8>) -> String? {
    if let word = openPlaces.first(in: text) { return word }
    // Two or more X that belong to no Latin word.
    var start = text.startIndex
    while start < text.endIndex {
      var end = start
      while end < text.endIndex, text[end] == UInt8(ascii: "X") { end += 1 }
      let isAlone =
        (start == text.startIndex || !isLatin(text[start - 1]))
        && (end == text.endIndex || !isLatin(text[end]))
      if end - start >= 2, isAlone { return String(decoding: text[start..<end], as: UTF8.self) }
      start = max(end, start + 1)
    }
    return nil
  }

  private static func isLatin(_ byte: UInt8) -> Bool {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
  }
}

extension NoteText.Claim {
  private static let words: [(id: TableID, words: Words)] = [
    (.t7, Words(["政府性基金"])), (.t8, Words(["国有资本"])),
    (.t9, Words(["三公", "因公出国", "公务接待", "公务用车"])),
  ]

  /// True where it names the table's subject, or no table's.
  func means(_ id: TableID) -> Bool {
    let named = Self.words.filter { $0.words.first(in: bytes[...]) != nil }.map(\.id)
    return named.isEmpty || named.contains(id)
  }

  private static let breaks = ["没有", "未", "无", "不", "本年", "年度", "19", "20"]
  private static let own = ["本", "我", "部门", "单位", "各"]
  /// How names of units end; words in front of a 无 that end otherwise (经核实, 本表) name none.
  private static let endings = [
    "局", "委", "委员会", "办", "办公室", "院", "校", "学校", "园", "馆", "中心", "站", "所", "队", "会", "厅", "部",
    "处", "政府", "街道", "镇", "乡", "团", "社", "场", "公司", "库", "台",
  ]
  /// Words of tables and budgets: what holds one is no name.
  private static let subjects = [
    "政府性", "基金", "国有资", "三公", "财政拨款", "预算", "决算", "收支", "收入", "支出", "数据", "项目", "经费", "机构改革",
  ]

  /// The unit that it names, where that is another one: not its name, a part or a short form of it.
  func foreignUnit(than unit: String) -> String? {
    let unit = String(decoding: Folding.fold(unit), as: UTF8.self)
    let text = text
    guard !unit.isEmpty, !text.contains(unit) else { return nil }
    var name = text
    if let colon = name.lastIndex(of: ":") { name = String(name[name.index(after: colon)...]) }
    let end = name.indices.first { place in
      Self.breaks.contains { name[place...].hasPrefix($0) }
    }
    name = String(name[..<(end ?? name.startIndex)])
    // What gives a reason or a source stands in front of a comma.
    while let last = name.last, last == "," || last == "、" { name.removeLast() }
    name = name.split(whereSeparator: { $0 == "," || $0 == "、" }).last.map(String.init) ?? ""
    for word in ["由于", "因为", "因", "经"] where name.hasPrefix(word) {
      name.removeFirst(word.count)
      break
    }
    let isName =
      name.count >= 3 && Self.endings.contains { name.hasSuffix($0) }
      && !(Self.own + Self.subjects).contains { name.contains($0) }
    guard isName, !Self.isShort(name, of: unit), !Self.isShort(unit, of: name) else { return nil }
    return name
  }

  /// True where all characters of a name stand in another, in the same order.
  private static func isShort(_ name: String, of other: String) -> Bool {
    var rest = other[...]
    for character in name {
      guard let place = rest.firstIndex(of: character) else { return false }
      rest = rest[rest.index(after: place)...]
    }
    return true
  }
}
