import Grid

/// Formulas with their values put in, as the ministry's lists of formulas read:
/// 第 27 行 1,592.71 ≠ 第 1 行 1,410.17 + 第 8 行 180.00 = 1,590.17.
extension FormNames {
  /// The formula of a finding; nil for one that has none.
  public func formula(of finding: Finding) -> String? {
    guard let formula = finding.formula else { return nil }
    if let identity = finding.identity, let paper = paper(of: finding.cells.first?.table) {
      return text(identity, paper, isTail: finding.kind == .tail)
    }
    return finding.spokenFormula ?? formula
  }

  /// What the terms of a formula share need not be said of each.
  private struct Frame {
    let isOneTable: Bool
    let isOneRow: Bool
    let isOneColumn: Bool
    let hasLines: Bool
    let hasColumnNumbers: Bool

    init(_ slots: [Slot], _ names: FormNames) {
      isOneTable = Set(slots.map(\.table)).count == 1
      isOneRow = isOneTable && Set(slots.map(\.row)).count == 1
      isOneColumn = isOneTable && Set(slots.map(\.column)).count == 1
      hasLines = isOneTable && slots.allSatisfy { names.line($0.table, $0.row) != nil }
      hasColumnNumbers =
        isOneTable && slots.allSatisfy { names.columnNumber($0.table, $0.column) != nil }
    }
  }

  private func text(_ identity: Identity, _ paper: WorkingPaper, isTail: Bool) -> String {
    let slots = identity.terms.map { paper.figures[$0.figure].slot }
    let frame = Frame(slots, self)
    var before: TableID? = frame.isOneTable ? slots.first?.table : nil
    let left = side(identity.left, turn: 1, frame, paper, &before)
    let right = side(identity.right, turn: -1, frame, paper, &before)
    let sign = identity.relation == .atMost ? "＞" : isTail ? "≈" : "≠"
    var text = "\(left) \(sign) \(right.isEmpty ? "0.00" : right)"
    let words = IdentityText(paper, identity)
    if identity.right.count > 1, let sum = words.expected { text += " = \(sum.grouped)" }
    return text
  }

  /// Zeros of long sums are left out: they hide what counts.
  private func side(
    _ terms: ArraySlice<Identity.Term>, turn: Int, _ frame: Frame, _ paper: WorkingPaper,
    _ before: inout TableID?
  ) -> String {
    let told = terms.filter {
      terms.count <= 6 || paper.figures[$0.figure].value != 0
        || paper.fact($0.figure).state != .number
    }
    var text = ""
    for term in told.isEmpty ? Array(terms.prefix(1)) : told {
      let isNegative = term.sign * turn < 0
      text += text.isEmpty ? (isNegative ? "−" : "") : isNegative ? " − " : " + "
      let slot = paper.figures[term.figure].slot
      let name = name(slot, frame, isNew: before != slot.table)
      before = slot.table
      text += name.isEmpty ? value(term.figure, paper) : "\(name) \(value(term.figure, paper))"
    }
    return text
  }

  private func name(_ slot: Slot, _ frame: Frame, isNew: Bool) -> String {
    guard frame.isOneTable else {
      return isNew ? self.slot(slot) : within(slot)
    }
    var words = ""
    if !frame.isOneRow {
      if frame.hasLines, let line = line(slot.table, slot.row) {
        words = "第 \(line) 行"
      } else {
        words = row(slot.table, slot.row)
      }
    }
    if !frame.isOneColumn {
      if frame.hasColumnNumbers, let number = columnNumber(slot.table, slot.column) {
        words += "第 \(number) 栏"
      } else {
        let column = column(slot.table, slot.column)
        if !column.isEmpty { words += frame.isOneRow ? column : "“\(column)”" }
      }
    }
    return words
  }

  private func value(_ figure: Int, _ paper: WorkingPaper) -> String {
    let fact = paper.fact(figure)
    switch fact.state {
    case .number: return paper.amount(paper.figures[figure].value, like: figure).grouped
    case .blank: return "空"
    case .uncomputed: return "（公式没有结果）"
    case .dash, .text, .error: return "“\(fact.raw ?? "—")”"
    }
  }
}

extension CellState {
  /// What stands in a cell, in a word.
  public var chinese: String {
    switch self {
    case .number: "数字"
    case .blank: "空"
    case .dash: "横线"
    case .text: "文字"
    case .error: "错误值"
    case .uncomputed: "没有结果的公式"
    }
  }
}
