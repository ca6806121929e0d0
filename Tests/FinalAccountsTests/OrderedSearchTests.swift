import Grid
import Testing

@Suite struct `A search in order` {
  @Test(arguments: 0...9)
  func `finds the first place that is behind`(count: Int) {
    for bound in -1...count {
      let expected = (0..<count).first { $0 >= bound } ?? count
      #expect(Array(0..<count).firstPlace { $0 >= bound } == expected)
      for start in 0...expected {
        #expect(Array(0..<count).firstPlace(from: start) { $0 >= bound } == expected)
      }
    }
  }

  @Test func `gives places of a slice and of a range as they are`() {
    let numbers = [5, 1, 3, 7, 9, 0]
    #expect(numbers[1..<5].firstPlace { $0 >= 4 } == 3)
    #expect((10..<20).firstPlace { $0 * $0 >= 200 } == 15)
    #expect(numbers[1..<1].firstPlace { _ in true } == 1)
  }

  @Test func `finds an element or none`() {
    let numbers = [1, 3, 5]
    #expect(numbers.place(of: 3) == 1)
    #expect(numbers.place(of: 4) == nil)
    #expect(numbers.place(of: 6) == nil)
  }
}
