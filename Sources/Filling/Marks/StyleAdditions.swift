/// Items that are put into the lists of the part of styles, behind those that are there; nothing else
/// changes but the counts, and a list is made where the part has none.
struct StyleAdditions {
  private var items: [FillName: (bytes: [UInt8], count: Int)] = [:]

  /// Puts an item behind those of its list.
  mutating func add(_ item: some Sequence<UInt8>, to list: FillName) {
    items[list, default: ([], 0)].bytes += item
    items[list, default: ([], 0)].count += 1
  }

  /// What has to change in the part; nil where its root is not as it should be.
  func splices(_ scan: FormatsScan, _ bytes: [UInt8]) -> Splices? {
    guard let root = scan.root, root.isSound else { return nil }
    let prefix = root.prefix(in: bytes)
    var splices = Splices()
    var made: [UInt8] = []
    for name in FormatsScan.order {
      guard let (new, count) = items[name] else { continue }
      if let list = scan.lists[name] {
        if list.tag.attribute("count", in: bytes) != nil {
          splices.set("count", to: "\(list.count + count)", in: list.tag, of: bytes)
        }
        splices.insert(new, inside: list.tag, at: list.end, bytes)
        continue
      }
      let list =
        Array("<\(prefix)\(name) count=\"\(count)\">".utf8) + new
        + Array("</\(prefix)\(name)>".utf8)
      if root.isEmpty {
        made += list
      } else if let place = scan.place(of: name) {
        splices.insert(list, at: place)
      }
    }
    if root.isEmpty {
      splices.replace(root.closing, with: Array(">".utf8) + made + root.endTag(in: bytes))
    }
    return splices
  }
}
