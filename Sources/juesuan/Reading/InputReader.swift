import Archive
import CSV
import Exchange
import FinalAccounts
import Grid
import Workbook

/// What one input holds: a submission read from a form of ours, or a recognised workbook.
struct Reading: Sendable {
  let submission: Submission
  let format: FileFormat
  let source: Source?
  let workbook: WorkbookReading?
}

/// Reads inputs of every kind; one reader serves all inputs of a run, on any thread.
struct InputReader: Sendable {
  let options: RecognitionSettings
  let limits: Limits

  func read(_ input: Input) throws(CommandFault) -> Reading {
    var reading =
      input.kind == .csvFolder ? try readFolder(input.path) : try readFile(input.path)
    var submission = reading.submission
    submission.supplement(options.reading)
    reading = Reading(
      submission: submission, format: reading.format, source: reading.source,
      workbook: reading.workbook)
    return reading
  }

  /// Reads the one submission that an argument names; tells what is wrong with it and ends the run.
  func readOne(_ path: String) throws -> Submission {
    do throws(CommandFault) {
      let submission = try read(try InputPlan.one(path)).submission
      guard !submission.tables.isEmpty else { throw CommandFault(.noTable, [path]) }
      return submission
    } catch {
      Console.tell(error, of: error.path ?? path, CommandLanguage.current)
      throw Ending(code: error.exit)
    }
  }

  /// Reads inputs that are parts of one submission.
  func readTogether(_ inputs: [Input]) throws(CommandFault) -> Submission {
    guard inputs.count > 1 else {
      guard let input = inputs.first else { return Submission() }
      return try read(input).submission
    }
    var parts: [WorkbookReading] = []
    for input in inputs {
      do throws(CommandFault) {
        guard let workbook = try read(input).workbook else {
          throw CommandFault(.togetherNeedsWorkbooks, [input.path], exit: .usage)
        }
        parts.append(workbook)
      } catch {
        throw error.naming(input.path)
      }
    }
    var submission = WorkbookReading.joined(parts)
    submission.supplement(options.reading)
    return submission
  }

  private func readFile(_ path: String) throws(CommandFault) -> Reading {
    let input = try InputBytes(path: path, limit: limits.archiveBytes)
    // A workbook's package is opened once: what is in it is asked only where that fails.
    if FileFormat.isArchive(input.bytes) {
      do throws(CommandFault) {
        return try readWorkbook(input, path)
      } catch {
        throw error.of(FileFormat.sniff(input.bytes))
      }
    }
    let format = FileFormat.sniff(input.bytes)
    do throws(CommandFault) {
      return try readOther(input, format, path)
    } catch {
      throw error.of(format)
    }
  }

  private func readOther(
    _ input: InputBytes, _ format: FileFormat, _ path: String
  ) throws(CommandFault) -> Reading {
    switch format {
    case .json:
      let bytes = try input.all()
      let submission = try Self.exchange { () throws(ExchangeFault) in
        try Submission(json: bytes, file: path)
      }
      return Reading(submission: submission, format: format, source: nil, workbook: nil)
    case .csv:
      throw CommandFault(.csvFileAlone, [path])
    default:
      return try readWorkbook(input, path)
    }
  }

  private func readWorkbook(_ input: InputBytes, _ path: String) throws(CommandFault) -> Reading {
    let (workbook, format) = try options.recognize(input, file: path, limits: limits)
    return Reading(
      submission: workbook.submission, format: format, source: workbook.source,
      workbook: workbook)
  }

  private func readFolder(_ path: String) throws(CommandFault) -> Reading {
    do throws(CommandFault) {
      return try readPackage(path)
    } catch {
      throw error.of(.csv)
    }
  }

  private func readPackage(_ path: String) throws(CommandFault) -> Reading {
    var files: [FormFile] = []
    for name in try Folder.names(path) where name.hasSuffix(".csv") || name == "datapackage.json" {
      let input = try InputBytes(path: Folder.join(path, name), limit: limits.archiveBytes)
      files.append(FormFile(name: name, bytes: try input.all()))
    }
    let submission = try Self.exchange { () throws(ExchangeFault) in
      try Submission(csvFiles: files)
    }
    return Reading(submission: submission, format: .csv, source: nil, workbook: nil)
  }

  private static func exchange<Value>(
    _ body: () throws(ExchangeFault) -> Value
  ) throws(CommandFault) -> Value {
    do {
      return try body()
    } catch {
      throw CommandFault(error)
    }
  }
}
