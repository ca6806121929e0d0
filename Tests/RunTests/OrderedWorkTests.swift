import Testing

@testable import Run

@Suite struct `Work by several threads` {
  @Test(arguments: [1, 2, 7])
  func `is handed on in order`(jobs: Int) {
    var seen: [Int] = []
    OrderedWork.run(count: 500, jobs: jobs) { index in
      (0..<(index % 13) * 100).reduce(index) { max($0, $1 % 2) }
    } emit: { index, value in
      seen.append(index)
      #expect(value >= index)
      return true
    }
    #expect(seen == Array(0..<500))
  }

  @Test(arguments: [1, 2, 7])
  func `ends where nobody takes more`(jobs: Int) {
    var seen: [Int] = []
    OrderedWork.run(count: 500, jobs: jobs) {
      $0
    } emit: { index, _ in
      seen.append(index)
      return index < 41
    }
    #expect(seen == Array(0...41))
  }
}
