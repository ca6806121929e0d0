import Testing

@testable import FinalAccounts

@Suite struct `Slips by a power of ten` {
  @Test(
    arguments: [
      (1743, 17428), (1742, 17428), (14551, 145_506), (17428, 174_280), (17428, 1743),
    ] as [(Int128, Int128)])
  func `may have cut off or rounded the last digits`(printed: Int128, meant: Int128) {
    #expect(Slip.between(printed: printed, meant: meant) == .tenfold)
  }

  @Test(arguments: [(1744, 17428), (1741, 17428), (2, 18)] as [(Int128, Int128)])
  func `are not those that miss by more, nor of a digit or two`(printed: Int128, meant: Int128) {
    #expect(Slip.between(printed: printed, meant: meant) != .tenfold)
  }
}
