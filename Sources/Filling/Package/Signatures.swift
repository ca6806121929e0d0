internal import Archive
internal import Grid
internal import Workbook

extension SpreadsheetPackage {
  /// The parts of digital signatures (ECMA-376 Part 2, §10).
  var signatures: [String] {
    archive.entries.map(\.name).filter {
      $0.lowercased().hasPrefix("_xmlsignatures/") && !$0.hasSuffix("/")
    }
  }
}

extension PartDesk {
  /// Takes the signatures out, which no change leaves valid; true where there were any.
  mutating func dropSignatures(
    from package: borrowing SpreadsheetPackage
  ) throws(Fault) -> Bool {
    let parts = package.signatures
    guard !parts.isEmpty else { return false }
    try drop(kind: "origin", from: "", in: package)
    for part in parts {
      try removeOverride(part, in: package)
      remove(part, from: package)
    }
    return true
  }
}
