import ArgumentParser
import Exchange
import FinalAccounts
import Grid
import Run

/// `juesuan diff`: what changed between two submissions of a unit, and what became of the findings.
struct DiffCommand: ParsableCommand {
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "diff",
      abstract: said(
        "比较同一单位的两份决算：逐格的增、删、改，问题的已改、新增、未改、未再核对。",
        "Compare two submissions of a unit: values added, gone and changed; findings fixed, new, open and no longer checked."
      ),
      discussion: said(
        "金额按精确小数比较，单位不同的换算成较大的单位再比。两份完全相同时只有一行结论。所据的表缺了或残缺，问题算未再核对，不算已改；已说明的疑点不列。退出码 0，不论是否相同；2 有输入无法读取。",
        "Amounts are compared exactly; in different units, as the coarser one prints them. Where nothing differs there is one line. Findings whose table is gone or damaged are no longer checked, not fixed; explained warnings are left out. Exit code 0 whether they differ or not; 2 where an input cannot be read."
      ))
  }

  @Argument(
    help: ArgumentHelp(said("原来的决算。", "The first submission."), valueName: said("原", "old")))
  var old: String

  @Argument(
    help: ArgumentHelp(said("后来的决算。", "The second submission."), valueName: said("新", "new")))
  var new: String

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(said("输出格式。", "The form of the answer."), valueName: said("格式", "form")))
  var form: Form = .text

  @OptionGroup(title: said("规则", "Rules")) var rules: RuleOptions
  @OptionGroup(title: said("规则", "Rules")) var tolerance: ToleranceOption
  @OptionGroup(title: said("读取", "Reading")) var reading: ReadingOptions
  @OptionGroup var limits: LimitOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let settings = try reading.settings(limits)
    try InputPlan.once([old, new])
    let checking = try SubmissionCheck(
      try rules.ruleSet(settings, tolerance), settings)
    let (before, after) = (try checked(old, checking), try checked(new, checking))
    let other = Notice(
      of: old, before.reading.submission, beside: new, after.reading.submission)
    NoticeLines.tell([other].compactMap(\.self), file: nil)
    let answer = DifferenceAnswer(
      values: SubmissionDifference(from: before.reading.submission, to: after.reading.submission),
      findings: FindingsDifference(from: before.report, to: after.report),
      language: CommandLanguage.current)
    _ = Console.writeResult(form == .json ? answer.json : Array(answer.text.utf8))
  }

  /// The one submission that an argument names, checked; tells what is wrong with it and ends the
  /// run.
  private func checked(
    _ path: String, _ checking: SubmissionCheck
  ) throws -> SubmissionCheck.Checked {
    do throws(Fault) {
      return try checking.check(try InputPlan.one(path))
    } catch {
      NoticeLines.tell(error, file: path)
      throw Ending(code: ExitCode(of: error))
    }
  }
}
