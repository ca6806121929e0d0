internal import Document
internal import Grid

/// Passwords to open a document.
enum Passwords {
  /// What programs write that protect a workbook from changes and not from being read, and what
  /// every program tries by itself ([MS-OFFCRYPTO] §2.4.2.3).
  static let wellKnown = "VelvetSweatshop"

  /// Those to try, in order.
  static func candidates(_ stated: String?) -> [String] {
    [stated, wellKnown].compactMap(\.self)
  }

  /// As functions of the format take it: UTF-16, the lower byte first.
  static func bytes(_ password: String) -> [UInt8] {
    password.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }

  /// Why none of them opens a document.
  static func refusal(of stated: String?) -> Fault {
    stated == nil ? .passwordNeeded : Fault(.wrongPassword)
  }
}
