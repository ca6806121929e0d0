import FinalAccounts
import TestSupport
import Testing

@Suite struct `The exit code of several inputs` {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.writeSubmission("sound.json")
    try scratch.writeSubmission("wrong.json", change: dropDigit)
    try scratch.writeSubmission("open.json") { $0["T3[2010301].basic"] = "涉密" }
  }

  @Test(
    arguments: [
      (["sound"], 0), (["open"], 3), (["wrong"], 1), (["none"], 2), (["sound", "open"], 3),
      (["open", "wrong"], 1), (["wrong", "open"], 1), (["wrong", "none", "open"], 2),
    ] as [([String], Int32)])
  func `is that of the gravest: what cannot be read, errors, what stays open`(
    names: [String], code: Int32
  ) throws {
    let files = names.map { $0 + ".json" }
    #expect(try Run(["check"] + files, in: scratch.url).code == code)
  }
}
