internal import Grid

extension Splices {
  /// Gives a cell that is there another content: of its tag only the type changes, of its children
  /// those that hold the value. With `keepingFormula` it is the cached value of the cell's formula.
  mutating func set(
    _ content: StoredContent, in cell: SheetMap.FoundCell, of map: SheetMap,
    keepingFormula: Bool, _ bytes: [UInt8]
  ) {
    let tag = cell.tag
    let children = map.children[cell.children]
    let tags = tag.childTags(in: bytes)
    setAttributes(
      of: tag, content.type, keepingFormula: keepingFormula,
      hadFormula: children.contains { $0.kind == .formula }, bytes)
    if tag.isEmpty {
      guard !content.isBlank else { return }
      replace(tag.closing) {
        $0.append(UInt8(ascii: ">"))
        content.appendElement(tags, to: &$0)
        $0 += "</".utf8
        $0 += bytes[tag.name]
        $0.append(UInt8(ascii: ">"))
      }
      return
    }
    func goes(_ child: SheetMap.Child) -> Bool {
      switch child.kind {
      case .value, .inline: true
      case .formula: !keepingFormula
      case .other: false
      }
    }
    if content.isBlank, covers(children, where: goes, cell, bytes) {
      replace(tag.closing.lowerBound..<cell.range.upperBound, with: "/>")
      return
    }
    place(content, tags, children, where: goes, cell, bytes)
  }

  /// Puts the new child where the value was; else behind the formula, else first.
  private mutating func place(
    _ content: StoredContent, _ tags: ElementTags, _ children: ArraySlice<SheetMap.Child>,
    where goes: (SheetMap.Child) -> Bool, _ cell: SheetMap.FoundCell, _ bytes: [UInt8]
  ) {
    func add(_ target: inout [UInt8]) { content.appendElement(tags, to: &target) }
    let first = children.first { $0.kind != .formula && goes($0) } ?? children.first(where: goes)
    guard let first else {
      let behind = children.last { $0.kind == .formula }?.range.upperBound
      if !content.isBlank { insert(at: behind ?? cell.tag.range.upperBound, add) }
      return
    }
    for child in children where goes(child) && child.range != first.range { remove(child.range) }
    change(first.range, of: bytes, add)
  }

  private mutating func setAttributes(
    of tag: CellTag, _ type: String?, keepingFormula: Bool, hadFormula: Bool, _ bytes: [UInt8]
  ) {
    var list = tag.attributes(in: bytes)
    var hadType = false
    while let attribute = list.next() {
      switch (bytes[attribute.name.lowerBound], attribute.name.count) {
      case (UInt8(ascii: "t"), 1):
        hadType = true
        if let type {
          set(attribute.value, to: type, of: bytes)
        } else if !bytes[attribute.value].elementsEqual("n".utf8) {
          remove(attribute.whole)
        }
      // What they say of the value in metadata is of the one that goes (§18.3.1.4); a formula
      // that is none any longer spills no more.
      case (UInt8(ascii: "v"), 2), (UInt8(ascii: "c"), 2):
        let name = bytes[attribute.name]
        let goes = name.elementsEqual("vm".utf8) || hadFormula && name.elementsEqual("cm".utf8)
        if goes, !keepingFormula { remove(attribute.whole) }
      default: break
      }
    }
    if let type, !hadType { set("t", to: type, in: tag, of: bytes) }
  }

  /// True where nothing but the children that go, and blanks, stand between the tags.
  private func covers(
    _ children: ArraySlice<SheetMap.Child>, where goes: (SheetMap.Child) -> Bool,
    _ cell: SheetMap.FoundCell, _ bytes: [UInt8]
  ) -> Bool {
    var place = cell.tag.range.upperBound
    let end = StartTag.start(bytes, before: cell.range.upperBound)
    func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy { $0 <= 0x20 } }
    for child in children where goes(child) {
      guard child.range.lowerBound >= place, isBlank(place..<child.range.lowerBound) else {
        return false
      }
      place = child.range.upperBound
    }
    return place <= end && isBlank(place..<end)
  }
}
