internal import Grid

extension Splices {
  /// Gives a cell that is there another content: of its tag only the type changes, of its children
  /// those that hold the value. With `keepingFormula` it is the cached value of the cell's formula.
  mutating func set(
    _ content: StoredContent, in cell: SheetMap.FoundCell, keepingFormula: Bool,
    of bytes: [UInt8]
  ) {
    let tag = cell.tag
    let prefix = tag.prefix(in: bytes)
    setType(content.type, in: tag, of: bytes)
    let hadFormula = cell.children.contains { $0.kind == .formula }
    if !keepingFormula {
      // What they say of the value in metadata is of the one that goes (§18.3.1.4); a formula
      // that is none any longer spills no more.
      removeAttribute("vm", in: tag, of: bytes)
      if hadFormula { removeAttribute("cm", in: tag, of: bytes) }
    }
    let old = cell.children.filter {
      $0.kind == .value || $0.kind == .inline || ($0.kind == .formula && !keepingFormula)
    }
    let element = content.element(prefix: prefix)
    if tag.isEmpty {
      guard !element.isEmpty else { return }
      replace(
        tag.closing, with: Array(">".utf8) + element + Array("</\(tag.name(in: bytes))>".utf8))
      return
    }
    if element.isEmpty, covers(old, cell, bytes) {
      replace(tag.closing.lowerBound..<cell.range.upperBound, with: "/>")
      return
    }
    place(element, old, cell, bytes)
  }

  /// Puts the new child where the value was; else behind the formula, else first.
  private mutating func place(
    _ element: [UInt8], _ old: [SheetMap.FoundCell.Child], _ cell: SheetMap.FoundCell,
    _ bytes: [UInt8]
  ) {
    guard let first = old.first(where: { $0.kind != .formula }) ?? old.first else {
      let behind = cell.children.last { $0.kind == .formula }?.range.upperBound
      insert(element, at: behind ?? cell.tag.range.upperBound)
      return
    }
    for child in old where child.range != first.range { remove(child.range) }
    if !bytes[first.range].elementsEqual(element) { replace(first.range, with: element) }
  }

  private mutating func setType(_ type: String?, in tag: StartTag, of bytes: [UInt8]) {
    if let type {
      set("t", to: type, in: tag, of: bytes)
    } else if let attribute = tag.attribute("t", in: bytes),
      !bytes[attribute.value].elementsEqual("n".utf8)
    {
      remove(attribute.whole)
    }
  }

  /// True where nothing but the children that go, and blanks, stand between the tags.
  private func covers(
    _ old: [SheetMap.FoundCell.Child], _ cell: SheetMap.FoundCell, _ bytes: [UInt8]
  ) -> Bool {
    var place = cell.tag.range.upperBound
    let end = StartTag.start(bytes, before: cell.range.upperBound)
    func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy { $0 <= 0x20 } }
    for child in old {
      guard child.range.lowerBound >= place, isBlank(place..<child.range.lowerBound) else {
        return false
      }
      place = child.range.upperBound
    }
    return place <= end && isBlank(place..<end)
  }
}
