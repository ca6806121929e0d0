import Grid

extension RuleFunction {
  /// FIL-01. What cannot be opened at all is refused before anything is checked, with the format that
  /// it is in; here is told what of an opened workbook could not be read as it should.
  static let readableFile = RuleFunction(
    "FIL-01", .file, .error, "文件应是完好的 Excel 工作簿（.xlsx）",
    "the file is a sound Excel workbook (.xlsx)",
    source: "报送文件的要求"
  ) { context in
    guard context.submission.sources.contains(where: { ["xlsx", "xlsm"].contains($0.format) })
    else { return .appliesNot }
    var outcome = RuleOutcome()
    let lacksTables = TableID.nine.contains { context.paper.tables[$0] == nil }
    let sheets = Set(context.submission.tables.map(\.sheet))
    for notice in context.notices(.contentLost, .contentUncertain) {
      // What is wrong with a sheet that holds none of the tables is not told twice.
      if let sheet = notice.place.sheet, !lacksTables, !sheets.contains(sheet) { continue }
      outcome.breaches.append(
        context.breach(notice, notice.message.kind == .contentLost ? .error : .warning))
    }
    return outcome.breaches.isEmpty ? .holds : outcome
  }
}
