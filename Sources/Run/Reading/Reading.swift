public import Archive
public import Document
public import Exchange
public import FinalAccounts
public import Grid

/// What one input holds.
public struct Reading: Sendable {
  /// The submission, with what a person stated put in where no frame says it.
  public internal(set) var submission: Submission
  /// What the input really is.
  public let format: FileFormat
  /// Where it was read from a document of sheets, how; nil for forms of ours.
  public let document: DocumentReading?
}

/// How a submission was read from a document of sheets.
public struct DocumentReading: Sendable {
  /// Which sheet is which table and why.
  public let recognition: WorkbookRecognition
  /// The file, by its digest.
  public let source: Source
  /// What the reader of the document itself noticed.
  public let notices: [Notice]
  /// What the document shows beyond its figures, where that was asked for.
  public let evidence: WorkbookEvidence
  /// The bytes as they were read, where they were asked for.
  public let bytes: ArchiveBytes?
}

extension Submission {
  /// The submission of which several documents are parts.
  init(parts: [DocumentReading]) {
    self.init(combining: parts.map { ($0.recognition, $0.source) })
    let own = parts.flatMap { part in
      part.notices.map { notice in
        var notice = notice
        if parts.count > 1 { notice.place.file = part.source.file }
        return notice
      }
    }
    notices = own + notices
  }
}

extension Submission {
  /// Why it has no tables: what reading found, or that the file holds none.
  package func whyEmpty(_ path: String) -> Fault {
    let reason = notices.first { $0.message.severity == .error && isExecution }
    return reason.map { Fault($0.message, $0.arguments) } ?? Fault(.noTable, [path])
  }
}
