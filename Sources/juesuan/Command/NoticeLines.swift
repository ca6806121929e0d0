import Exchange
import FinalAccounts
import Grid

/// Notices as lines for standard error.
enum NoticeLines {
  /// So many lines a file; what is beyond is counted.
  static let most = 20

  /// `raising` says which notices are errors here, whatever they are elsewhere.
  static func lines(
    _ notices: [Notice], file: String?, language: Language, most: Int = most,
    raising: (Notice) -> Bool = { _ in false }
  ) -> [String] {
    func severity(_ notice: Notice) -> Message.Severity {
      raising(notice) ? .error : notice.message.severity
    }
    // A notice that names its file speaks of that one, whatever else is read together with it.
    func prefix(_ notice: Notice?) -> String {
      file.map { (notice?.place.file ?? $0).escapedForDisplay + ": " } ?? ""
    }
    // The grave ones first, each kind in the order of the file.
    let sorted = notices.enumerated().sorted {
      (severity($1.element), $0.offset) < (severity($0.element), $1.offset)
    }
    var lines = sorted.prefix(most).map {
      prefix($0.element) + line($0.element, severity($0.element), language)
    }
    if sorted.count > most {
      let rest = Notice(.moreNotices, ["\(sorted.count - most)"])
      lines.append(prefix(nil) + line(rest, severity(rest), language))
    }
    return lines
  }

  /// Tells them on standard error.
  static func tell(_ notices: [Notice], file: String?, most: Int = most) {
    for line in lines(notices, file: file, language: CommandLanguage.current, most: most) {
      Console.tell(Colours.painted(line, Colours.onErrors))
    }
  }

  /// One line for an input that gives no result: file, place, what, what to do. A fault that names
  /// the input it is about speaks of that one.
  static func line(_ fault: Fault, file: String?, _ language: Language) -> String {
    let prefix = (fault.file ?? file).map { $0.escapedForDisplay + ": " } ?? ""
    var notice = fault.notice
    // A part that the words name anyway is not said twice.
    if let part = notice.place.part, notice.arguments.contains(part) { notice.place.part = nil }
    return prefix + line(notice, fault.message.severity, language)
  }

  /// Tells a fault on standard error.
  static func tell(_ fault: Fault, file: String?) {
    Console.tell(
      Colours.painted(line(fault, file: file, CommandLanguage.current), Colours.onErrors))
  }

  private static func line(
    _ notice: Notice, _ severity: Message.Severity, _ language: Language
  ) -> String {
    let place = place(notice.place, language)
    guard language == .chinese else {
      let parts = [severity.rawValue, notice.message.code, place, notice.text(language)]
      return parts.compactMap(\.self).joined(separator: " ")
    }
    let parts = [
      severity.label(language), "[\(notice.message.code)]", place,
      notice.text(language, FormNames.builtIn),
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  /// `sheet!cell`, or as much of it as is known; else the table, else the part.
  private static func place(_ place: Place, _ language: Language) -> String? {
    let table = place.table.map { name in
      TableID(rawValue: name).map { language.said("《\(FormBook.builtIn.title(of: $0))》", name) }
        ?? name
    }
    let range = place.range?.description
    switch (place.sheet?.escapedForDisplay, range) {
    case (let sheet?, let range?): return "\(sheet)!\(range)"
    case (let sheet?, nil): return sheet
    case (nil, let range?): return [table, range].compactMap(\.self).joined(separator: "!")
    case (nil, nil): return table ?? place.part?.escapedForDisplay
    }
  }
}
