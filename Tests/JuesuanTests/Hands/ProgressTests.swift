import Foundation
import Testing

@Suite struct `The progress of a run` {
  @Test(arguments: [["check"], ["inspect"], ["convert", "--to", "json", "-o", "-"]])
  func `is told of several inputs where that is asked for`(command: [String]) throws {
    let scratch = try Scratch()
    for name in ["a", "b", "c"] { try scratch.write(submissionText(), to: "\(name).json") }
    let files = ["a.json", "b.json", "c.json"]
    let quiet = try Run(command + files, in: scratch.url)
    let told = try Run(command + files + ["--progress", "text"], in: scratch.url)
    #expect(told.output == quiet.output)
    #expect(!quiet.errors.contains("[1/3]"))
    for number in 1...3 { #expect(told.errors.contains("[\(number)/3]\n")) }
    let single = try Run(command + ["a.json", "--progress", "text"], in: scratch.url)
    #expect(!single.errors.contains("[1/1]"))
  }
}
