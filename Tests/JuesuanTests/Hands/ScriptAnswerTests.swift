import Foundation
import Testing

@testable import juesuan

@Suite struct `What other programs ask of the command` {
  @Test(arguments: ["bash", "zsh", "fish"], ["zh", "en"])
  func `is a script that completes names of files`(shell: String, language: String) throws {
    let run = try Run(["--generate-completion-script", shell, "--lang", language])
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    let files = ["bash": "compgen", "zsh": "_files", "fish": "-F"]
    #expect(run.output.contains(files[shell] ?? "?"))
    // What the parser wrote for a program is not aligned or set for a person.
    #expect(!run.output.contains("：\n"))
    guard shell != "bash" else { return }
    #expect(run.output.contains(language == "zh" ? "显示说明。" : "Show help information."))
  }

  @Test(arguments: ["zh", "en"])
  func `is the help of every command as JSON`(language: String) throws {
    let run = try Run(["--experimental-dump-help", "--lang", language])
    #expect(run.code == 0)
    let tree = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let command = tree?["command"] as? [String: Any]
    let names = (command?["subcommands"] as? [[String: Any]])?.compactMap {
      $0["commandName"] as? String
    }
    #expect(names?.contains("check") == true)
  }

  @Test func `is no answer to what stands behind the end of options`() throws {
    #expect(!ScriptAnswer.isAsked(for: ["juesuan", "--", "--experimental-dump-help"]))
    #expect(ScriptAnswer.isAsked(for: ["juesuan", "--generate-completion-script=zsh"]))
  }
}
