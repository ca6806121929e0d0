import Grid

extension RuleFunction {
  /// FIL-01. What cannot be opened at all is refused before anything is checked, with the format that
  /// it is in; here is told what of an opened workbook could not be read as it should.
  static let readableFile = RuleFunction(
    "FIL-01", .error, "文件是完好的 Excel 工作簿（.xlsx）", "the file is a sound Excel workbook (.xlsx)",
    source: "实际报送：财务系统导出 .XLS"
  ) { context in
    guard context.submission.sources.contains(where: { ReadableFile.formats.contains($0.format) })
    else { return .appliesNot }
    var outcome = RuleOutcome()
    let lacksTables = context.ledger.tables.count < TableID.allCases.count
    let sheets = Set(context.submission.tables.map(\.sheet))
    for notice in context.notices(ReadableFile.lost.union(ReadableFile.uncertain)) {
      // What is wrong with a sheet that holds none of the tables is not told twice.
      if let sheet = notice.place.sheet, !lacksTables, !sheets.contains(sheet) { continue }
      outcome.breaches.append(
        context.breach(
          notice, ReadableFile.lost.contains(notice.message.code) ? .error : .warning))
    }
    return outcome.breaches.isEmpty ? .holds : outcome
  }
}

/// What the reader of workbooks notices of files that are not sound.
private enum ReadableFile {
  static let formats: Set<String> = ["xlsx", "xlsm"]
  /// Content is gone: shared texts, a sheet without its part.
  static let lost: Set<String> = ["W102", "W115", "W116"]
  /// Content may be another than what was meant, or is not told in full.
  static let uncertain: Set<String> = [
    "W103", "W104", "W105", "W106", "W108", "W111", "W112", "W113", "W120", "W123", "R060",
  ]
}
