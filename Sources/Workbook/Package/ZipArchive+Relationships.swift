package import Archive
internal import Document
package import Grid
internal import XML

extension ZipArchive {
  /// The relationships of a part of a package, of whatever kind its other parts are; none where no
  /// part holds them.
  package func relationships(of part: String, _ limits: Limits) throws(Fault) -> [Relationship] {
    let name = PartName.relationships(of: part)
    guard let entry = entry(named: name) else { return [] }
    var handler = RelationshipsHandler(of: part, limit: limits.relationships)
    let bytes: [UInt8]
    do throws(ArchiveFault) { bytes = try readAll(entry) } catch { throw Fault(error) }
    do throws(XMLFault) {
      var parser = try XMLParser(Name.vocabulary, limits: limits.xml)
      try parser.push(bytes.span, to: &handler)
      try parser.finish(telling: &handler)
    } catch {
      if let limit = handler.exceeded {
        throw Fault(.limit(limit), [name, "\(limits.value(of: limit))"])
      }
      throw Fault(error, part: name)
    }
    return handler.relationships
  }
}
