import Archive
import Exchange
import Grid

/// A form to fill: a workbook of a person, or one that lies in the binary.
struct Template: Sendable {
  /// What people call it.
  let name: String
  /// The file; nil for a built-in one.
  let file: String?
  let bytes: ArchiveBytes

  /// Opens a file, else the built-in form of that name: a file of the same name comes first.
  init(_ argument: String, limits: Limits) throws(CommandFault) {
    name = argument
    if argument != "-", Folder.kind(argument) == .absent {
      guard let form = BuiltInForm(named: argument) else {
        let names = BuiltInForm.all.map(\.name).joined(separator: "、")
        throw CommandFault(.noTemplate, [argument, names])
      }
      file = nil
      bytes = ArchiveBytes(form.bytes)
    } else {
      file = argument
      bytes = try InputBytes(path: argument, limit: limits.archiveBytes).bytes
    }
  }

  /// The built-in form that is taken when nobody names one.
  init() {
    let form = BuiltInForm.standard
    (name, file, bytes) = (form.name, nil, ArchiveBytes(form.bytes))
  }
}
