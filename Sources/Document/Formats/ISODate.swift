internal import Grid

/// Dates as text (`t="d"`, §18.17.4.1): `2024-12-31`, `2024-12-31T08:30:00`, `08:30:00`.
package enum ISODate {
  /// The serial number of the date as a workbook would store it, as text; nil for no date. A zone
  /// is passed over: the cell says what the clock on the wall said.
  package static func serial(_ bytes: [UInt8], epoch1904: Bool) -> String? {
    let text = String(decoding: bytes.filter { $0 > 0x20 }, as: UTF8.self)
    let parts = text.split(
      separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, !first.isEmpty, text.utf8.count <= 40 else { return nil }
    var days = 0
    var clock: Substring?
    if first.contains("-") {
      guard let date = day(first) else { return nil }
      days = SerialDate.serial(dayNumber: date, epoch1904: epoch1904)
      clock = parts.count == 2 ? parts[1] : nil
    } else {
      clock = first
    }
    guard let clock, !clock.isEmpty else { return String(days) }
    guard let milliseconds = time(clock) else { return nil }
    if milliseconds == 0 { return String(days) }
    return String(Double(days) + Double(milliseconds) / 86_400_000)
  }

  /// Days since 1970-01-01 of `2024-12-31`.
  private static func day(_ text: Substring) -> Int? {
    let fields = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard fields.count == 3, let year = fields[0], let month = fields[1], let day = fields[2],
      1...9_999 ~= year, 1...12 ~= month, day >= 1, day <= SerialDate.days(in: month, of: year)
    else { return nil }
    return SerialDate.dayNumber(year: year, month: month, day: day)
  }

  /// Milliseconds since midnight of `08:30`, `08:30:15.250`, with or without a zone behind.
  private static func time(_ text: Substring) -> Int? {
    let plain = text.prefix { $0.isASCII && ($0.isNumber || $0 == ":" || $0 == ".") }
    let fields = plain.split(separator: ":", omittingEmptySubsequences: false)
    guard 2...3 ~= fields.count, let hours = Int(fields[0]), let minutes = Int(fields[1]),
      0...24 ~= hours, 0...59 ~= minutes
    else { return nil }
    var seconds = 0.0
    if fields.count == 3 {
      guard let value = Double(fields[2]), value >= 0, value < 61 else { return nil }
      seconds = value
    }
    return (hours * 60 + minutes) * 60_000 + Int((seconds * 1_000).rounded())
  }
}
