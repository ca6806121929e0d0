import Exchange
import FinalAccounts
import Grid
import Testing
import Workbook

@Suite struct `What messages are about` {
  /// Rules and options ask for these kinds: a message that loses its kind is no longer heard.
  static let kinds: [Message.Kind: [String]] = [
    .contentLost: ["W102", "W115", "W116", "W124"],
    .contentUncertain: [
      "R060", "W103", "W104", "W105", "W106", "W108", "W111", "W112", "W113", "W120", "W123",
      "W132", "W133", "W134",
    ],
    .tableUnread: ["R005", "R006", "R014", "R016", "R073", "R077", "R078"],
    .tableTwice: ["R017", "R052", "R074"],
    .hiddenTable: ["R013"],
    .hiddenFigures: ["R034", "R035", "R037"],
    .continuationLeft: ["R004", "R018"],
    .formDiffers: ["R015", "R031", "R036"],
    .rowUnknown: ["R030", "R091"],
    .unitDiffers: ["R023", "R025", "R050", "R053"],
    .yearDiffers: ["R024", "R051"],
    .unitMissing: ["R020"],
    .yearMissing: ["R021"],
    .moneyUnitMissing: ["R022"],
    .amountAsText: ["R040"],
    .amountShownOtherwise: ["R044"],
  ]

  private static let told = Message.readingMessages + Message.recognition

  @Test func `is said of every message of reading and recognition`() {
    let found = Dictionary(grouping: Self.told.filter { $0.kind != .plain }, by: \.kind)
    #expect(found.mapValues { $0.map(\.code).sorted() } == Self.kinds)
  }

  @Test(arguments: told) func `comes back from JSON`(_ message: Message) throws {
    var submission = Samples.submission([])
    submission.notices = [Notice(message, ["", "", "", "", ""])]
    let again = try Submission(json: submission.json(language: .chinese))
    #expect(again.notices.map(\.message.kind) == [message.kind])
  }
}
