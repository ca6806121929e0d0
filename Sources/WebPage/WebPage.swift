public import Archive
public import Document
public import Grid

/// Web pages that were handed in as workbooks, often under the name .xls: what portals, report servers,
/// Excel, LibreOffice and Gnumeric export. Each table is a sheet; cells over several rows or columns
/// are merged ranges; a table that only lays out others is taken apart.
///
/// Pages of a server without a list (errors, signing in) are refused as what they are.
public enum WebPage: DocumentFormat {
  /// One format.
  public static let formats: [FileFormat] = [.html]

  /// Reads the page whole.
  public static func open(
    _ bytes: ArchiveBytes, _ options: OpeningOptions
  ) throws(Fault) -> any OpenDocument {
    let limits = options.limits
    let page = try bytes.text(limits)
    var reading = PageReading(limits, part: options.name.isEmpty ? "HTML" : options.name)
    try reading.read(page, PageReading.Page())
    if reading.sheets.isEmpty, reading.excel.entries.contains(where: { !$0.source.isEmpty }) {
      throw Fault(.pageOfOtherPages)
    }
    guard !reading.isAnswer else {
      throw Fault.notSpreadsheet(.html, bytes, name: options.name, isAnswer: true)
    }
    return HeldDocument(.html, reading.sheets, notices: reading.notices)
  }
}
