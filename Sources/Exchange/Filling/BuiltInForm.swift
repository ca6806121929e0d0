/// A blank form of the nine tables that lies inside the binary.
public struct BuiltInForm: Sendable {
  /// The name by which people ask for it.
  public let name: String
  /// What it is, in Chinese and in English.
  public let description: (chinese: String, english: String)

  /// The one that is taken when nobody names one.
  public static let standard = BuiltInForm(
    name: "ministry",
    description: (
      "财政部表样：公开01表至公开09表，有行次、栏次，支出 26 类",
      "the ministry's forms: 公开01表 to 公开09表, numbered lines and columns, 26 classes"
    ))

  /// All of them, the standard one first.
  public static let all = [
    standard,
    BuiltInForm(
      name: "shanghai",
      description: (
        "上海表样：不印表号、行次和栏次，支出 24 类，“三公”为表7",
        "Shanghai's forms: no codes or numbers of lines, 24 classes, 三公 as table 7"
      )),
  ]

  /// The form of a name; nil where there is none.
  public init?(named name: String) {
    guard let form = Self.all.first(where: { $0.name == name }) else { return nil }
    self = form
  }

  private init(name: String, description: (chinese: String, english: String)) {
    self.name = name
    self.description = description
  }

  /// The workbook (.xlsx).
  public var bytes: [UInt8] { EmbeddedSchemas.bytes("templates/\(name).xlsx") ?? [] }
}
