internal import CSV
public import FinalAccounts

extension CodeLists {
  /// The lists inside the binary, decoded when first asked for.
  ///
  /// An entry that cannot be read is left out; a test holds the embedded lists to having none.
  public static let builtIn = CodeLists(
    function: CodeList(entries(of: "function")), economic: CodeList(entries(of: "economic")),
    fund: CodeList(entries(of: "fund")),
    governmentEconomic: CodeList(entries(of: "government-economic")), renames: embeddedRenames())

  static func entries(of list: String) -> [CodeEntry] {
    records(of: list).compactMap { record in
      guard let level = CodeLevel(rawValue: record[2]) else { return nil }
      return CodeEntry(
        code: record[0], name: record[1], level: level, parent: record.given(3),
        validFrom: Int(record[4]), validTo: Int(record[5]), group: record.given(6))
    }
  }

  private static func embeddedRenames() -> [CodeRename] {
    records(of: "renames").map { record in
      CodeRename(
        oldCode: record[0], oldName: record[1], newCode: record[2], newName: record[3],
        edition: Int(record[4]), confidence: record[5])
    }
  }

  /// The records of an embedded list, its heading aside.
  static func records(of list: String) -> [CSVRecord] {
    guard let bytes = EmbeddedSchemas.bytes("codes/\(list).csv"),
      let document = try? CSVDocument(reading: bytes)
    else { return [] }
    return Array(document.dropFirst())
  }
}

extension CSVRecord {
  /// The text of a field; nil where it is empty.
  func given(_ field: Int) -> String? { isEmpty(field) ? nil : self[field] }
}
