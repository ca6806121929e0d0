import Grid
import Testing
import Workbook

@Suite struct `Serial numbers of dates` {
  private func text(_ serial: Double, epoch1904: Bool = false) -> String? {
    SerialDate.date(serial, epoch1904: epoch1904).map {
      "\($0.year)-\($0.month)-\($0.day) \($0.hour):\($0.minute):\($0.second).\($0.millisecond)"
    }
  }

  @Test(arguments: [
    (45_291.0, "2023-12-31 0:0:0.0"), (45_351, "2024-2-29 0:0:0.0"), (61, "1900-3-1 0:0:0.0"),
    (59, "1900-2-28 0:0:0.0"), (1, "1900-1-1 0:0:0.0"), (2_958_465, "9999-12-31 0:0:0.0"),
    (45_291.5, "2023-12-31 12:0:0.0"), (45_291.999999999, "2024-1-1 0:0:0.0"),
    (45_291.000011574074, "2023-12-31 0:0:1.0"), (1.5, "1900-1-1 12:0:0.0"),
  ])
  func `Of the usual epoch, without any zone: T25`(serial: Double, date: String) {
    #expect(text(serial) == date)
  }

  @Test(arguments: [
    60, 60.5, 0, 0.5, -1, 2_958_466, .nan, .infinity, -.infinity, 1e300, 59.9999999999,
    2_958_465.9999999999,
  ])
  func `What is no date is none: T25`(serial: Double) { #expect(text(serial) == nil) }

  @Test func `Of the epoch of 1904: T24`() {
    #expect(text(0, epoch1904: true) == "1904-1-1 0:0:0.0")
    #expect(text(60, epoch1904: true) == "1904-3-1 0:0:0.0")
    #expect(text(43_829, epoch1904: true) == text(45_291))
    #expect(text(2_957_003, epoch1904: true) == "9999-12-31 0:0:0.0")
    #expect(text(2_957_004, epoch1904: true) == nil)
    #expect(text(-1, epoch1904: true) == nil)
  }
}
