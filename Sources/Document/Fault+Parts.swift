public import Archive
public import Grid
package import XML

extension Fault {
  /// What is wrong with the XML of a part, at its offset there.
  package init(_ fault: XMLFault, part: String, sheet: String? = nil) {
    let place = Place(part: part, sheet: sheet, offset: fault.offset)
    let offset = String(fault.offset)
    switch fault.reason {
    case .malformed(let code, let message):
      self.init(.malformedPart, [part, offset, message.isEmpty ? "#\(code)" : message], at: place)
    case .documentType: self.init(.documentType, [part], at: place)
    case .encoding(let name): self.init(.encoding, [part, name], at: place)
    case .depth(let limit): self.init(.limit("elementDepth"), [part, "\(limit)"], at: place)
    case .pendingBytes(let limit):
      self.init(.limit("pendingBytes"), [part, "\(limit)"], at: place)
    case .attributes(let limit):
      self.init(.limit("attributesPerElement"), [part, "\(limit)"], at: place)
    case .distinctNames(let limit):
      self.init(.limit("distinctNames"), [part, "\(limit)"], at: place)
    case .stopped: self.init(.malformedPart, [part, offset, "stopped"], at: place)
    case .outOfMemory: self.init(.outOfMemory, [part], at: place)
    }
  }

  /// The same told in the words of the catalogue.
  public init(_ fault: ArchiveFault) {
    let entry = fault.entry ?? ""
    let place = Place(part: fault.entry)
    switch fault.reason {
    case .cannotOpen(let number):
      self.init(Notice(.cannotOpen, because: .system(number), at: place))
    case .notARegularFile: self.init(.notARegularFile, at: place)
    case .changed: self.init(.changedMeanwhile, at: place)
    case .fileTooLarge(let bytes, let limit):
      self.init(.limit("archiveBytes"), ["\(bytes)", "\(limit)"], at: place)
    case .notAnArchive(let why): self.init(.damagedArchive, [why], at: place)
    case .tooManyEntries(let count, let limit):
      self.init(.limit("archiveEntries"), ["\(count)", "\(limit)"], at: place)
    case .nameTooLong(_, let limit):
      self.init(.limit("entryNameBytes"), [entry, "\(limit)"], at: place)
    case .badName: self.init(.badEntryName, [entry], at: place)
    case .duplicateName: self.init(.duplicateEntry, [entry], at: place)
    case .overlap: self.init(.overlappingEntries, [entry], at: place)
    case .headerMismatch: self.init(.headerMismatch, [entry], at: place)
    case .encrypted: self.init(.encryptedEntry, [entry], at: place)
    case .compression(let method): self.init(.compression, [entry, "\(method)"], at: place)
    case .entryTooLarge(let limit):
      self.init(.limit("entryBytes"), [entry, "\(limit)"], at: place)
    case .totalTooLarge(let limit):
      self.init(.limit("totalBytes"), [entry, "\(limit)"], at: place)
    case .ratio(let limit):
      self.init(.limit("inflationRatio"), [entry, "\(limit)"], at: place)
    case .sizeMismatch(let declared, let produced):
      self.init(.sizeMismatch, [entry, "\(declared)", "\(produced)"], at: place)
    case .damaged(let why): self.init(.damagedEntry, [entry, why], at: place)
    }
  }
}
