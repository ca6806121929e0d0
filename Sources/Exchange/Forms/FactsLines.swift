public import CSV
public import FinalAccounts
public import Grid

/// The facts of many submissions as one CSV file, in the columns of `facts.csv`: a head, then the
/// lines of each submission.
public enum FactsLines {
  /// The line of headings.
  public static func head(byteOrderMark: Bool) -> CSVWriter {
    var writer = CSVWriter(policy: .keep, byteOrderMark: byteOrderMark)
    FactsForm.writeHeader(to: &writer)
    return writer
  }

  /// The lines of one submission. Under the policy `refuse` a text that a spreadsheet would run as a
  /// formula is a fault that names its line among these.
  public static func lines(
    of submission: Submission, policy: FormulaPolicy
  ) throws(Fault) -> CSVWriter {
    var writer = CSVWriter(policy: policy, byteOrderMark: false)
    writer.reserve(200 * submission.tables.reduce(1) { $0 + $1.facts.count })
    FactsForm.writeLines(of: submission, to: &writer, policy: policy)
    if policy == .refuse, let first = writer.formulaPlaces.first {
      let place = [first.line, first.field, writer.formulaCount].map { "\($0)" }
      throw Fault(.formulaRefused, ["facts.csv"] + place)
    }
    return writer
  }
}
