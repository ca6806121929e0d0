package import Archive
package import Grid

extension ArchiveBytes {
  /// All bytes of a document that is one text, read at once. A fault where there are more than
  /// `textBytes`, or the file cannot be read.
  package func text(_ limits: Limits) throws(Fault) -> [UInt8] {
    guard count <= limits.textBytes else {
      throw Fault(.limit("textBytes"), ["\(count)", "\(limits.textBytes)"])
    }
    do throws(ArchiveFault) {
      return try read(0..<count)
    } catch { throw Fault(error) }
  }
}
