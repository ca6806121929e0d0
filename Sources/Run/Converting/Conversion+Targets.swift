public import Grid

extension Conversion {
  /// The one file that all submissions go to, by its name: `.ndjson` for JSON, `.csv` for CSV, where no
  /// folder of that name is there. Nil where each has an output of its own.
  package var gathered: GatheredFile? {
    let endings: [OutputForm: [String]] = [.json: [".ndjson", ".jsonl"], .csv: [".csv"]]
    let name = output.lowercased()
    guard endings[form, default: []].contains(where: name.hasSuffix),
      Folder.kind(output) != .folder
    else { return nil }
    return GatheredFile(path: output, isForced: isForced)
  }

  /// Where the one submission of a plan goes.
  public func target(ofOnly plan: InputPlan) throws(Fault) -> Target {
    if gathered != nil { return .part(of: output) }
    if form == .csv {
      // The folder is put in its place whole: what has no name of its own cannot be replaced so.
      guard !["", ".", ".."].contains(Folder.lastName(of: output)) else {
        throw Fault(.outputUnnamed, [output])
      }
      return .folder(output)
    }
    if output == "-" { return .standardOutput(isLine: false) }
    guard output.hasSuffix("/") || Folder.kind(output) == .folder else { return .file(output) }
    let name = plan.inputs.first.map { Folder.lastName(of: $0.mirrored) } ?? "submission"
    return .file(Folder.join(output, name + ending))
  }

  /// Where each submission of a plan goes, or why it cannot go there.
  public func targets(of plan: InputPlan) throws(Fault) -> [Result<Target, Fault>] {
    if output == "-", form == .xlsx { throw Fault(.workbooksToStandardOutput) }
    if gathered != nil { return plan.inputs.map { _ in .success(.part(of: output)) } }
    if output == "-" { return plan.inputs.map { _ in .success(.standardOutput(isLine: true)) } }
    let kind = Folder.kind(output)
    guard kind == .folder || kind == .absent else { throw Fault(.outputIsFolder, [output]) }
    let paths = plan.inputs.map { Folder.join(output, $0.mirrored) + ending }
    var owners: [String: Int] = [:]
    for (index, path) in paths.enumerated() where owners[path] == nil { owners[path] = index }
    let nested = nested(paths, owners)
    return paths.indices.map { index in
      let (path, name) = (paths[index], plan.inputs[index].path)
      if let other = nested[index] {
        let arguments = [name, path, plan.inputs[other].path, paths[other]]
        return .failure(Fault(.nestedOutput, arguments))
      }
      if let owner = owners[path], owner != index {
        return .failure(Fault(.sameOutput, [name, path, plan.inputs[owner].path]))
      }
      return .success(form == .csv ? .folder(path) : .file(path))
    }
  }

  /// Where one output would lie within another neither is written: which of them came to be would
  /// be a matter of time. Gives, for each of these, the other.
  private func nested(_ paths: [String], _ owners: [String: Int]) -> [Int: Int] {
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
    return nested
  }
}
