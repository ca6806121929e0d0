package import Grid

/// The files that a run reads: none of them may be what it writes, under whatever name.
public struct GuardedFiles: Sendable {
  /// Files that are there, by what the system knows them by, and the path that named them.
  private var files: [FilePlace.Identity: String] = [:]
  /// The folders that they lie in.
  private var folders: [FilePlace.Identity: String] = [:]
  /// Files that are not there yet.
  private var missing: [String] = []
  /// Submissions that were named, without what lies beside them.
  private var submissions: [String] = []

  /// The inputs of a plan, other files that were named, what people wrote beside submissions
  /// (explanations), a folder of rules, and the files of the settings.
  public init(
    _ plan: InputPlan, others: [String?] = [], rules: String? = nil, settings: [String]
  ) {
    let named = others.compactMap(\.self).compactMap { try? InputPlan([$0]) }
    for input in plan.inputs + named.flatMap(\.inputs) {
      if let explanations = ExplanationFile(beside: input) { add(explanations.path) }
      switch input.kind {
      case .standardInput: break
      case .line:
        // All lines of a file stand one behind the other.
        if let file = input.content?.file, file != submissions.last { submissions.append(file) }
      case .file: submissions.append(input.path)
      case .csvFolder: submissions += Self.files(in: input.path)
      }
    }
    let said = rules.map(Self.files) ?? []
    for path in submissions + settings + said { add(path) }
  }

  private mutating func add(_ path: String) {
    guard path != "-" else { return }
    guard let file = FilePlace.Identity(path) else {
      missing.append(path)
      return
    }
    files[file] = files[file] ?? path
    let parent = Folder.parent(of: path)
    if let folder = FilePlace.Identity(parent.isEmpty ? "." : parent) {
      folders[folder] = folders[folder] ?? path
    }
  }

  private static func files(in folder: String) -> [String] { Folder.files(in: folder) }

  /// Refuses an output that is one of them.
  package func check(output: String) throws(Fault) {
    guard output != "-" else { return }
    let input =
      FilePlace.Identity(output).map { files[$0] }
      ?? missing.first { FilePlace.isSame($0, output) }
    if let input { throw Fault(.outputIsInput, [output, input]) }
  }

  /// Refuses a folder that is written anew where one of them lies in it.
  package func check(folder: String) throws(Fault) {
    if let input = FilePlace.Identity(folder).flatMap({ folders[$0] }) {
      throw Fault(.outputIsInput, [folder, input])
    }
  }

  /// The same for the file of explanations, which is read to be written anew.
  package func check(explanations: String) throws(Fault) {
    if let input = submissions.first(where: { FilePlace.isSame($0, explanations) }) {
      throw Fault(.outputIsInput, [explanations, input])
    }
  }
}
