import Testing

@testable import juesuan

@Suite struct `A command that is mistyped` {
  @Test(arguments: [
    (["chekc", "a.xlsx"], "check"), (["check2"], "check"), (["convrt", "--to", "json"], "convert"),
    (["--lang", "zh", "isnpect"], "inspect"), (["template", "lst"], "list"), (["Fill"], "fill"),
  ])
  func `is answered with the one that was meant`(arguments: [String], meant: String) throws {
    let run = try Run(arguments)
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("是否想用 '\(meant)'？"))
  }

  @Test(arguments: [
    ["check", "fill"], ["nonsense"], ["--version"], [], ["--", "chekc"],
    ["template", "export", "lst"],
    [String(repeating: "check", count: 1000)],
  ])
  func `is not seen in what is like no command, or is one`(arguments: [String]) {
    #expect(MistypedCommand.find(in: ["juesuan"] + arguments) == nil)
  }
}
