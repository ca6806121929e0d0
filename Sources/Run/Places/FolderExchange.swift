import Archive
import Glibc

/// Two folders that change places in one step, so that one of them is there at any moment.
enum FolderExchange {
  private typealias Rename =
    @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32

  // The C library declares it only to those who ask for its own extensions, and has it since 2.28.
  private static let rename = dlsym(nil, "renameat2").map { unsafeBitCast($0, to: Rename.self) }

  private static let exchange: UInt32 = 2

  /// Gives the system's number for what went wrong, zero for nothing.
  static func run(_ one: String, _ other: String) -> Int32 {
    guard let rename else { return ENOSYS }
    return TemporaryNames.shared.commit {
      rename(AT_FDCWD, one, AT_FDCWD, other, exchange) == 0 ? 0 : errno
    }
  }
}
