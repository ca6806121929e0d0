public import Archive
public import Document
public import Grid
internal import WebPage

/// A page with all that belongs to it in one message (MHTML, RFC 2557), as Excel saves a workbook as
/// “single file web page”: the first page lists the sheets, each of which is a page of its own.
///
/// Archives of other programs are one page, or several: each of their tables is a sheet.
public enum WebArchive: DocumentFormat {
  /// One format.
  public static let formats: [FileFormat] = [.mhtml]

  /// Messages within messages are followed no deeper.
  private static let deepest = 4
  private static let mostParts = 4_096

  /// Reads the message whole.
  public static func open(
    _ bytes: ArchiveBytes, _ options: OpeningOptions
  ) throws(Fault) -> any OpenDocument {
    let limits = options.limits
    let whole = try bytes.text(limits)
    let start = whole.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let message = MessagePart(whole[start...])
    var isCut = false
    let parts = leaves(of: message, depth: 0, &isCut)
    let name = options.name.isEmpty ? "MHTML" : options.name
    var reading = ArchiveReading(parts, limits, part: name)
    try reading.read()
    guard !reading.sheets.isEmpty else {
      throw Fault.notSpreadsheet(.mhtml, bytes, name: options.name)
    }
    var notices = reading.notices
    if isCut { notices.insert(Notice(.messageCut), at: 0) }
    return HeldDocument(.mhtml, reading.sheets, notices: notices)
  }

  /// The parts that hold something, in the order of the message.
  private static func leaves(
    of part: MessagePart, depth: Int, _ isCut: inout Bool
  ) -> [MessagePart] {
    guard part.type.hasPrefix("multipart/") else { return [part] }
    guard depth < deepest else { return [] }
    let inner = part.parts(limit: mostParts)
    isCut = isCut || inner.isCut
    var leaves: [MessagePart] = []
    for part in inner.parts {
      leaves += Self.leaves(of: part, depth: depth + 1, &isCut)
    }
    return leaves
  }
}
