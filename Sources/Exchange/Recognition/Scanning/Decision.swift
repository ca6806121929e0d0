internal import FinalAccounts
internal import Grid

/// A layout chosen for a header, and why.
struct Choice {
  let fit: LayoutFit
  let evidence: RecognizedTable.Evidence
  let text: String
  let cell: CellReference?
}

enum Decision {
  case table(Choice)
  /// None of the nine, or undecided; with what there is to say about it.
  case refused(Notice?)
}
