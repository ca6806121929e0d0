import Exchange
import FinalAccounts
import Glibc
import Grid
import Synchronization

/// All submissions of a run, each to its place; a bad one does not stop the others.
struct ConvertBatch: Sendable {
  let conversion: Conversion
  let plan: InputPlan
  let isTogether: Bool

  private struct Tally: Sendable {
    var converted = 0
    var failed = 0
    var notices = 0
    var codes: [ExitCode] = []
    /// False once standard output takes nothing more.
    var isOpen = true
  }

  func run(jobs: Int) throws(CommandFault) -> ExitCode {
    let tally = Mutex(Tally())
    plan.tellProblems(conversion.language)
    tally.withLock {
      $0.failed += plan.faults.count
      $0.codes += plan.faults.map(\.fault.exit)
    }
    if isTogether, !plan.faults.isEmpty {
      let fault = CommandFault(.togetherIncomplete)
      Console.tell("error \(fault.code) \(fault.text(conversion.language))")
      return ExitCode.worst(plan.faults.map(\.fault.exit) + [fault.exit])
    }
    let isOne = isTogether || plan.isSingle
    let targets = try isOne ? [singleTarget()] : severalTargets()
    let count = isOne ? min(1, plan.inputs.count) : plan.inputs.count
    OrderedWork.run(count: count, jobs: isOne ? 1 : jobs) { index in
      isTogether ? joined(targets[0]) : one(plan.inputs[index], targets[index])
    } emit: { index, result in
      Progress.clear()
      for line in result.lines { Console.tell(line) }
      tally.withLock { tally in
        if result.isConverted { tally.converted += 1 } else { tally.failed += 1 }
        tally.notices += result.noticeCount
        tally.codes.append(result.exit)
        if !result.standardOutput.isEmpty, tally.isOpen {
          tally.isOpen = Console.writeResult(result.standardOutput)
        }
      }
      if count > 1 { Progress.show(index + 1, of: count) }
    }
    Progress.clear()
    let end = tally.withLock { $0 }
    if !isOne {
      let arguments = [end.converted + end.failed, end.converted, end.failed, end.notices]
      Console.tell(Message.summary.text(conversion.language, arguments.map { "\($0)" }))
    }
    return ExitCode.worst(end.codes)
  }

  private enum Destination {
    case target(Conversion.Target)
    case fault(CommandFault)
  }

  private func one(_ input: Input, _ destination: Destination) -> ConversionResult {
    switch destination {
    case .fault(let fault):
      conversion.convert(name: input.path, target: .standardOutput(.compact)) {
        () throws(CommandFault) in throw fault
      }
    case .target(let target):
      conversion.convert(name: input.path, target: target) { () throws(CommandFault) in
        try conversion.reader.read(input).submission
      }
    }
  }

  private func joined(_ destination: Destination) -> ConversionResult {
    guard case .target(let target) = destination else { return ConversionResult() }
    let name = plan.inputs.first?.path ?? ""
    return conversion.convert(name: name, target: target) { () throws(CommandFault) in
      try conversion.reader.readTogether(plan.inputs)
    }
  }

  private func singleTarget() throws(CommandFault) -> Destination {
    let output = conversion.output
    if conversion.form == .csv {
      // The folder is put in its place whole: what has no name of its own cannot be replaced so.
      guard !["", ".", ".."].contains(Folder.lastName(of: output)) else {
        throw CommandFault(.outputUnnamed, [output], exit: .usage)
      }
      return .target(.folder(output))
    }
    if output == "-" { return .target(.standardOutput(.indented)) }
    guard output.hasSuffix("/") || Folder.kind(output) == .folder else {
      return .target(.file(output))
    }
    let name = plan.inputs.first.map { Folder.lastName(of: $0.mirrored) } ?? "submission"
    return .target(.file(Folder.join(output, name + conversion.ending)))
  }

  private func severalTargets() throws(CommandFault) -> [Destination] {
    let output = conversion.output
    if output == "-", conversion.form == .xlsx {
      throw CommandFault(.workbooksToStandardOutput, exit: .usage)
    }
    if output == "-" { return plan.inputs.map { _ in .target(.standardOutput(.compact)) } }
    let kind = Folder.kind(output)
    guard kind == .folder || kind == .absent else {
      throw CommandFault(.outputIsFolder, [output], exit: .usage)
    }
    let paths = plan.inputs.map { input in
      Folder.join(output, input.mirrored) + conversion.ending
    }
    var owners: [String: Int] = [:]
    for (index, path) in paths.enumerated() where owners[path] == nil { owners[path] = index }
    // Where one output would lie within another neither is written: which of them came to be would
    // be a matter of time.
    var nested: [Int: Int] = [:]
    for (index, path) in paths.enumerated() {
      var above = Folder.parent(of: path)
      while above.utf8.count > output.utf8.count {
        if let owner = owners[above] {
          nested[index] = nested[index] ?? owner
          nested[owner] = nested[owner] ?? index
        }
        above = Folder.parent(of: above)
      }
    }
    return paths.indices.map { index in
      let (path, name) = (paths[index], plan.inputs[index].path)
      if let other = nested[index] {
        let arguments = [name, path, plan.inputs[other].path, paths[other]]
        return .fault(CommandFault(.nestedOutput, arguments))
      }
      if let owner = owners[path], owner != index {
        return .fault(CommandFault(.sameOutput, [name, path, plan.inputs[owner].path]))
      }
      return .target(conversion.form == .csv ? .folder(path) : .file(path))
    }
  }
}

/// One line on a terminal that says how far the run is; nothing where nobody looks.
enum Progress {
  static func show(_ done: Int, of count: Int) {
    guard Console.isErrorTerminal else { return }
    Console.write(Array("\r[\(done)/\(count)]".utf8), to: 2)
  }

  static func clear() {
    guard Console.isErrorTerminal else { return }
    Console.write(Array("\r\u{1B}[K".utf8), to: 2)
  }
}
