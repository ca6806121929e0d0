import Exchange
import FinalAccounts
import Foundation
import Grid
import TestSupport

extension Scratch {
  /// Writes the clean submission, changed as told, as JSON of this program.
  func writeSubmission(
    _ path: String = "a.json", change: (inout Submission) -> Void = { _ in }
  ) throws {
    var submission = Submission.clean()
    change(&submission)
    let text = String(decoding: submission.json(language: .chinese), as: UTF8.self)
    try write(text, to: path)
  }

  /// Checks with arguments, in this folder.
  func check(_ arguments: String...) throws -> Run { try Run(["check"] + arguments, in: url) }
}

/// One digit lost in T3: four relations are broken, and one cell explains them.
func dropDigit(_ submission: inout Submission) { submission["T3[208].basic"] = "14.72" }

/// A final figure above its budget of 4.00, in a table that adds up: a warning that stands alone.
func exceedBudget(_ submission: inout Submission) {
  submission["T9[unit].final.abroad"] = "4.50"
  submission["T9[unit].final.total"] = "36.40"
}

/// What a page says of itself: its fragments, what its links lead to, its elements.
struct PageText {
  let text: String

  /// The values of an attribute, in order.
  func values(_ attribute: String) -> [String] {
    text.components(separatedBy: " \(attribute)=\"").dropFirst().map { rest in
      String(rest.prefix { $0 != "\"" })
    }
  }

  /// The element with an id: its opening tag and what follows up to its end, elements of the same
  /// name within it not counted.
  func element(_ name: String, id: String) -> String? {
    guard
      let range = text.range(
        of: "<\(name)[^>]* id=\"\(id)\"[^>]*>|<\(name) id=\"\(id)\"[^>]*>",
        options: .regularExpression)
    else { return nil }
    let end = text.range(of: "</\(name)>", range: range.upperBound..<text.endIndex)
    return String(text[range.lowerBound..<(end?.upperBound ?? text.endIndex)])
  }

  /// The first element that is not closed where it should be; nil where all are.
  var misnested: String? {
    var open: [String] = []
    for match in text.matches(of: /<(\/?)([a-z][a-z0-9]*)[^>]*>/) {
      let name = String(match.output.2)
      if ["meta", "input"].contains(name) { continue }
      if match.output.1.isEmpty {
        open.append(name)
      } else if open.popLast() != name {
        return name
      }
    }
    return open.last
  }
}
