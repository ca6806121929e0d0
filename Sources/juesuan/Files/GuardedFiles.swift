import Glibc
import Grid

/// The files that a run reads: none of them may be what it writes.
struct GuardedFiles {
  private let paths: [String]
  /// Files that were named, without what lies beside them.
  private let submissions: [String]

  /// The inputs of a plan, other submissions that were named, and files beside these that people
  /// wrote: explanations, rules of one's own.
  init(_ plan: InputPlan, others: [String?] = [], rules: String? = nil) {
    let named = others.compactMap(\.self).compactMap { try? InputPlan([$0]) }
    var (paths, submissions): ([String], [String]) = ([], [])
    for input in plan.inputs + named.flatMap(\.inputs) {
      if let explanations = ExplanationFile(beside: input) { paths.append(explanations.path) }
      switch input.kind {
      case .standardInput: break
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
  func check(output: String) throws(CommandFault) {
    guard output != "-" else { return }
    try check(output, paths)
  }

  /// The same for the file of explanations, which is read to be written anew.
  func check(explanations: String) throws(CommandFault) { try check(explanations, submissions) }

  private func check(_ output: String, _ paths: [String]) throws(CommandFault) {
    if let input = paths.first(where: { FilePlace.isSame($0, output) }) {
      throw CommandFault(.outputIsInput, [output, input], exit: .usage)
    }
  }
}

/// Where a path leads, links and dots followed.
enum FilePlace {
  /// True where two paths mean one file, or the place where one would be made.
  static func isSame(_ one: String, _ other: String) -> Bool {
    if let first = Identity(one), let second = Identity(other) { return first == second }
    guard Folder.lastName(of: one) == Folder.lastName(of: other) else { return false }
    return parent(one) != nil && parent(one) == parent(other) || one == other
  }

  private static func parent(_ path: String) -> Identity? {
    let parent = Folder.parent(of: path)
    return Identity(parent.isEmpty ? "." : parent)
  }

  /// What the system knows a file by.
  private struct Identity: Equatable {
    let device: dev_t
    let number: ino_t

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      (device, number) = (status.st_dev, status.st_ino)
    }
  }
}
