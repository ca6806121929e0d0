package import Grid

/// What names of outputs may not end in.
package enum OutputEnding {
  /// Formats that people expect of a program of tables and that none of ours is.
  private static let unwritten: Set<String> = [
    "xls", "xlsb", "xlt", "et", "ett", "ods", "ots", "fods", "pdf", "doc", "docx", "wps", "html",
    "htm", "mht", "ofd",
  ]

  /// Refuses a name that promises a format which is not written, and says what to write instead. A
  /// folder or a device may be called anything.
  package static func check(_ path: String, instead ending: String = "xlsx") throws(Fault) {
    let name = Folder.lastName(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return }
    let own = name[name.index(after: dot)...].lowercased()
    guard unwritten.contains(own) else { return }
    switch Folder.kind(path) {
    case .folder, .other: return
    default: throw Fault(.otherFormat, [path, own, name[..<dot] + "." + ending])
    }
  }
}
