import Archive
package import Grid

/// One file for what all submissions of a run give: whole, or absent. What is handed over goes to the
/// disk at once, so that a county needs no more memory than its largest unit.
package struct GatheredFile: Sendable {
  package let path: String
  package let isForced: Bool

  package init(path: String, isForced: Bool) {
    self.path = path
    self.isForced = isForced
  }

  /// Says at the beginning what is known to go wrong at the end.
  package func check() throws(Fault) {
    switch Folder.kind(path) {
    case .file where !isForced: throw Fault(.exists, [path])
    case .folder: throw Fault(.outputUnnamed, [path])
    default: break
    }
  }

  /// Writes the head and what `body` hands over, piece by piece; nothing where it hands over nothing.
  package func write(
    head: [UInt8], _ body: (_ add: ([UInt8]) -> Void) -> Void
  ) throws(Fault) -> Written {
    // A device or pipe has nothing to be half of.
    guard Folder.kind(path) != .other else {
      var bytes = head
      body { bytes += $0 }
      if bytes.count > head.count { try WholeOutput.write(bytes, to: path, force: isForced) }
      return Written()
    }
    try Folder.make(Folder.parent(of: path))
    var (isEmpty, isGivenUp) = (true, false)
    do throws(SavingFault) {
      let isReplaced = try WholeFile.save(to: path, replacing: isForced, durable: false) {
        sink throws(SavingFault) in
        try sink.write(head)
        var fault: SavingFault?
        body { piece in
          isEmpty = false
          guard fault == nil else { return }
          do throws(SavingFault) { try sink.write(piece) } catch { fault = error }
        }
        if let fault { throw fault }
        isGivenUp = isEmpty
        if isGivenUp { throw SavingFault(.exists) }
      }
      return Written(isReplaced: isReplaced)
    } catch {
      if isGivenUp { return Written() }
      throw Fault(error, path)
    }
  }
}
