/// A date and time as a workbook means it: no zone, no calendar but the Gregorian, integers only.
public struct DateAndTime: Hashable, Sendable {
  /// 1900 to 9999.
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int
  /// 0 to 23.
  public let hour: Int
  /// 0 to 59.
  public let minute: Int
  /// 0 to 59.
  public let second: Int
  /// 0 to 999.
  public let millisecond: Int
}

/// Serial numbers of dates (§18.17.4): days since the workbook's epoch, the time as a fraction.
public enum SerialDate {
  /// The last serial that is a date: 9999-12-31.
  static let last1900 = 2_958_465

  /// The date of a serial number; nil for those that are none: negatives, serials past the year
  /// 9999, below 1 and 60 of the 1900 epoch, which stands for 29 February 1900, a day that never was.
  public static func date(_ serial: Double, epoch1904: Bool) -> DateAndTime? {
    guard serial.isFinite, serial >= 0, serial < Double(last1900 + 1) else { return nil }
    var day = Int(serial.rounded(.down))
    var milliseconds = Int(((serial - Double(day)) * 86_400_000).rounded())
    if milliseconds >= 86_400_000 {
      milliseconds = 0
      day += 1
    }
    // Serial 0 of the 1900 epoch is a time without a date ("1900-01-00").
    guard epoch1904 || (day != 60 && day != 0) else { return nil }
    guard let number = dayNumber(serial: day, epoch1904: epoch1904) else { return nil }
    let date = civil(number)
    guard date.year <= 9_999 else { return nil }
    return DateAndTime(
      year: date.year, month: date.month, day: date.day, hour: milliseconds / 3_600_000,
      minute: milliseconds / 60_000 % 60, second: milliseconds / 1_000 % 60,
      millisecond: milliseconds % 1_000)
  }

  /// Days since 1970-01-01 of a whole serial. The 1900 epoch counts a 29 February 1900, so serials
  /// below 60 lie one day later than the count from 1899-12-30.
  static func dayNumber(serial: Int, epoch1904: Bool) -> Int? {
    if epoch1904 { return serial - 24_107 }
    return serial < 60 ? serial - 25_568 : serial - 25_569
  }

  package static func serial(dayNumber: Int, epoch1904: Bool) -> Int {
    if epoch1904 { return dayNumber + 24_107 }
    let serial = dayNumber + 25_569
    return serial <= 60 ? serial - 1 : serial
  }

  /// The serial number of a day; nil for a day that does not exist or that the epoch cannot count.
  public static func serial(year: Int, month: Int, day: Int, epoch1904: Bool) -> Int? {
    guard 1_899...9_999 ~= year, 1...12 ~= month, 1...days(in: month, of: year) ~= day else {
      return nil
    }
    let number = dayNumber(year: year, month: month, day: day)
    let serial = serial(dayNumber: number, epoch1904: epoch1904)
    return serial >= (epoch1904 ? 0 : 1) ? serial : nil
  }

  package static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01 (Gregorian, by counting years from March).
  package static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func civil(_ dayNumber: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1
    )
  }
}
