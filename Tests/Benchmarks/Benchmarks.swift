import Archive
import Glibc
import Grid
import Workbook

/// Benchmarks named after what a user does; one line of JSON each.
///
///     Benchmarks [--runs N] [--threads N] NAME [FILE …]
///     Benchmarks [--runs N] Fill|FillFloor WORKBOOK PLAN OUTPUT
///     Benchmarks make long|sparse|form FILE
@main
enum Benchmarks {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    var runs = 5
    var threads = 1
    while let option = arguments.first, option.hasPrefix("--"), arguments.count > 1 {
      if option == "--runs" { runs = Int(arguments[1]) ?? runs }
      if option == "--threads" { threads = Int(arguments[1]) ?? threads }
      arguments.removeFirst(2)
    }
    guard let name = arguments.first else {
      print("Benchmarks [--runs N] [--threads N] NAME [FILE …]")
      print(
        "NAME: Floor ReadSmall ReadLong StreamLong ReadSparse ColdStart ReadSubmission Check CheckMarked"
      )
      print("Benchmarks [--runs N] Fill|FillFloor WORKBOOK PLAN OUTPUT")
      print("Benchmarks make long|sparse|form FILE")
      exit(64)
    }
    let files = Array(arguments.dropFirst())
    if name == "make" { return make(files) }
    guard let measurement = try run(name, files, runs: runs, threads: threads) else { exit(64) }
    print(measurement.line)
    print("{\"peakKiB\":\(peakMemory())}")
  }

  private static func run(
    _ name: String, _ files: [String], runs: Int, threads: Int
  ) throws -> Measurement? {
    switch name {
    case "Floor":
      let all = files.map(bytes)
      return measure(name, runs: runs) {
        all.forEach(Floor.pass)
        return (all.count, "files")
      }
    case "ReadSmall":
      return try measure(name, runs: runs) {
        for file in files { _ = try readSheets(file, threads: 1) }
        return (files.count, "files")
      }
    case "ReadLong", "ReadSparse":
      return try measure(name, runs: runs) {
        var cells = 0
        for file in files { cells += try readSheets(file, threads: threads) }
        return (cells, "cells")
      }
    case "StreamLong":
      return try measure(name, runs: runs) {
        var cells = 0
        for file in files { cells += try streamSheets(file, threads: threads) }
        return (cells, "cells")
      }
    case "ReadSubmission":
      let run = try CheckRun()
      return try measure(name, runs: runs) {
        for file in files { _ = try run.read(file) }
        return (files.count, "files")
      }
    case "Check":
      let run = try CheckRun()
      let submissions = try files.map(run.read)
      return measure(name, runs: runs) {
        (submissions.map(run.check).reduce(0, +), "relations")
      }
    case "CheckMarked":
      let run = try CheckRun()
      return try measure(name, runs: runs) {
        (try files.map(run.markedCopy).reduce(0, +), "bytes")
      }
    case "Fill":
      guard files.count == 3 else { return nil }
      let plan = try PlanFile.read(files[1])
      return try measure(name, runs: runs) {
        try Fill.pass(files[0], plan, output: files[2])
        return (plan.count, "cells")
      }
    case "FillFloor":
      guard files.count == 3, let floor = FillFloor(files[0], filled: files[1]) else { return nil }
      return measure(name, runs: runs) {
        floor.pass(output: files[2])
        return (floor.parts, "parts")
      }
    case "ColdStart":
      guard let command = files.first else { return nil }
      return measure(name, runs: max(runs, 40)) {
        start([command, "--version"])
        return (1, "starts")
      }
    default: return nil
    }
  }

  private static func readSheets(_ file: String, threads: Int) throws -> Int {
    var package = try SpreadsheetPackage.open(
      ArchiveBytes.open(path: file, limit: 1 << 30, memoryBytes: 1 << 30))
    var cells = 0
    for index in package.sheets.indices {
      cells += try package.readSheet(index, threads: threads).cellCount
    }
    return cells
  }

  private static func streamSheets(_ file: String, threads: Int) throws -> Int {
    var package = try SpreadsheetPackage.open(ArchiveBytes.open(path: file, limit: 1 << 30))
    var cells = 0
    for index in package.sheets.indices {
      try package.streamSheet(index, threads: threads, transform: \.cellCount) { count in
        cells += count
        return true
      }
    }
    return cells
  }

  private static func bytes(_ path: String) -> [UInt8] {
    guard let bytes = try? ArchiveBytes.open(path: path, limit: 1 << 30) else { return [] }
    return bytes.slice(0..<bytes.count)
  }

  private static func make(_ arguments: [String]) {
    guard arguments.count == 2 else { exit(64) }
    let bytes =
      switch arguments[0] {
      case "long": MadeWorkbook.long(rows: 200_000, columns: 10)
      case "form": MadeWorkbook.form(rows: 25_000)
      default: MadeWorkbook.sparse()
      }
    guard let file = fopen(arguments[1], "w") else { exit(2) }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  private static func start(_ command: [String]) {
    var process: pid_t = 0
    var words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn(&process, command[0], &actions, nil, &words, environ)
    posix_spawn_file_actions_destroy(&actions)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    for word in words { free(word) }
  }
}
