import Exchange
public import FinalAccounts
public import Grid

/// What a person states about inputs, the same for every way of reading them.
public struct ReadingSettings: Sendable {
  /// The year, for inputs that do not state it.
  public var year: Int?
  /// The unit's name, for inputs that do not state it.
  public var unitName: String?
  /// The money unit, for tables that do not state it.
  public var moneyUnit: MoneyUnit?
  /// True where tables on hidden sheets are read too.
  public var includesHidden = false
  /// A folder of further layouts (`layouts/*.json`) that replace built-in ones of the same name.
  public var schemas: String?
  /// The password that opens documents, the same for all. Nothing that is told holds it.
  public var password: String?
  /// The file that the password was read from; nil where it was stated otherwise.
  public var passwordFile: String?
  /// A file that says what the columns of execution lists mean.
  public var mapping: String?
  /// How much of anything is accepted.
  public var limits = Limits()

  /// Nothing stated.
  public init() {}

  /// The files that say how inputs are read: a password, a mapping, layouts.
  public var files: [String] {
    let folders = schemas.map { folder in ["layouts", "exports"].map { Folder.join(folder, $0) } }
    return [passwordFile, mapping].compactMap(\.self) + (folders ?? []).flatMap(Folder.files)
  }
}

extension Submission {
  /// Fills in what no frame states; what one states is never replaced. The notices that say it is
  /// missing go where that is no longer so.
  mutating func supplement(_ stated: ReadingSettings) {
    if year == nil, let year = stated.year {
      self.year = year
      notices.removeAll { $0.message.kind == .yearMissing }
    }
    if unit == nil, let name = stated.unitName, !name.isEmpty {
      unit = name
      notices.removeAll { $0.message.kind == .unitMissing }
    }
    guard let moneyUnit = stated.moneyUnit else { return }
    for index in tables.indices where tables[index].moneyUnit == nil {
      tables[index].moneyUnit = moneyUnit
      let id = tables[index].id.rawValue
      notices.removeAll { $0.message.kind == .moneyUnitMissing && $0.place.table == id }
    }
  }
}
