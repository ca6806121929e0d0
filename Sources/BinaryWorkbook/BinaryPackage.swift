internal import Archive
internal import Document
internal import Grid
internal import Workbook

/// The parts of a binary workbook.
struct BinaryPackage: ~Copyable {
  let archive: ZipArchive
  let limits: Limits

  init(_ bytes: ArchiveBytes, _ limits: Limits) throws(Fault) {
    self.limits = limits
    do throws(ArchiveFault) {
      archive = try ZipArchive(bytes, limits: limits.archive)
    } catch { throw Fault(error) }
  }

  /// The part of the workbook itself: the first one that is there.
  func workbookPart() throws(Fault) -> String {
    let parts = try archive.relationships(of: "", limits).filter { $0.kind == "officeDocument" }
      .compactMap(\.part)
    for part in parts where has(part) { return part }
    guard let missing = parts.first else { throw Fault(.noWorkbookPart) }
    throw Fault(.missingPart, [missing, "_rels/.rels"])
  }

  func has(_ part: String) -> Bool { archive.entry(named: part) != nil }

  /// Gives the records of a part to a handler; false where there is no such part.
  func read<Handler: RecordHandler>(
    _ part: String, of sheet: String? = nil, to handler: inout Handler
  ) throws(Fault) -> Bool {
    guard let entry = archive.entry(named: part) else { return false }
    var feed = RecordFeed(limits)
    var problem: Problem?
    do throws(ArchiveFault) {
      try archive.read(entry) { piece in
        do throws(Problem) {
          try feed.push(piece, to: &handler)
          return true
        } catch {
          problem = error
          return false
        }
      }
    } catch { throw Fault(error) }
    if problem == nil {
      do throws(Problem) { try feed.finish(to: &handler) } catch { problem = error }
    }
    if let problem { throw fault(problem, Place(part: part, sheet: sheet, offset: feed.offset)) }
    return true
  }

  private func fault(_ problem: Problem, _ place: Place) -> Fault {
    let (part, offset) = (place.part ?? "", place.offset ?? 0)
    return switch problem {
    case .limit(let name):
      Fault(.limit(name), [part, "\(limits.value(of: name))"], at: place)
    case .place(let text): Fault(.badReference, [part, "\(offset)", text], at: place)
    case .broken: Fault(.brokenRecord, [part, "\(offset)"], at: place)
    case .wrongPart: Fault(.wrongRecords, [part], at: place)
    }
  }
}
