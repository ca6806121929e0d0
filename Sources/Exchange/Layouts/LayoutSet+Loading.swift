public import FinalAccounts
public import Grid
import Synchronization

extension LayoutSet {
  /// The layouts inside the binary, decoded when first asked for.
  public static func embedded() throws(Fault) -> LayoutSet {
    let layouts = try builtIn.get()
    isLoaded.store(true, ordering: .relaxed)
    return layouts
  }

  private static let builtIn = Result { () throws(Fault) in
    try load(
      EmbeddedSchemas.paths.filter(isLayout).map { ($0, EmbeddedSchemas.bytes($0) ?? []) },
      over: RawForms.book)
  }

  /// True once the layouts inside the binary are decoded whole.
  fileprivate static let isLoaded = Atomic(false)

  /// The layouts inside the binary, with files of a directory added to them or, where the relative
  /// path is the same (`layouts/T5.json`), put in their place. What a file that takes a place does not
  /// say of title and headings stays as it was.
  public static func embedded(
    replacing files: [(path: String, bytes: [UInt8])]
  ) throws(Fault) -> LayoutSet {
    let kept = EmbeddedSchemas.paths.filter { path in
      isLayout(path) && !files.contains { $0.path == path }
    }
    var layouts = try load(
      kept.map { ($0, EmbeddedSchemas.bytes($0) ?? []) } + files.filter { isLayout($0.path) },
      over: .builtIn)
    layouts.rawFiles = files.filter { RawForms.isFile($0.path) }
    // A fault in somebody's own files is told before anything is read.
    if !layouts.rawFiles.isEmpty { _ = try layouts.rawForms() }
    return layouts
  }

  /// Reads layout files. The order of files does not matter; `layouts/terms.json` must be among
  /// them. Throws a fault that names file and field.
  public static func load(
    _ files: [(path: String, bytes: [UInt8])], over book: FormBook = FormBook()
  ) throws(Fault) -> LayoutSet {
    let sorted = files.sorted { $0.path < $1.path }
    guard let shared = sorted.first(where: { reference($0.path) == "terms" }) else {
      throw Fault(.layoutFileMissing, ["layouts/terms.json"])
    }
    let (read, classes) = try FormTerms.read(
      JSONSource.schema(shared.bytes, file: shared.path))
    var terms = read
    if terms.amounts.plain.isEmpty { terms.amounts = try builtInAmounts() }
    var layouts: [TableLayout] = []
    var families: [FormFamily] = []
    for file in sorted where file.path != shared.path {
      let root = try JSONSource.schema(file.bytes, file: file.path)
      if reference(file.path) == "families" {
        families = try FormFamily.read(root)
      } else {
        layouts.append(try .read(root, reference: reference(file.path), classes: classes))
      }
    }
    return LayoutSet(layouts: layouts, terms: terms, families: families, over: book)
  }

  /// What is known of raw sets.
  func rawForms() throws(Fault) -> RawForms {
    try RawForms.embedded(replacing: rawFiles, layouts: layouts)
  }

  /// The words of amounts inside the binary, without which its layouts know no column.
  private static func builtInAmounts() throws(Fault) -> FormTerms.Amounts {
    let path = "layouts/terms.json"
    let bytes = EmbeddedSchemas.bytes(path) ?? []
    return try FormTerms.read(JSONSource.schema(bytes, file: path)).0.amounts
  }

  /// What a layout file is called: its name without folder and ending.
  static func reference(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.hasSuffix(".json") ? name.dropLast(5) : name)
  }

  /// True for the relative path of a layout file in a folder of schemas.
  public static func isLayout(_ path: String) -> Bool {
    path.hasPrefix("layouts/") && path.hasSuffix(".json")
  }
}

extension FormBook {
  /// The tables that the layouts inside the binary describe. Where nothing was recognised by these
  /// their outlines are enough, and take a small part of the time.
  public static var builtIn: FormBook {
    guard LayoutSet.isLoaded.load(ordering: .relaxed) else { return outline }
    return (try? LayoutSet.embedded())?.forms ?? outline
  }

  /// Titles, headings, lists and reasons alone.
  static let outline: FormBook = {
    let wanted = ["table", "key", "titles", "output", "carryOverReasons"]
    var outlines: [Outline] = []
    var reasons: [String] = []
    for path in EmbeddedSchemas.paths.filter(LayoutSet.isLayout) {
      let root = try? JSONSource.schema(
        EmbeddedSchemas.bytes(path) ?? [], file: path, wanted: wanted
      ).members()
      guard let root else { continue }
      reasons += (try? root.texts("carryOverReasons")) ?? []
      if let found = try? TableLayout.outline(root) { outlines.append(found) }
    }
    return FormBook(RawForms.outlinesOfSets + outlines, carryOverReasons: reasons)
  }()

  /// The names of the tables, for a fault that proposes them.
  var choices: String { tables.map(\.rawValue).joined(separator: ", ") }
}
