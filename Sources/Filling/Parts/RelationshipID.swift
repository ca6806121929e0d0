internal import Grid
internal import Workbook

extension StartTag {
  /// An attribute that names a relationship (§22.8.2.1), for an element below this root: with the
  /// prefix that the root declares for it, else with one that the element declares itself.
  func relationshipID(_ id: String, in bytes: [UInt8]) -> String {
    let addresses = Namespace.addresses.filter { $0.namespace == .officeRelationships }
      .map(\.address)
    let declared = attributes.first { attribute in
      bytes[attribute.name].starts(with: "xmlns:".utf8)
        && addresses.contains { bytes[attribute.value].elementsEqual($0.utf8) }
    }
    if let declared {
      let own = String(decoding: bytes[declared.name].dropFirst(6), as: UTF8.self)
      return "\(own):id=\"\(id)\""
    }
    let isStrict = bytes[range].holds(Array("http://purl.oclc.org/".utf8))
    let address = isStrict ? addresses.last : addresses.first
    return "xmlns:r=\"\(address ?? "")\" r:id=\"\(id)\""
  }
}
