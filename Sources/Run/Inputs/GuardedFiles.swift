package import Grid

/// The files that a run reads: none of them may be what it writes.
package struct GuardedFiles: Sendable {
  private let paths: [String]
  /// Files that were named, without what lies beside them.
  private let submissions: [String]

  /// The inputs of a plan, other submissions that were named, and files beside these that people
  /// wrote: explanations, rules of one's own.
  package init(_ plan: InputPlan, others: [String?] = [], rules: String? = nil) {
    let named = others.compactMap(\.self).compactMap { try? InputPlan([$0]) }
    var (paths, submissions): ([String], [String]) = ([], [])
    for input in plan.inputs + named.flatMap(\.inputs) {
      if let explanations = ExplanationFile(beside: input) { paths.append(explanations.path) }
      switch input.kind {
      case .standardInput: break
      case .line:
        // All lines of a file stand one behind the other.
        if let file = input.content?.file, file != submissions.last { submissions.append(file) }
      case .file: submissions.append(input.path)
      case .csvFolder: submissions += Self.files(in: input.path)
      }
    }
    if let rules { paths += Self.files(in: rules) }
    self.submissions = submissions
    self.paths = submissions + paths
  }

  private static func files(in folder: String) -> [String] {
    ((try? Folder.names(folder)) ?? []).map { Folder.join(folder, $0) }
  }

  /// Refuses an output that is one of them, under whatever name.
  package func check(output: String) throws(Fault) {
    guard output != "-" else { return }
    try check(output, paths)
  }

  /// The same for the file of explanations, which is read to be written anew.
  package func check(explanations: String) throws(Fault) { try check(explanations, submissions) }

  private func check(_ output: String, _ paths: [String]) throws(Fault) {
    if let input = paths.first(where: { FilePlace.isSame($0, output) }) {
      throw Fault(.outputIsInput, [output, input])
    }
  }
}
