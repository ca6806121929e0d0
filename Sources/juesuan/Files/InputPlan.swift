import Glibc
import Grid

/// One input of a run: a file, a CSV folder, or standard input.
struct Input: Sendable, Hashable {
  enum Kind: Sendable { case file, csvFolder, standardInput }

  let path: String
  let kind: Kind

  /// The path below which its outputs go in a folder of outputs: roots, `.` and `..` left out, so
  /// that nothing is written outside that folder; the extension of a file left out.
  var mirrored: String {
    guard kind != .standardInput else { return "stdin" }
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
    let joined = parts.filter { $0 != "." && $0 != ".." }.joined(separator: "/")
    return kind == .file ? Self.withoutExtension(joined) : joined
  }

  private static func withoutExtension(_ path: String) -> String {
    let name = Folder.lastName(of: path)
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
      return path
    }
    return String(path.utf8.dropLast(name.utf8[dot...].count)) ?? path
  }
}

/// The inputs that a list of arguments stands for, in the order in which they are treated.
struct InputPlan {
  private(set) var inputs: [Input] = []
  /// Arguments, and folders within them, that cannot be looked into.
  private(set) var faults: [(path: String, fault: CommandFault)] = []
  /// What was found in folders and is not read.
  private(set) var passedOver = PassedOver()
  /// True where the arguments name one file, CSV folder or stream and no folder to search.
  private(set) var isSingle: Bool

  private static let deepest = 64
  private static let extensions: Set<String> = ["xlsx", "xlsm", "json"]
  /// What is no input here, but what people hand in: each is named rather than passed over.
  private static let foreign: Set<String> = ["xls", "xlsb", "et", "ods"]

  init(_ arguments: [String]) throws(CommandFault) {
    isSingle = arguments.count == 1
    guard arguments.count(where: { $0 == "-" }) <= 1 else {
      throw CommandFault(.standardInputTwice, exit: .usage)
    }
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

  /// The one submission that an argument names.
  static func one(_ path: String) throws(CommandFault) -> Input {
    let plan = try InputPlan([path])
    guard plan.isSingle, let input = plan.inputs.first else {
      throw CommandFault(.notOneSubmission, [path], exit: .usage)
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
      faults.append((path, CommandFault(.emptyFolder, [path])))
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
      faults.append((folder, CommandFault(.linkLoop, [folder, "\(Self.deepest)"])))
      return
    }
    let contents: (names: [String], broken: [String])
    do throws(CommandFault) {
      contents = try Folder.contents(folder)
    } catch {
      faults.append((folder, error))
      return
    }
    for name in contents.broken {
      let path = Folder.join(folder, name)
      if Self.isInput(name) {
        faults.append((path, CommandFault(.nameNotUTF8, [path])))
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
        } else {
          inputs.append(Input(path: path, kind: .file))
        }
      case .absent, .unreachable(ELOOP): passedOver.brokenLinks.append(path)
      case .other: passedOver.special.append(path)
      case .unreachable(let number):
        faults.append((path, CommandFault(.cannotOpen, [path, Console.reason(number)])))
      }
    }
  }

  private static func isInput(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    let ending = name[name.index(after: dot)...].lowercased()
    return extensions.contains(ending) || foreign.contains(ending)
  }

  /// Says what could not be looked into and what was passed over.
  func tellProblems(_ language: Language) {
    for (path, fault) in faults { Console.tell(fault, of: path, language) }
    for line in passedOver.lines(language) { Console.tell(line) }
  }
}
