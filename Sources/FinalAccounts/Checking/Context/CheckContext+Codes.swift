import Grid

extension CheckContext {
  /// The classifications of the submission's year.
  var knownCodes: KnownCodes {
    KnownCodes(codes, year: submission.year, formYear: submission.formYear)
  }

  /// The rows with a code of a table, in the order of the form; none where it is missing.
  func codedRows(_ id: TableID) -> [CodedRow] { coded[id]?.rows ?? [] }

  /// True where rows of a table were not recognised: what it lacks may stand in them.
  func hasUnreadRows(_ id: TableID) -> Bool {
    notices(.rowUnknown).contains { $0.place.table == id.rawValue }
  }
}
