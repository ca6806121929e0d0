import Foundation
import Testing

/// What a run of the built command gave.
struct Run {
  let code: Int32
  let output: String
  let errors: String

  /// Runs the command with arguments, an environment of its own and bytes on standard input.
  init(
    _ arguments: [String], environment: [String: String] = [:], input: Data = Data(),
    in folder: URL? = nil, outputPath: String? = nil
  ) throws {
    let process = Process()
    process.executableURL = Self.command
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = folder
    let (standardInput, standardOutput, standardError) = (Pipe(), Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = standardOutput
    // A device in the place of the pipe, whose other end then has to be closed here.
    if let outputPath {
      process.standardOutput = FileHandle(forWritingAtPath: outputPath)
      try standardOutput.fileHandleForWriting.close()
    }
    process.standardError = standardError
    try process.run()
    // Inputs of the tests fit the buffer of a pipe, and so do the errors.
    try standardInput.fileHandleForWriting.write(contentsOf: input)
    try standardInput.fileHandleForWriting.close()
    output = String(
      decoding: standardOutput.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    errors = String(
      decoding: standardError.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    code = process.terminationStatus
  }

  /// The command lies beside the bundle of the tests.
  static let command: URL = {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let candidates = [
      tests.deletingLastPathComponent(), Bundle.main.bundleURL,
      URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent(),
    ].map { $0.appendingPathComponent("juesuan") }
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) }
      ?? candidates[0]
  }()
}

/// A folder that is gone with its owner.
final class Scratch {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "juesuan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ text: String, to path: String) throws {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appendingPathComponent(path)), as: UTF8.self)
  }

  /// Every file below, hidden ones too, sorted.
  var files: [String] {
    get throws {
      try FileManager.default.subpathsOfDirectory(atPath: url.path).filter { path in
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(
          atPath: url.appendingPathComponent(path).path, isDirectory: &isFolder)
        return !isFolder.boolValue
      }.sorted()
    }
  }
}

/// A submission with one table and one amount.
func submissionText(_ amount: String = "1.00") -> String {
  """
  {"format":"juesuan.submission/1","unit":"某局","unitCode":null,"year":2024,\
  "sources":[{"file":"x.xlsx","format":"xlsx","sha256":""}],"tables":[{"id":"T1","title":"收入支出决算总表",\
  "source":0,"sheet":"表","moneyUnit":"元","empty":false,"note":null,"cells":[{"row":"income.total",\
  "column":"amount","label":"本年收入合计","state":"number","amount":"\(amount)","at":"C3"}]}],"notices":[]}
  """
}
