import ArgumentParser
import Exchange
import FinalAccounts
import Grid
import Run

/// `juesuan diff`: what changed between two submissions of a unit, and what became of the findings.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "diff",
    "比较同一单位的两份决算：逐格的增、删、改，问题的已改、新增、未改、未再审核。",
    "Compare two submissions of a unit: values added, gone and changed; findings fixed, new, open and no longer checked.",
    "金额按精确小数比较，单位不同的换算成较大的单位再比。两份完全相同时只有一行结论。所据的表缺了或残缺，问题算未再审核，不算已改；已说明的警告不列。退出码 0，不论是否相同；2 有输入无法读取。",
    "Amounts are compared exactly; in different units, as the coarser one prints them. Where nothing differs there is one line. Findings whose table is gone or damaged are no longer checked, not fixed; explained warnings are left out. Exit code 0 whether they differ or not; 2 where an input cannot be read."
  )

  @Argument(
    help: help("原来的决算。", "The first submission.", ValueName("原", "old")), completion: .file())
  var old: String

  @Argument(
    help: help("后来的决算。", "The second submission.", ValueName("新", "new")), completion: .file())
  var new: String

  @OptionGroup var answer: AnswerOption
  @OptionGroup var options: CheckingOptions

  func run() throws {
    let settings = try options.input.settings()
    try InputPlan.once([old, new])
    let checking = try SubmissionCheck(try options.ruleSet(settings), settings)
    let (before, after) = (try checked(old, checking), try checked(new, checking))
    let other = Notice(
      of: old, before.reading.submission, beside: new, after.reading.submission)
    NoticeLines.tell([other].compactMap(\.self), file: nil)
    let difference = DifferenceAnswer(
      values: SubmissionDifference(from: before.reading.submission, to: after.reading.submission),
      findings: FindingsDifference(from: before.report, to: after.report),
      names: (before.report.names, after.report.names), language: CommandLanguage.current)
    _ = Console.writeResult(answer.form == .json ? difference.json : Array(difference.text.utf8))
  }

  /// The one submission that an argument names, checked; tells what is wrong with it and ends the
  /// run.
  private func checked(
    _ path: String, _ checking: SubmissionCheck
  ) throws -> SubmissionCheck.Checked {
    try Ending.of(path) { () throws(Fault) in try checking.check(try InputPlan.one(path)) }
  }
}
