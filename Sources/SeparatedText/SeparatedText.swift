public import Archive
public import Document
public import Grid

/// Text with a line a row and columns between separators, as other programs write it (CSV, TSV): one
/// sheet, named as the file is.
///
/// Encoding and separator are recognised and told. Figures as a spreadsheet takes them are numbers;
/// zeros in front, long numbers and dates stay text.
public enum SeparatedText: DocumentFormat {
  /// One format, whatever separates.
  public static let formats: [FileFormat] = [.csv]

  /// Reads the text whole.
  public static func open(
    _ bytes: ArchiveBytes, _ options: OpeningOptions
  ) throws(Fault) -> any OpenDocument {
    let limits = options.limits
    let raw = try bytes.text(limits)
    let encoding = TextEncoding(of: raw, declared: nil)
    guard var text = encoding.utf8(raw, replacing: false)?[...], !text.contains(0) else {
      throw Fault.notSpreadsheet(.unknown, bytes, name: options.name)
    }
    let stated = Separator.stated(&text)
    let separator = stated ?? Separator.found(in: text)
    guard let separator else { throw Fault.notSpreadsheet(.text, bytes, name: options.name) }
    var reader = RowReader(separator: separator, limits)
    try reader.read(text)
    var notices: [Notice] = [
      Notice(.separatedText, [encoding.name, Separator.name(separator)])
    ]
    let name = Self.name(options.name)
    var builder = reader.builder
    builder.tell(&notices, limit: limits.notices, sheet: name)
    var sheet = Sheet(builder, name: name, visibility: .visible)
    sheet.displays = PrintedFigure.displays
    return HeldDocument(.csv, [sheet], notices: notices)
  }

  /// The name of the file without its ending, as spreadsheets name the sheet.
  private static func name(_ file: String) -> String {
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else {
      return file.isEmpty ? "CSV" : file
    }
    return String(file[..<dot])
  }
}
