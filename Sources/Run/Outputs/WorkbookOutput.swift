import Archive
package import Filling
package import Grid
package import Workbook

/// Where a changed workbook goes: a file, a device or standard output.
package struct WorkbookOutput: Sendable {
  package let path: String
  package let isForced: Bool

  package init(path: String, isForced: Bool) {
    self.path = path
    self.isForced = isForced
  }

  /// Says at the beginning what is known to go wrong at the end. `original` is the workbook that is
  /// changed; nil where its name says nothing.
  package func check(original: String?) throws(Fault) {
    guard path != "-" else { return }
    let name = Folder.lastName(of: path)
    guard !name.isEmpty, name != ".", name != ".." else {
      throw Fault(.outputUnnamed, [path])
    }
    try OutputEnding.check(path)
    // A workbook with macros under the name of one without does not open, nor the reverse.
    let (old, new) = (original.map(Self.ending) ?? "xlsx", Self.ending(path))
    if original != "-", old != new, Self.endings.contains(old), Self.endings.contains(new) {
      throw Fault(.otherEnding, [path, old, new])
    }
    if !isForced, Folder.kind(path) == .file { throw Fault(.exists, [path]) }
  }

  /// Refuses a name that belongs to a file of another kind.
  package static func check(ending path: String, of original: String) throws(Fault) {
    let own = ending(path)
    guard !own.isEmpty, !endings.contains(own), Folder.kind(path) != .other else { return }
    let old = ending(original)
    throw Fault(
      .otherEnding, [path, endings.contains(old) ? old : "xlsx", own])
  }

  private static let endings: Set<String> = ["xlsx", "xlsm", "xltx", "xltm"]

  /// What the name of a workbook made of another ends in, with the dot; that of one made of standard
  /// input or of a built-in one as well.
  package static func ending(for original: String?) -> String {
    let own = original.map(ending) ?? ""
    return "." + (endings.contains(own) ? own : "xlsx")
  }

  private static func ending(_ path: String) -> String {
    let name = Folder.lastName(of: path)
    return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }

  /// Writes it, whole or not at all; what is meant for standard output comes back.
  package func write(
    _ filled: Filled, _ package: borrowing SpreadsheetPackage
  ) throws(Fault) -> Written {
    // A device or pipe has nothing to be half of.
    let isStream = path == "-" || Folder.kind(path) == .other
    if !isStream { try Folder.make(Folder.parent(of: path)) }
    var bytes: [UInt8] = []
    do throws(SavingFault) {
      guard isStream else {
        return Written(isReplaced: try package.save(filled, to: path, replacing: isForced))
      }
      bytes = try package.bytes(of: filled)
    } catch { throw Fault(error, path) }
    guard path == "-" else {
      return Written(isReplaced: try WholeOutput.write(bytes, to: path, force: true))
    }
    return Written(standardOutput: bytes)
  }
}
