import Exchange
import FinalAccounts
import Grid

/// The part of a page that shows one submission: what was found, and its tables.
struct PageSection: Sendable {
  let report: CheckReport
  /// The file as the user named it.
  let file: String
  /// Its number on the page, from 1: every fragment of the section begins with it.
  let number: Int
  let body: HTMLWriter

  init(
    _ report: CheckReport, of submission: Submission, file: String, number: Int,
    _ language: Language
  ) {
    self.report = report
    self.file = file
    self.number = number
    let forms = submission.tables.map { TableForm($0, .builtIn) }
    var marks = PageMarks(submission, forms, number: number)
    let findings = PageFindings(report: report, number: number, language: language)
    findings.mark(&marks)
    var body = HTMLWriter()
    body.element("div.panes") { body in
      let (found, tables) = (
        language.said("问题", "findings"), language.said("九张表", "the nine tables")
      )
      body.element(
        "section.found", ["id": "s\(number)-found", "aria-label": found]
      ) { findings.write(to: &$0, marks) }
      body.element("section.forms", ["aria-label": tables]) { body in
        PageTables(
          submission: submission, forms: forms, marks: marks, number: number, language: language
        ).write(to: &body)
      }
    }
    self.body = body
  }
}

extension Message.Severity {
  /// Its class on a page: that of findings, marks and the filter.
  var pageClass: String {
    switch self {
    case .error: "e"
    case .warning: "w"
    case .info: "i"
    }
  }
}

extension PageSection {
  /// What the submission is called: unit and year, else its file.
  var name: String {
    let subject = report.subject
    return (subject.isEmpty ? file : subject).clipped
  }
}

extension CheckReport.Verdict {
  func write(to body: inout HTMLWriter, _ language: Language) {
    body.element("span", ["class": "verdict " + rawValue], word(language))
  }
}
