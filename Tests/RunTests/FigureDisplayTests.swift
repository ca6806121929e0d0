import Document
import Testing

/// What a person sees of a figure under the format of its cell.
@Suite struct `A figure under a number format` {
  private func display(_ decimal: String, _ code: String?, builtIn: Int = 0) -> FigureDisplay {
    FigureDisplay(of: decimal, code: code, builtIn: builtIn)
  }

  @Test(arguments: ["General", "0.00", "#,##0.00", "#,##0.00_ ", "@", "#,##0.00;-#,##0.00;;@"])
  func `is seen as it is`(code: String) {
    guard case .figure = display("1234.5", code) else {
      Issue.record("\(code) hides the figure")
      return
    }
  }

  @Test func `is seen as something else`() {
    #expect(display("1234.5", "yyyy-mm-dd") == .date)
    #expect(display("1234.5", nil, builtIn: 14) == .date)
    #expect(display("1234.5", "hh:mm") == .time)
    #expect(display("1234.5", "0.00%") == .percentage)
    #expect(display("1234.5", nil, builtIn: 10) == .percentage)
    #expect(display("1234.5", ";;;") == .hidden)
    #expect(display("-1234.5", "0.0;;") == .hidden)
    #expect(display("1234.5", "\"已填\"") == .hidden)
    #expect(display("1234.5", "0\\.0000") == .scaled)
    #expect(display("1234.5", "#,##0.0,") == .scaled)
    #expect(display("1234.5", "0") == .rounded)
    #expect(display("1234.56", nil, builtIn: 3) == .rounded)
  }

  @Test func `of zero is no loss where it is hidden, nor are zeros at its end`() {
    #expect(display("0", "0.00;-0.00;") == .figure(width: 0))
    guard case .figure = display("12.00", "0") else {
      Issue.record("12.00 is shown as 12")
      return
    }
  }

  @Test func `takes the room of its digits, points and separators`() {
    #expect(display("8613300", "#,##0.00") == .figure(width: 10.5))
    #expect(display("-12.5", "0.00") == .figure(width: 5))
  }
}
