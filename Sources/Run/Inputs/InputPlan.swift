import Archive
import Document
import Glibc
public import Grid

/// The inputs that a list of arguments stands for, in the order in which they are treated.
public struct InputPlan: Sendable {
  public private(set) var inputs: [Input] = []
  /// Arguments, and folders within them, that cannot be looked into.
  public private(set) var faults: [(path: String, fault: Fault)] = []
  /// What was found in folders and is not read.
  package private(set) var passedOver = PassedOver()
  /// True where the arguments name one file, CSV folder or stream and no folder to search.
  public private(set) var isSingle: Bool

  private static let deepest = 64
  /// What names of inputs end in: those of documents that people hand in, read or not, since what
  /// cannot be read is named rather than passed over.
  private static let endings = Set(FileFormat.allCases.flatMap(\.documentEndings) + ["json"])

  /// Looks through the folders among the arguments; a fault where standard input is named twice.
  public init(_ arguments: [String]) throws(Fault) {
    isSingle = arguments.count == 1
    try Self.once(arguments)
    for argument in arguments {
      if argument == "-" {
        inputs.append(Input(path: argument, kind: .standardInput))
      } else if Folder.kind(argument) == .folder {
        take(folder: argument)
      } else {
        inputs.append(Input(path: argument, kind: .file))
      }
    }
  }

  /// The plan with each submission of a stream as an input of its own: of standard input, and of files
  /// named `.ndjson` or `.jsonl`. Reads standard input, which is kept for who reads the input.
  public func withStreams(_ limits: Limits) -> InputPlan {
    guard inputs.contains(where: { $0.isStream }) else { return self }
    var plan = self
    plan.inputs = []
    for input in inputs {
      guard input.isStream else {
        plan.inputs.append(input)
        continue
      }
      do throws(Fault) {
        plan.inputs += try input.parts(limits)
      } catch {
        plan.faults.append((input.path, error))
      }
    }
    plan.isSingle = isSingle && plan.inputs.count + plan.faults.count == 1
    return plan
  }

  /// Refuses standard input (`-`) for two of the inputs of a run: it can be read once.
  public static func once(_ paths: [String]) throws(Fault) {
    guard paths.count(where: { $0 == "-" }) <= 1 else { throw Fault(.standardInputTwice) }
  }

  /// The one submission that an argument names.
  public static func one(_ path: String) throws(Fault) -> Input {
    let plan = try InputPlan([path])
    guard plan.isSingle, let input = plan.inputs.first else {
      throw Fault(.notOneSubmission, [path])
    }
    return input
  }

  private mutating func take(folder argument: String) {
    let path = Folder.withoutTrailingSlashes(argument)
    let before = (inputs.count, faults.count)
    if take(package: path) { return }
    isSingle = false
    search(path, depth: 0)
    if before == (inputs.count, faults.count) {
      faults.append((path, Fault(.emptyFolder, [path])))
    }
  }

  /// Takes a folder with `facts.csv` for a CSV submission; what else lies in it is named.
  private mutating func take(package folder: String) -> Bool {
    guard Folder.kind(Folder.join(folder, "facts.csv")) == .file else { return false }
    inputs.append(Input(path: folder, kind: .csvFolder))
    let contents = (try? Folder.contents(folder)) ?? (names: [], broken: [])
    passedOver.unsupported += contents.broken.map { Folder.join(folder, $0) }
    for name in contents.names
    where !name.hasPrefix(".") && !name.hasSuffix(".csv") && name != "datapackage.json"
      && !name.hasPrefix("~$")
    {
      let path = Folder.join(folder, name)
      if Folder.kind(path) == .folder || Self.isInput(name) {
        passedOver.besidePackages.append(path)
      } else {
        passedOver.unsupported.append(path)
      }
    }
    return true
  }

  private mutating func search(_ folder: String, depth: Int) {
    guard depth <= Self.deepest else {
      faults.append((folder, Fault(.linkLoop, [folder, "\(Self.deepest)"])))
      return
    }
    let contents: (names: [String], broken: [String])
    do throws(Fault) {
      contents = try Folder.contents(folder)
    } catch {
      faults.append((folder, error))
      return
    }
    for name in contents.broken {
      let path = Folder.join(folder, name)
      if Self.isInput(name) {
        faults.append((path, Fault(.nameNotUTF8, [path])))
      } else {
        passedOver.unsupported.append(path)
      }
    }
    for name in contents.names where !name.hasPrefix(".") {
      let path = Folder.join(folder, name)
      switch Folder.kind(path) {
      // Linked folders could lead round and round.
      case .folder where Folder.isLink(path): passedOver.linked.append(path)
      case .folder:
        if !take(package: path) { search(path, depth: depth + 1) }
      case .file:
        // A lock file lies beside a workbook that somebody has open, explanations beside one that
        // was checked.
        guard !name.hasPrefix("~$"), !name.hasSuffix(ExplanationFile.ending) else { break }
        if !Self.isInput(name) {
          passedOver.unsupported.append(path)
        } else if name.lowercased().hasSuffix(".json"), !InputBytes.isSubmission(path) {
          passedOver.otherJSON.append(path)
        } else if Self.isAsked(name),
          !InputBytes.isSpreadsheet(path, namedAsColumns: Self.isNamedAsColumns(name))
        {
          passedOver.unsupported.append(path)
        } else {
          inputs.append(Input(path: path, kind: .file))
        }
      case .absent, .unreachable(ELOOP): passedOver.brokenLinks.append(path)
      case .other: passedOver.special.append(path)
      case .unreachable(let number):
        faults.append((path, Fault(cannotOpen: path, number)))
      }
    }
  }

  /// True for files of which the name does not say that they may be inputs.
  private static func isAsked(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".xml") || name.hasSuffix(".txt") || name.hasSuffix(".html")
      || name.hasSuffix(".htm") || isNamedAsColumns(name)
  }

  private static func isNamedAsColumns(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".csv") || name.hasSuffix(".tsv")
  }

  private static func isInput(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    let ending = name[name.index(after: dot)...].lowercased()
    return endings.contains(ending)
  }
}

extension Input {
  /// True for what may hold several submissions.
  fileprivate var isStream: Bool {
    kind == .standardInput || kind == .file && SubmissionStream.isNamed(path)
  }

  /// An input for each line, where there are several; else this one, with what it holds.
  fileprivate func parts(_ limits: Limits) throws(Fault) -> [Input] {
    let bytes = try ArchiveBytes.input(path, limit: limits.archiveBytes)
    let lines = try SubmissionStream(bytes, of: path).lines
    guard lines.count > 1 else {
      return [Input(path: path, kind: kind, content: InputContent(bytes, of: path))]
    }
    return lines.map { line in
      Input(
        path: "\(path):\(line.number)", kind: .line,
        content: InputContent(bytes, of: path, line: line.number, line.range))
    }
  }
}
