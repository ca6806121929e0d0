import Exchange
import FinalAccounts
import Grid

/// A line for each submission of a page, and for each input that gave none.
struct PageOverview {
  let sections: [PageSection]
  let faults: [(path: String, fault: Fault)]
  let language: Language

  func write(to body: inout HTMLWriter) {
    let region = language.said("各份决算", "submissions")
    body.element(
      "div.block.overview", ["tabindex": "0", "role": "region", "aria-label": region]
    ) { body in
      body.element("table") { body in
        body.element("thead") { body in
          body.element("tr") { body in
            let headings =
              [language.said("决算", "submission"), language.said("结论", "verdict")]
              + Message.Severity.gravestFirst.map { $0.plural(language) }
              + [language.said("未审核", "unchecked")]
            for heading in headings { body.element("th", ["scope": "col"], heading) }
          }
        }
        body.element("tbody") { body in
          for section in sections {
            let counts = section.report.counts
            body.element("tr") { body in
              body.element("th", ["scope": "row"]) { body in
                body.element("a", ["href": "#s\(section.number)"], section.name)
                body.element("small", section.file.clipped)
              }
              body.element("td.text") {
                section.report.verdict.write(to: &$0, language)
              }
              for count in Message.Severity.gravestFirst.map({ counts[$0] }) + [counts.unchecked] {
                body.element("td", ["class": count == 0 ? "zero" : nil], "\(count)")
              }
            }
          }
          for (path, fault) in faults {
            body.element("tr") { body in
              body.element("th", ["scope": "row"], path.clipped)
              body.element("td.text", ["colspan": "5"]) { body in
                body.element(
                  "span.verdict.errors", language.said("不能核对", "not checked"))
                body.text(" " + fault.notice.text(language, .builtIn).clipped(to: 1000))
              }
            }
          }
        }
      }
    }
  }
}
