import Archive
import Glibc

/// How a file is reached from a folder, as links in documents spell it.
package enum RelativeAddress {
  /// The way from the folder of one file to another file, `../` and `/` between names. Names stay as
  /// they are but for what an address takes for something else (RFC 3986, §2.2): programs that write
  /// workbooks leave other letters alone (RFC 3987).
  package static func of(_ file: String, from other: String) -> String {
    let start = Array(components(other).dropLast())
    let target = components(file)
    let common = zip(start, target.dropLast()).prefix { $0 == $1 }.count
    let up = repeatElement("..", count: start.count - common)
    return (up + target.dropFirst(common).map(escaped)).joined(separator: "/")
  }

  /// The names from the root, links of folders followed as far as there are folders.
  private static func components(_ path: String) -> [String] {
    let whole = path.hasPrefix("/") ? path : Folder.join(workingFolder, path)
    var folder = Folder.parent(of: whole)
    var rest = [Folder.lastName(of: whole)]
    while !folder.isEmpty, folder != "/" {
      if let real = realPath(folder) {
        folder = real
        break
      }
      rest.insert(Folder.lastName(of: folder), at: 0)
      folder = Folder.parent(of: folder)
    }
    let names = folder.split(separator: "/").map(String.init)
    return rest.filter { $0 != "." }.reduce(into: names) { names, name in
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
  }

  private static var workingFolder: String { realPath(".") ?? "/" }

  private static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private static func escaped(_ name: String) -> String {
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      if byte > 0x20, byte != 0x7F, !reserved.contains(byte) {
        bytes.append(byte)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        bytes += ("%" + (digits.utf8.count < 2 ? "0" : "") + digits).utf8
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let reserved = Set("\"#%:<>?[\\]^`{|}".utf8)
}
