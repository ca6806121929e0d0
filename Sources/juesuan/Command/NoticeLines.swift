import Grid
import Workbook

/// Notices as lines for standard error.
enum NoticeLines {
  /// So many lines a file; what is beyond is counted.
  static let most = 20

  static func lines(
    _ notices: [Notice], file: String?, language: Language, most: Int = most
  ) -> [String] {
    // A notice that names its file speaks of that one, whatever else is read together with it.
    func prefix(_ notice: Notice?) -> String {
      file.map { (notice?.place.file ?? $0).escapedForDisplay + ": " } ?? ""
    }
    // The grave ones first, each kind in the order of the file.
    let sorted = notices.enumerated().sorted {
      ($1.element.message.severity, $0.offset) < ($0.element.message.severity, $1.offset)
    }
    var lines = sorted.prefix(most).map { prefix($0.element) + line($0.element, language) }
    if sorted.count > most {
      let rest = Notice(.moreNotices, ["\(sorted.count - most)"])
      lines.append(prefix(nil) + line(rest, language))
    }
    return lines
  }

  /// A fault of a workbook as a line of the same form.
  static func line(_ fault: WorkbookFault, file: String, _ language: Language) -> String {
    let notice = Notice(fault.message, fault.arguments, at: fault.place)
    return file.escapedForDisplay + ": " + line(notice, language)
  }

  private static func line(_ notice: Notice, _ language: Language) -> String {
    var parts = [notice.message.severity.rawValue, notice.message.code]
    if let place = place(notice.place) { parts.append(place) }
    parts.append(notice.text(language))
    return parts.joined(separator: " ")
  }

  /// `sheet!cell`, or as much of it as is known; else the table, else the part.
  private static func place(_ place: Place) -> String? {
    let range = place.range?.description
    switch (place.sheet?.escapedForDisplay, range) {
    case (let sheet?, let range?): return "\(sheet)!\(range)"
    case (let sheet?, nil): return sheet
    case (nil, let range?): return [place.table, range].compactMap(\.self).joined(separator: "!")
    case (nil, nil): return place.table ?? place.part?.escapedForDisplay
    }
  }
}
