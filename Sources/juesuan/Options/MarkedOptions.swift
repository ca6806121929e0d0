import ArgumentParser
import Grid
import Run

/// The workbook that goes back to its unit: whether there is one, and where.
struct MarkedOptions: ParsableArguments {
  @Option(
    name: .customLong("marked"),
    help: help(
      "另存一份工作簿，只在有错误或疑点的单元格上填色、加批注，其余不动；只用于一份工作簿。",
      "Also write the workbook with the cells of errors and warnings filled and commented, and nothing else changed; for one workbook.",
      .output))
  var path: String?

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
    guard let path else { return nil }
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
    return MarkedCopy(to: output, dropsSignatures: dropsSignatures, limits: limits)
  }
}
