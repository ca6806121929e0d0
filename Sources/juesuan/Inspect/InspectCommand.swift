import ArgumentParser
import Document
import Exchange
import Grid
import Run

/// `juesuan inspect`: what is in a file.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "inspect",
    "查看文件里有什么：真实格式、工作表、九张表在哪里、单位、年度、金额单位、提示。",
    "Say what is in a file: its real format, sheets, which of the nine tables is where and why, unit, year, money unit, notices.",
    "能读取就退出 0，不论其中有没有九张表。多个文件的 JSON 每份一行，不能读取的也有一行，给出 error。",
    "Exit code 0 on anything readable, tables or not. The JSON of several files is one line each; one that cannot be read has a line with error."
  )

  @Argument(help: help("要查看的文件或文件夹。", "Files or folders to inspect.", .file), completion: .file())
  var files: [String]

  @OptionGroup var answer: AnswerOption
  @OptionGroup var jobs: JobsOption
  @OptionGroup var input: InputOptions

  func run() throws {
    let settings = try input.settings()
    let plan = try InputPlan(files).withStreams(settings.limits)
    let language = CommandLanguage.current
    let reader = try InputReader(settings)
    let (form, layout) = (answer.form, plan.isSingle ? JSONWriter.Layout.indented : .compact)
    let run = CommandRun(plan, jobs: try jobs.checked(), progress: jobs.progress)
    CommandRun.tellProblems(plan)
    let tally = run { index, input in
      Outcome<[UInt8]> { format throws(Fault) in
        let inspection = Inspection(try reader.read(input, format: &format), file: input.path)
        return form == .json
          ? inspection.json(language, layout: layout)
          : Array(((index > 0 ? "\n" : "") + inspection.text(language)).utf8)
      }
    } done: { _, bytes in
      _ = Console.writeResult(bytes)
      return .done
    } failed: { path, fault, format in
      guard form == .json else { return }
      _ = Console.writeResult(Inspection.json(fault, format, file: path, language, layout: layout))
    }
    try tally.end()
  }
}
