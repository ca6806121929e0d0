import ArgumentParser
import Glibc
import Grid

@main
enum Main {
  static func main() {
    let language = CommandLanguage.current
    // No time is ever shown; a zone in the environment keeps the C library from looking its file up
    // for the date of every entry of every archive.
    setenv("TZ", "UTC0", 0)
    // A limit on the size of files is told as any other reason why one cannot be written.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try Juesuan.parseAsRoot()
      try command.run()
      leave(.done)
    } catch let fault as Fault {
      NoticeLines.tell(fault, file: nil)
      leave(ExitCode(of: fault))
    } catch let ending as Ending {
      leave(ending.code)
    } catch {
      let text = ParserErrors.text(for: error, language)
      guard Juesuan.exitCode(for: error).isSuccess else {
        Console.tell(text)
        leave(.usage)
      }
      _ = Console.writeResult(Array((text + "\n").utf8))
      leave(.done)
    }
  }

  /// Ends the run. A result that standard output did not take whole is no success, and is told
  /// unless its reader has simply gone.
  private static func leave(_ code: ExitCode) -> Never {
    guard let number = Console.outputFailure else { exit(code.rawValue) }
    if number != EPIPE {
      NoticeLines.tell(Fault(Notice(.outputEnded, because: .system(number))), file: nil)
    }
    exit(ExitCode.worst([code, .input]).rawValue)
  }
}
