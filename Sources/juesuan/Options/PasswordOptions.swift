import Archive
import ArgumentParser
import Grid
import Run

/// The password to open workbooks, the same for all inputs of a run.
struct PasswordOptions: ParsableArguments {
  @Option(
    name: .customLong("password"),
    help: help(
      "工作簿的打开密码，用于本次读取的所有文件；其他用户可能在进程列表中看到，可改用 --password-file。",
      "The password to open workbooks, for all files of the run; others may see it in the list of processes, --password-file keeps it out of there.",
      ValueName("密码", "password")))
  var stated: String?

  @Option(
    name: .customLong("password-file"),
    help: help(
      "从文件的第一行读取打开密码；- 为标准输入的第一行，其余留给作为 - 的输入。",
      "Read the password from the first line of a file; - is the first line of standard input, whose rest is left to an input that is -.",
      .file), completion: .file())
  var file: String?

  /// The password; nil where none is given. A fault names a file that cannot be read, or has none.
  func password() throws(Fault) -> String? {
    guard let file else { return stated }
    guard stated == nil else { throw Fault(.passwordTwice) }
    let line = file == "-" ? Descriptor.line(of: 0, limit: Self.longest) : try Self.line(of: file)
    guard let line, !line.isEmpty else { throw Fault(.noPassword, [file]) }
    return line
  }

  /// Bytes of a line; no program takes passwords of more than 255 characters.
  private static let longest = 1_024

  private static func line(of path: String) throws(Fault) -> String? {
    let bytes = try ArchiveBytes.input(path, limit: 1 << 20)
    return Descriptor.line(in: bytes.slice(0..<longest))
  }
}
