import FinalAccounts
import Foundation
import FoundationXML
import TestSupport
import Testing

/// A page as libxml2 reads it.
private final class PageElements: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    /// The names of what it stands in, outermost first.
    let path: [String]
  }

  private(set) var all: [Element] = []
  private(set) var isWellFormed = false
  private var path: [String] = []

  init(_ page: String) {
    super.init()
    let body = page.replacingOccurrences(of: "<!DOCTYPE html>\n", with: "")
    let parser = XMLParser(data: Data(body.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    all.append(Element(name: name, attributes: attributes, path: path))
    path.append(name)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) { path.removeLast() }

  func named(_ names: String...) -> [Element] { all.filter { names.contains($0.name) } }
}

@Suite struct `A page for keyboard and screen reader` {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// Errors, a warning, tails, a missing table, what is unchecked, explanations; texts that would break
  /// markup; a file that cannot be read.
  private func elements(_ arguments: String...) throws -> (PageElements, String) {
    try scratch.writeSubmission("a.json", change: dropDigit)
    try scratch.writeSubmission("b.json") { submission in
      exceedBudget(&submission)
      submission.unit = "</section><b x='\"&"
      submission.tables.removeAll { $0.id == .t5 }
      submission.change(.t3) { table in
        table.note = "]]></style><script>"
        for fact in table.facts.indices { table.facts[fact].label = "<i>&\"" }
      }
    }
    try scratch.writeSubmission("c.json") { $0["T1[income.other].amount"] = "5.16" }
    try scratch.write("%PDF-1.4", to: "d.xlsx")
    let page = try Run(["check", "--format", "html"] + arguments, in: scratch.url).output
    return (PageElements(page), page)
  }

  @Test(arguments: [["a.json"], ["b.json"], ["c.json"], ["a.json", "b.json", "c.json", "d.xlsx"]])
  func `is well-formed, and every anchor has its one target`(files: [String]) throws {
    let (page, _) =
      files.count == 1
      ? try elements(files[0]) : try elements(files[0], files[1], files[2], files[3])
    #expect(page.isWellFormed)
    let ids = page.all.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for anchor in page.named("a") {
      let target = try #require(anchor.attributes["href"])
      #expect(target.hasPrefix("#") && ids.contains(String(target.dropFirst())), "\(target)")
    }
    for label in page.named("label") { #expect(ids.contains(label.attributes["for"] ?? "")) }
  }

  @Test func `asks for nothing outside itself and runs nothing`() throws {
    let (page, text) = try elements("a.json", "b.json", "d.xlsx")
    let loading = page.named(
      "script", "link", "img", "iframe", "object", "embed", "form", "svg", "video", "audio", "base")
    #expect(loading.isEmpty)
    for element in page.all {
      for name in element.attributes.keys {
        #expect(!name.hasPrefix("on") && !["src", "style", "action"].contains(name))
      }
    }
    #expect(!text.contains("url(") && !text.contains("@import"))
  }

  @Test func `begins with a way past the filter, which shows when it has the focus`() throws {
    let (page, text) = try elements("a.json")
    let first = try #require(page.all.first { ["a", "input", "summary"].contains($0.name) })
    #expect(first.attributes["class"] == "jump" && first.attributes["href"] == "#s1")
    #expect(text.contains(".jump:focus{left:1rem}"))
    #expect(text.contains(".skip:focus{position:static}") && !text.contains(".skip{display:none}"))
    #expect(text.contains(":focus-visible{outline:2px solid"))
    let tabs = page.named("a").filter { $0.path.last == "nav" }.map { $0.attributes["href"] }
    #expect(tabs.first == "#s1-found" && tabs.count == 10)
  }

  @Test func `has one main part, named regions and headings that skip no level`() throws {
    let (page, _) = try elements("a.json", "b.json", "c.json")
    #expect(page.named("main").count == 1 && page.named("h1").count == 1)
    var level = 0
    for heading in page.named("h1", "h2", "h3", "h4") {
      let own = Int(heading.name.dropFirst()) ?? 0
      #expect(own <= level + 1)
      level = own
    }
    for region in page.all where region.attributes["role"] == "region" || region.name == "nav" {
      #expect(region.attributes["aria-label"]?.isEmpty == false)
    }
    // What scrolls can be scrolled by keyboard.
    for block in page.named("div") where block.attributes["class"]?.hasPrefix("block") == true {
      guard block.attributes["class"] != "blocks" else { continue }
      #expect(block.attributes["tabindex"] == "0")
    }
  }

  @Test func `says of every heading of a table what it heads`() throws {
    let (page, _) = try elements("a.json", "b.json")
    let headings = page.named("th")
    #expect(!headings.isEmpty)
    for heading in headings {
      #expect(
        ["row", "col", "rowgroup", "colgroup"].contains(heading.attributes["scope"] ?? ""))
    }
  }

  @Test func `keeps what a link leads to clear of what stays at the top`() throws {
    let (_, text) = try elements("a.json")
    #expect(text.contains("tbody th,td{scroll-margin:35vh"))
    #expect(text.contains(".card,.list>li{scroll-margin:5rem"))
  }
}
