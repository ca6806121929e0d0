import Archive
import Exchange
import FinalAccounts
import Grid
import Synchronization

/// The recogniser of a run, made when the first workbook asks for it and shared by all.
final class LazyLayouts: Sendable {
  private let extra: [SchemaFile]
  private let made = Mutex<Result<Recognizer, CommandFault>?>(nil)

  init(_ extra: [SchemaFile]?) { self.extra = extra ?? [] }

  func recognizer() throws(CommandFault) -> Recognizer {
    let result = made.withLock { made in
      if let made { return made }
      let result = make()
      made = result
      return result
    }
    return try result.get()
  }

  private func make() -> Result<Recognizer, CommandFault> {
    do throws(ExchangeFault) {
      let layouts =
        extra.isEmpty
        ? try LayoutSet.embedded()
        : try LayoutSet.embedded(replacing: extra.map { ($0.path, $0.bytes) })
      return .success(Recognizer(layouts: layouts))
    } catch {
      return .failure(CommandFault(error))
    }
  }
}

/// A file of a folder of schemas, by its path there.
struct SchemaFile: Sendable {
  let path: String
  let bytes: [UInt8]
}

enum SchemaFolder {
  private static let largest = 4 << 20

  /// The layout files of a folder (`layouts/*.json`).
  static func files(_ folder: String) throws(CommandFault) -> [SchemaFile] {
    guard Folder.kind(folder) == .folder else {
      throw CommandFault(.schemasMissing, [folder], exit: .usage)
    }
    let layouts = Folder.join(folder, "layouts")
    guard Folder.kind(layouts) == .folder else {
      throw CommandFault(.schemasMissing, [layouts], exit: .usage)
    }
    var files: [SchemaFile] = []
    for name in try Folder.names(layouts) where name.hasSuffix(".json") {
      let path = Folder.join(layouts, name)
      let input = try InputBytes(path: path, limit: .max)
      guard input.bytes.count <= largest else {
        throw CommandFault(.layoutTooLarge, [path, "\(largest)"])
      }
      files.append(SchemaFile(path: "layouts/\(name)", bytes: try input.all()))
    }
    return files
  }
}
