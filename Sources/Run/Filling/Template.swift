public import Archive
import Exchange
public import Grid

/// A form to fill: a workbook of a person, or one that lies in the binary.
public struct Template: Sendable {
  /// What people call it.
  public let name: String
  /// The file; nil for a built-in one.
  public let file: String?
  public let bytes: ArchiveBytes

  /// Opens a file, else the built-in form of that name: a file of the same name comes first.
  public init(_ argument: String, limits: Limits) throws(Fault) {
    name = argument
    if argument != "-", Folder.kind(argument) == .absent {
      guard let form = BuiltInForm(named: argument) else {
        let names = BuiltInForm.all.map(\.name).joined(separator: "、")
        throw Fault(.noTemplate, [argument, names])
      }
      file = nil
      bytes = ArchiveBytes(form.bytes)
    } else {
      file = argument
      bytes = try ArchiveBytes.input(argument, limit: limits.archiveBytes)
    }
  }

  /// The built-in form that is taken when nobody names one.
  public init() {
    let form = BuiltInForm.standard
    (name, file, bytes) = (form.name, nil, ArchiveBytes(form.bytes))
  }
}
