internal import Document
internal import Grid
internal import WebPage

/// Reads the pages of a message in the order of its sheets.
struct ArchiveReading {
  private let parts: [MessagePart]
  private let limits: Limits
  private var reading: PageReading
  private var missing: [Notice] = []
  private let part: String

  init(_ parts: [MessagePart], _ limits: Limits, part: String) {
    self.parts = parts
    self.limits = limits
    self.part = part
    reading = PageReading(limits, part: part)
  }

  var sheets: [Sheet] { reading.sheets }
  var notices: [Notice] { missing + reading.notices }

  mutating func read() throws(Fault) {
    let pages = parts.indices.filter {
      ["text/html", "application/xhtml+xml"].contains(parts[$0].type)
    }
    guard let first = pages.first else { return }
    try reading.read(parts[first].content, page(parts[first]))
    let entries = reading.excel.entries.filter { !$0.source.isEmpty }
    guard !entries.isEmpty else {
      for index in pages.dropFirst() { try reading.read(parts[index].content, page(parts[index])) }
      return
    }
    let root = parts[first]["content-location"] ?? ""
    var addresses: [String: Int] = [:]
    for index in parts.indices {
      let address = Address.comparable(parts[index]["content-location"] ?? "")
      if addresses[address] == nil { addresses[address] = index }
    }
    func find(_ address: String) -> Int? {
      addresses[Address.comparable(Address.resolved(address, against: root))]
        ?? parts.indices.first { index in
          let location = Address.comparable(parts[index]["content-location"] ?? "")
          return location.hasSuffix("/" + Address.comparable(address))
        }
    }
    var styles = Stylesheet()
    if let place = find(reading.excel.stylesheet), !reading.excel.stylesheet.isEmpty {
      styles.add(String(decoding: parts[place].content, as: UTF8.self))
    }
    for entry in entries {
      guard let place = find(entry.source) else {
        missing.append(Notice(.sheetMissing, [entry.name, entry.source], at: Place(part: part)))
        continue
      }
      var page = page(parts[place])
      page.entry = entry
      page.stylesheet = styles
      let before = reading.sheets.count
      try reading.read(parts[place].content, page)
      // Sheets without a cell are sheets all the same.
      if reading.sheets.count == before { reading.addEmpty(entry) }
    }
  }

  private func page(_ part: MessagePart) -> PageReading.Page {
    var page = PageReading.Page()
    page.declared = part.charset
    return page
  }
}
