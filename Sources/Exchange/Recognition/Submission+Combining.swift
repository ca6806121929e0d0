public import FinalAccounts
internal import Grid

extension Submission {
  /// One submission out of one workbook, or out of several that hold parts of it: the first file
  /// that has a table gives it; a table in two files, and units or years that differ, are told.
  public init(combining files: [(recognition: WorkbookRecognition, source: Source)]) {
    self.init()
    for (index, file) in files.enumerated() {
      sources.append(file.source)
      for notice in file.recognition.notices where files.count == 1 || !notice.isAboutWhole {
        var notice = notice
        notice.place.file = notice.place.file ?? file.source.file
        notices.append(notice)
      }
      for found in file.recognition.tables {
        var table = found.table
        table.source = index
        if let earlier = tables.first(where: { $0.id == table.id }) {
          notices.append(
            Notice(
              .submissionTableTwice,
              [table.id.rawValue, files[earlier.source].source.file, file.source.file],
              at: Place(file: file.source.file, sheet: table.sheet, table: table.id.rawValue)))
        } else {
          tables.append(table)
        }
      }
    }
    tables.sort { $0.id < $1.id }
    unit = settle(files, \.unit, .submissionUnitsDiffer) { $0 }
    unitCode = settle(files, \.unitCode, .submissionCodesDiffer) { $0 }
    year = settle(files, \.year, .submissionYearsDiffer) { String($0) }
    if files.count > 1 { tellMissing(files) }
  }

  private mutating func settle<Value: Equatable>(
    _ files: [(recognition: WorkbookRecognition, source: Source)],
    _ path: KeyPath<WorkbookRecognition, Value?>, _ message: Message, _ text: (Value) -> String
  ) -> Value? {
    var first: (file: String, value: Value)?
    for file in files {
      guard let value = file.recognition[keyPath: path] else { continue }
      guard let known = first else {
        first = (file.source.file, value)
        continue
      }
      if known.value != value {
        notices.append(
          Notice(
            message, [known.file, text(known.value), file.source.file, text(value)],
            at: Place(file: file.source.file)))
      }
    }
    return first?.value
  }

  /// What one file lacks another may have: what all lack is told once.
  private mutating func tellMissing(
    _ files: [(recognition: WorkbookRecognition, source: Source)]
  ) {
    guard !tables.isEmpty else { return }
    if unit == nil { notices.append(Notice(.unitMissing)) }
    if year == nil { notices.append(Notice(.yearMissing)) }
    let found = Set(tables.map(\.id))
    let missing = TableID.allCases.filter { !found.contains($0) }
    guard !missing.isEmpty else { return }
    var names: [String] = []
    for id in missing {
      let name = files.lazy.flatMap(\.recognition.notices)
        .first { $0.message == .tablesMissing }?
        .arguments.first?.split(separator: "、").first { $0.hasPrefix(id.rawValue) }
      names.append(name.map(String.init) ?? id.rawValue)
    }
    notices.append(Notice(.tablesMissing, [names.joined(separator: "、")]))
  }
}

extension Notice {
  /// Says that the whole workbook lacks something that another file may have.
  fileprivate var isAboutWhole: Bool {
    let whole: [Message] = [.tablesMissing, .unitMissing, .yearMissing]
    return whole.contains(message)
  }
}
