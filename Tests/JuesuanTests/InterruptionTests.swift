import Foundation
import Testing

@Suite struct `An interrupted run` {
  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `dies of the signal and leaves whole outputs or none`(number: Int32) throws {
    let scratch = try Scratch()
    for index in 0..<400 { try scratch.write(submissionText(), to: "in/\(index).json") }
    let process = Process()
    process.executableURL = Run.command
    process.arguments = ["convert", "in", "--to", "csv", "--output", "out", "--jobs", "2"]
    process.currentDirectoryURL = scratch.url
    let errors = scratch.url.appendingPathComponent("errors")
    _ = FileManager.default.createFile(atPath: errors.path, contents: nil)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    // As soon as there is something to be half of.
    let out = scratch.url.appendingPathComponent("out/in").path
    while process.isRunning, !FileManager.default.fileExists(atPath: out) { usleep(500) }
    kill(process.processIdentifier, number)
    process.waitUntilExit()
    let wasInTime = process.terminationReason == .uncaughtSignal
    #expect(process.terminationStatus == (wasInTime ? number : 0))
    let told = try scratch.read("errors").contains(#/提示 \[C090\] 已中断：400 个文件处理了 \d+ 个/#)
    #expect(told == wasInTime)
    let files = try scratch.files.filter { $0.hasPrefix("out") }
    #expect(!files.contains { $0.contains(".tmp") })
    let folders = Dictionary(grouping: files) { $0.split(separator: "/").dropLast().last ?? "" }
    #expect(folders.values.allSatisfy { $0.count == 3 })
  }
}
