import ArgumentParser
import Grid
import Run

/// The workbooks that go back to units: a list of problems, and a marked copy of one submission.
struct MarkedOptions: ParsableArguments {
  @Option(
    name: .customLong("list"),
    help: help(
      "另存问题清单（.xlsx）：每个问题一行，链接到单元格，留有单位答复一栏；一份或多份决算一张清单。",
      "Also write a list of problems (.xlsx): one a line with a link to its cell and a column for the answer, one list however many submissions.",
      .output))
  var list: String?

  @Option(
    name: .customLong("marked"),
    help: help(
      "另存一份工作簿，只在可能填错和不平的单元格上填色、加批注，其余内容保持原样；只用于一份工作簿。",
      "Also write the workbook with the cells that are likely wrong or do not hold filled and commented, and nothing else changed; for one workbook.",
      .output), completion: .file())
  var path: String?

  @Flag(
    name: .customLong("list-sheet"),
    help: help(
      "在 --marked 的工作簿最前面加一张问题清单。", "Put the list of problems in front in the workbook of --marked."
    ))
  var listsProblems = false

  @Flag(
    name: .customLong("drop-signatures"),
    help: help(
      "允许标记带数字签名的工作簿；签名随之失效，会去掉。",
      "Let a signed workbook be marked; its signatures, void then, are taken out."))
  var dropsSignatures = false

  /// What is to be marked; nil where nothing is. Says at the beginning what is known to go wrong at
  /// the end.
  func copy(
    of plan: InputPlan, isForced: Bool, _ guarded: GuardedFiles, _ limits: Limits,
    beside report: String
  ) throws(Fault) -> MarkedCopy? {
    guard let path else {
      if listsProblems { throw Fault(.listSheetAlone) }
      return nil
    }
    guard plan.isSingle, let input = plan.inputs.first, input.path != "-",
      input.kind == .file, !input.path.lowercased().hasSuffix(".json")
    else {
      throw Fault(.markedNeedsWorkbook, [plan.inputs.first?.path ?? "-"])
    }
    guard path != "-" else { throw Fault(.markedToStandardOutput) }
    guard report == "-" || !FilePlace.isSame(path, report) else {
      throw Fault(.outputTwice, [path])
    }
    try guarded.check(output: path)
    try WorkbookOutput.check(ending: path, of: input.path)
    let output = WorkbookOutput(path: path, isForced: isForced)
    try output.check(original: input.path)
    return MarkedCopy(
      to: output, dropsSignatures: dropsSignatures, listsProblems: listsProblems, limits: limits)
  }

  /// The list of problems; nil where none is asked for.
  func problemList(
    isForced: Bool, _ guarded: GuardedFiles, beside report: String
  ) throws(Fault) -> ProblemListOutput? {
    guard let list else { return nil }
    let output = ProblemListOutput(path: list, isForced: isForced)
    try output.check()
    for other in [report, path].compactMap(\.self)
    where other != "-" && FilePlace.isSame(other, list) {
      throw Fault(.outputsAtOnePlace, [list])
    }
    try guarded.check(output: list)
    return output
  }
}
