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

  private func said(_ chinese: String, _ english: String) -> String {
    language.said(chinese, english)
  }

  private var title: String {
    let name = said("决算核对报告", "Final accounts: what checking found")
    guard sections.count == 1, faults.isEmpty, let only = sections.first else { return name }
    let subject = only.report.subject
    return subject.isEmpty ? name : "\(subject.clipped) · \(name)"
  }

  var bytes: [UInt8] {
    var page = HTMLWriter()
    page.markup("<!DOCTYPE html>\n")
    page.element("html", ["lang": said("zh-CN", "en")]) { page in
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
        page.open("meta", ["name": "generator", "content": "juesuan \(Juesuan.version)"])
        page.element("title", [:], title)
        page.element("style") { $0.markup(PageStyle.text) }
      }
      page.element("body") { write(to: &$0) }
    }
    page.markup("\n")
    return page.bytes
  }

  private func write(to body: inout HTMLWriter) {
    if let first = sections.first {
      body.element(
        "a", ["class": "jump", "href": "#s\(first.number)"], said("跳到核对结果", "Skip to the results"))
    }
    body.element("header", ["class": "top", "id": "top"]) { body in
      body.element("h1", [:], said("决算核对报告", "What checking found"))
      body.element(
        "p", ["class": "quiet"],
        said(
          "点问题所列的单元格，跳到表中该格；点表中有标记的数，跳回问题。",
          "A cell named by a finding leads to its place in the tables; a marked figure leads back.")
      )
    }
    writeFilter(to: &body)
    writeLegend(to: &body)
    body.element("main") { body in
      if sections.count + faults.count > 1 { writeOverview(to: &body) }
      for section in sections { write(section, to: &body) }
    }
  }

  /// Boxes that stand before everything that they show or hide: no script is needed.
  private func writeFilter(to body: inout HTMLWriter) {
    for severity in [Message.Severity.error, .warning, .info] {
      let count = sections.reduce(0) { sum, section in
        switch severity {
        case .error: sum + section.report.counts.error
        case .warning: sum + section.report.counts.warning
        case .info: sum + section.report.counts.info
        }
      }
      let words =
        switch severity {
        case .error: said("错误", "errors")
        case .warning: said("疑点", "warnings")
        case .info: said("提示", "notes")
        }
      let id = "show-" + severity.pageClass
      body.open(
        "input", ["type": "checkbox", "id": id, "checked": "", "class": "filter"])
      body.element("label", ["for": id, "class": "filter " + severity.pageClass]) { body in
        body.text(words + " ")
        body.element("b", [:], "\(count)")
      }
    }
  }

  private func writeLegend(to body: inout HTMLWriter) {
    body.element("p", ["class": "legend quiet"]) { body in
      let marks = [
        ("cause", said("可能填错的格", "probably the slip")),
        ("head", said("不成立的数", "does not hold")),
        ("part", said("有关的格", "looked at")),
      ]
      for (kind, words) in marks {
        body.element("span", ["class": "m e " + kind], "0.00")
        body.text(" " + words)
        body.markup(" &#160; ")
      }
    }
  }

  private func writeOverview(to body: inout HTMLWriter) {
    let region = said("各份决算", "submissions")
    body.element(
      "div",
      ["class": "block overview", "tabindex": "0", "role": "region", "aria-label": region]
    ) { body in
      body.element("table") { body in
        body.element("thead") { body in
          body.element("tr") { body in
            let headings = [
              said("决算", "submission"), said("结论", "verdict"), said("错误", "errors"),
              said("疑点", "warnings"), said("提示", "notes"), said("未查", "unchecked"),
            ]
            for heading in headings { body.element("th", ["scope": "col"], heading) }
          }
        }
        body.element("tbody") { body in
          for section in sections {
            let counts = section.report.counts
            body.element("tr") { body in
              body.element("th", ["scope": "row"]) { body in
                body.element("a", ["href": "#s\(section.number)"], name(of: section))
                body.element("small", [:], section.file.clipped)
              }
              body.element("td", ["class": "text"]) { writeVerdict(section.report, to: &$0) }
              for count in [counts.error, counts.warning, counts.info, counts.unchecked] {
                body.element("td", ["class": count == 0 ? "zero" : nil], "\(count)")
              }
            }
          }
          for (path, fault) in faults {
            body.element("tr") { body in
              body.element("th", ["scope": "row"], path.clipped)
              body.element("td", ["class": "text", "colspan": "5"]) { body in
                body.element(
                  "span", ["class": "verdict errors"], said("不能核对", "not checked"))
                body.text(" " + fault.text(language).clipped(to: 1000))
              }
            }
          }
        }
      }
    }
  }

  private func name(of section: PageSection) -> String {
    let subject = section.report.subject
    return (subject.isEmpty ? section.file : subject).clipped
  }

  private func writeVerdict(_ report: CheckReport, to body: inout HTMLWriter) {
    body.element(
      "span", ["class": "verdict " + report.verdict.rawValue], report.verdict.word(language))
  }

  private func write(_ section: PageSection, to body: inout HTMLWriter) {
    let counts = section.report.counts
    body.element("section", ["class": "submission", "id": "s\(section.number)"]) { body in
      body.element("h2") { body in
        body.text(name(of: section))
        body.markup(" ")
        writeVerdict(section.report, to: &body)
      }
      body.element("p", ["class": "quiet counts"]) { body in
        body.element("span", [:], section.file.clipped)
        body.text(
          said(
            " · 关系成立 \(counts.pass)，尾差 \(counts.tail)，不适用 \(counts.notApplicable)，未查 \(counts.unchecked)",
            " · \(counts.pass) relations hold, \(counts.tail) within rounding, \(counts.notApplicable) not applicable, \(counts.unchecked) unchecked"
          ))
        body.element(
          "a", ["class": "skip", "href": "#s\(section.number)-T1"],
          said("到九张表", "to the tables"))
        if sections.count > 1 {
          body.element(
            "a", ["class": "up", "href": "#top"], said("回到各份决算", "to all submissions"))
        }
      }
      // Of many submissions those that need no look stay folded.
      if sections.count > 1 {
        let isOpen = section.report.verdict != .clean
        body.element("details", ["class": "whole", "open": isOpen ? "" : nil]) { body in
          body.element("summary", [:], said("问题和九张表", "findings and tables"))
          body.append(section.body)
        }
      } else {
        body.append(section.body)
      }
    }
  }
}
