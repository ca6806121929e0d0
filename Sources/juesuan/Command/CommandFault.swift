import Archive
import Exchange
import Glibc
import Grid
import Workbook

/// Why a run, or one input of it, ends without its result.
struct CommandFault: Error {
  let chinese: String
  let english: String
  let code: String
  let exit: ExitCode
  /// The input meant, where several give one result.
  private(set) var path: String?

  init(_ message: Message, _ arguments: [String] = [], exit: ExitCode = .input) {
    chinese = message.text(.chinese, arguments)
    english = message.text(.english, arguments)
    code = message.code
    self.exit = exit
  }

  init(_ fault: ExchangeFault) {
    self.init(fault.notice.message, fault.notice.arguments)
  }

  init(_ fault: WorkbookFault) {
    self.init(fault.message, fault.arguments)
  }

  /// Why a file was not written.
  init(_ fault: SavingFault, _ path: String) {
    switch fault.reason {
    case .exists: self.init(.exists, [path])
    case .readOnly: self.init(.readOnly, [path])
    case .brokenLink(let target): self.init(.brokenLink, [path, target])
    case .system(let number, _): self.init(cannotWrite: path, number)
    case .notAsWritten(let entry): self.init(.notAsWritten, [path, entry ?? "-"], exit: .fault)
    case .source(let fault): self.init(WorkbookFault(fault))
    case .tooLarge: self.init(cannotWrite: path, EFBIG)
    }
  }

  /// The system refuses a file or folder that was to be written: its number for that.
  init(cannotWrite path: String, _ number: Int32) {
    self.init(.cannotWrite, [path, Console.reason(number), Console.remedy(number)])
  }

  /// The input's real format, as far as it could be looked at.
  private(set) var format: FileFormat?

  func of(_ format: FileFormat) -> CommandFault {
    var fault = self
    fault.format = format
    return fault
  }

  func naming(_ path: String) -> CommandFault {
    var fault = self
    fault.path = path
    return fault
  }

  func text(_ language: Language) -> String { language == .chinese ? chinese : english }
}
