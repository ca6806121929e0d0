import Grid

/// An identity as people read it, its values put in:
/// `T3[21201].total 12,029.15 = basic 1,066.51 + project 1,367.64 → 2,434.15`.
struct IdentityText {
  private let paper: WorkingPaper
  private let identity: Identity

  init(_ paper: WorkingPaper, _ identity: Identity) {
    self.paper = paper
    self.identity = identity
  }

  var text: String {
    guard let head = identity.left.first?.figure else { return "" }
    let left = side(identity.left, turn: 1, after: nil)
    let right = side(identity.right, turn: -1, after: paper.figures[head].slot)
    var text = "\(left) \(identity.relation.rawValue) \(right)"
    if identity.left.count > 1 || identity.right.count > 1 {
      let sum = sum(identity.right, turn: -1)
      if identity.right.count > 1, let sum { text += " → \(spelled(sum, head))" }
    }
    return text
  }

  /// What the left side comes to, in the unit of its first figure; nil where that does not fit.
  var value: Amount? { amount(identity.left, turn: 1) }

  /// What the right side comes to.
  var expected: Amount? { amount(identity.right, turn: -1) }

  private func amount(_ terms: ArraySlice<Identity.Term>, turn: Int) -> Amount? {
    guard let head = identity.left.first?.figure else { return nil }
    return sum(terms, turn: turn).map { paper.amount($0, like: head) }
  }

  private func sum(_ terms: ArraySlice<Identity.Term>, turn: Int) -> Int128? {
    var sum: Int128 = 0
    for term in terms {
      let value = paper.figures[term.figure].value
      let (next, overflow) = sum.addingReportingOverflow(term.sign * turn < 0 ? -value : value)
      guard !overflow else { return nil }
      sum = next
    }
    return sum
  }

  /// Zeros of long sums are left out: they hide what counts.
  private func side(_ terms: ArraySlice<Identity.Term>, turn: Int, after head: Slot?) -> String {
    let isLong = terms.count > 6
    let told = terms.filter {
      !isLong || paper.figures[$0.figure].value != 0 || isTakenForZero($0.figure)
    }
    var text = ""
    var before = head
    for term in told.isEmpty ? Array(terms.prefix(1)) : told {
      let figure = paper.figures[term.figure]
      let isNegative = term.sign * turn < 0
      text += text.isEmpty ? (isNegative ? "−" : "") : isNegative ? " − " : " + "
      text += name(figure.slot, after: before) + " " + value(term.figure)
      before = before ?? figure.slot
    }
    return text
  }

  /// As much of a slot as tells it from the first one of the formula.
  private func name(_ slot: Slot, after head: Slot?) -> String {
    guard let head, head.table == slot.table else { return slot.description }
    if head.row == slot.row { return slot.column }
    return head.column == slot.column ? "[\(slot.row)]" : "[\(slot.row)].\(slot.column)"
  }

  private func value(_ figure: Int) -> String {
    // As printed, also where it is taken for zero.
    switch isTakenForZero(figure) ? paper.fact(figure).state : paper.figures[figure].state {
    case .number: spelled(paper.figures[figure].value, figure)
    case .blank: "∅"
    case .dash, .text, .error, .uncomputed: paper.fact(figure).raw ?? "—"
    }
  }

  private func isTakenForZero(_ figure: Int) -> Bool {
    paper.figures[figure].state == .number && paper.fact(figure).state != .number
  }

  private func spelled(_ value: Int128, _ figure: Int) -> String {
    paper.amount(value, like: figure).grouped
  }
}

extension Amount {
  /// With a comma at every third digit: `12,029.15`.
  public var grouped: String {
    let plain = description.utf8
    let start = plain.first == UInt8(ascii: "-") ? 1 : 0
    let end =
      plain.firstIndex(of: UInt8(ascii: ".")).map { plain.distance(from: plain.startIndex, to: $0) }
      ?? plain.count
    var grouped: [UInt8] = []
    grouped.reserveCapacity(plain.count + 8)
    for (place, byte) in plain.enumerated() {
      if place > start, place < end, (end - place) % 3 == 0 { grouped.append(UInt8(ascii: ",")) }
      grouped.append(byte)
    }
    return String(decoding: grouped, as: UTF8.self)
  }
}
