import ArgumentParser
import Glibc
import Grid

@main
enum Main {
  static func main() {
    let language = CommandLanguage.current
    do {
      var command = try Juesuan.parseAsRoot()
      try command.run()
      leave(.done)
    } catch let fault as CommandFault {
      Console.tell("error \(fault.code) \(fault.text(language))")
      leave(fault.exit)
    } catch let ending as Ending {
      leave(ending.code)
    } catch {
      let text = Juesuan.fullMessage(for: error)
      let worded = language == .chinese ? FixedPhrases.chinese(text) : text
      let isAsked = Juesuan.exitCode(for: error).isSuccess
      if !worded.isEmpty { Console.write(Array((worded + "\n").utf8), to: isAsked ? 1 : 2) }
      leave(isAsked ? .done : .usage)
    }
  }

  private static func leave(_ code: ExitCode) -> Never { exit(code.rawValue) }
}

/// A run that has said everything and ends with a code.
struct Ending: Error {
  let code: ExitCode
}
