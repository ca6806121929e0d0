package import Archive
import Document
import Glibc
import Grid

extension Fault {
  /// Why a file was not written.
  package init(_ fault: SavingFault, _ path: String) {
    switch fault.reason {
    case .exists: self.init(.exists, [path])
    case .readOnly: self.init(.readOnly, [path])
    case .brokenLink(let target): self.init(.brokenLink, [path, target])
    case .system(let number): self.init(cannotWrite: path, number)
    case .notAsWritten(let entry): self.init(.notAsWritten, [path, entry ?? "-"])
    case .source(let fault): self.init(fault)
    case .tooLarge: self.init(cannotWrite: path, EFBIG)
    }
  }

  /// Why a file that a person named was not read.
  init(reading path: String, _ fault: ArchiveFault) {
    switch fault.reason {
    case .cannotOpen(let number): self.init(cannotOpen: path, number)
    case .notARegularFile: self.init(.notRegular, [path])
    default: self.init(fault)
    }
  }

  /// The system refuses a file or folder that was to be read: its number for that.
  init(cannotOpen path: String, _ number: Int32) {
    self.init(Notice(.cannotOpen, [path], because: .system(number)))
  }

  /// The system refuses a file or folder that was to be written: its number for that.
  package init(cannotWrite path: String, _ number: Int32) {
    self.init(Notice(.cannotWrite, [path], because: .system(number)))
  }
}
