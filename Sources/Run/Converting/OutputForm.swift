/// The forms into which submissions are converted.
public enum OutputForm: String, CaseIterable, Sendable {
  case csv, json, xlsx

  /// What the name of a file of it ends in; a CSV submission is a folder.
  package var ending: String { self == .csv ? "" : ".\(rawValue)" }
}
