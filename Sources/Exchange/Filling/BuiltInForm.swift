internal import FinalAccounts
public import Grid

/// A blank form of the nine tables that lies inside the binary: those that
/// `Schemas/layouts/families.json` names.
public struct BuiltInForm: Sendable {
  /// The name by which people ask for it.
  public let name: String
  /// What it is.
  public let description: BilingualText
  private let path: String

  /// All of them, the standard one first.
  public static let all = ((try? FormFamily.embedded()) ?? []).compactMap(BuiltInForm.init)

  /// The one that is taken when nobody names one.
  public static let standard =
    all.first ?? BuiltInForm(name: "", description: BilingualText("", ""), path: "")

  /// The form of a name; nil where there is none.
  public init?(named name: String) {
    guard let form = Self.all.first(where: { $0.name == name }) else { return nil }
    self = form
  }

  private init(name: String, description: BilingualText, path: String) {
    self.name = name
    self.description = description
    self.path = path
  }

  private init?(_ family: FormFamily) {
    guard let blank = family.blank else { return nil }
    self.init(name: family.name, description: family.text, path: blank)
  }

  /// The workbook (.xlsx).
  public var bytes: [UInt8] { EmbeddedSchemas.bytes(path) ?? [] }
}
