import Exchange
import FinalAccounts
import Grid

/// The reports of a run as one page of HTML that needs nothing beside it: no scripts, no fonts, no
/// pictures. The same reports give the same bytes.
struct ReportPage: Sendable {
  private let language: Language
  private var sections: [PageSection] = []
  private var faults: [(path: String, fault: Fault)] = []

  init(_ language: Language) { self.language = language }

  mutating func add(_ section: PageSection) { sections.append(section) }

  mutating func add(_ fault: Fault, of path: String) { faults.append((path, fault)) }

  /// How a page looks: light or dark as the reader's system says, one pane or two as the window
  /// allows. Without the end of its last line.
  private static let style = Array((EmbeddedSchemas.bytes("page/report.css") ?? []).dropLast())

  private var title: String {
    let name = language.said("决算核对报告", "Final accounts: what checking found")
    guard sections.count == 1, faults.isEmpty, let only = sections.first else { return name }
    let subject = only.report.subject
    return subject.isEmpty ? name : "\(subject.clipped) · \(name)"
  }

  var bytes: [UInt8] {
    var page = HTMLWriter()
    page.markup("<!DOCTYPE html>\n")
    page.element("html", ["lang": language.said("zh-CN", "en")]) { page in
      page.element("head") { page in
        page.open("meta", ["charset": "utf-8"])
        // Nothing out of a file can load or run anything, even if an escape were forgotten.
        page.open(
          "meta",
          [
            "http-equiv": "Content-Security-Policy",
            "content": "default-src 'none'; style-src 'unsafe-inline'",
          ])
        page.open("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        page.open("meta", ["name": "generator", "content": "juesuan \(Program.number)"])
        page.element("title", title)
        page.element("style", file: Self.style)
      }
      page.element("body") { write(to: &$0) }
    }
    page.markup("\n")
    return page.bytes
  }

  private var overview: PageOverview {
    PageOverview(sections: sections, faults: faults, language: language)
  }

  private func write(to body: inout HTMLWriter) {
    if let first = sections.first {
      body.element(
        "a.jump", ["href": "#s\(first.number)"],
        language.said("跳到核对结果", "Skip to the results"))
    }
    body.element("header.top", ["id": "top"]) { body in
      body.element("h1", language.said("决算核对报告", "What checking found"))
      body.element(
        "p.quiet",
        language.said(
          "点问题所列的单元格，跳到表中该格；点表中有标记的数，跳回问题。",
          "A cell named by a finding leads to its place in the tables; a marked figure leads back.")
      )
    }
    writeFilter(to: &body)
    writeLegend(to: &body)
    body.element("main") { body in
      if sections.count + faults.count > 1 { overview.write(to: &body) }
      for section in sections { write(section, to: &body) }
    }
  }

  /// Boxes that stand before everything that they show or hide: no script is needed.
  private func writeFilter(to body: inout HTMLWriter) {
    for severity in Message.Severity.gravestFirst {
      let count = sections.reduce(0) { $0 + $1.report.counts[severity] }
      let id = "show-" + severity.pageClass
      body.open(
        "input", ["type": "checkbox", "id": id, "checked": "", "class": "filter"])
      body.element("label", ["for": id, "class": "filter " + severity.pageClass]) { body in
        body.text(severity.plural(language) + " ")
        body.element("b", "\(count)")
      }
    }
  }

  private func writeLegend(to body: inout HTMLWriter) {
    body.element("p.legend.quiet") { body in
      let marks = [
        ("cause", language.said("可能填错的格", "probably the slip")),
        ("head", language.said("不平的数", "does not hold")),
        ("part", language.said("有关的格", "looked at")),
      ]
      for (kind, words) in marks {
        body.element("span", ["class": "m e " + kind], "0.00")
        body.text(" " + words)
        body.markup(" &#160; ")
      }
    }
  }

  private func write(_ section: PageSection, to body: inout HTMLWriter) {
    let counts = section.report.counts
    body.element("section.submission", ["id": "s\(section.number)"]) { body in
      body.element("h2") { body in
        body.text(section.name)
        body.markup(" ")
        section.report.verdict.write(to: &body, language)
      }
      body.element("p.quiet.counts") { body in
        body.element("span", section.file.clipped)
        body.text(" · " + counts.relations(language, named: true))
        body.element(
          "a.skip", ["href": "#s\(section.number)-T1"],
          language.said("到九张表", "to the tables"))
        if sections.count > 1 {
          body.element(
            "a.up", ["href": "#top"], language.said("回到各份决算", "to all submissions"))
        }
      }
      // Of many submissions those that need no look stay folded.
      if sections.count > 1 {
        let isOpen = section.report.verdict != .clean
        body.element("details.whole", ["open": isOpen ? "" : nil]) { body in
          body.element("summary", language.said("问题和九张表", "findings and tables"))
          body.append(section.body)
        }
      } else {
        body.append(section.body)
      }
    }
  }
}
