public import FinalAccounts
internal import Grid

extension Submission {
  /// One submission out of one workbook, or out of several that hold parts of it: the first file
  /// that has a table gives it, and most of them unit and year; a table in two files, and units or
  /// years that differ, are told.
  public init(combining files: [(recognition: WorkbookRecognition, source: Source)]) {
    self.init()
    for (index, file) in files.enumerated() {
      sources.append(file.source)
      for notice in file.recognition.notices where files.count == 1 || !notice.isAboutWhole {
        var notice = notice
        notice.place.file = notice.place.file ?? file.source.file
        notices.append(notice)
      }
      for found in file.recognition.rawTables where rawTable(found.table.id) == nil {
        rawTables.append(found.table.placed(in: index))
      }
      for found in file.recognition.tables.map(\.table) + file.recognition.derived {
        let table = found.placed(in: index)
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
    isExecution = files.contains { $0.recognition.isExecution }
    tables.sort { $0.id < $1.id }
    rawTables.sort { $0.id < $1.id }
    unit = settle(files, \.unit, .submissionUnitsDiffer) { $0 }
    unitCode = settle(files, \.unitCode, .submissionCodesDiffer) { $0 }
    year = settle(files, \.year, .submissionYearsDiffer) { String($0) }
    // What one file lacks another may have: what all lack is told once.
    if files.count > 1 {
      let forms = files[0].recognition.forms
      if let rawForms = files.lazy.compactMap(\.recognition.rawForms).first {
        if unit == nil { notices.append(Notice(.unitMissing)) }
        if year == nil { notices.append(Notice(.yearMissing)) }
        notices += RawDerivation.missing(
          beside: tables, raw: rawTables.map(\.id), rawForms, forms)
      } else if !isExecution {
        notices.tellMissing(unit: unit, year: year, beside: tables, forms)
      }
    }
  }

  private mutating func settle<Value>(
    _ files: [(recognition: WorkbookRecognition, source: Source)],
    _ path: KeyPath<WorkbookRecognition, Value?>, _ message: Message, _ text: (Value) -> String
  ) -> Value? {
    let statements = files.compactMap { file in
      file.recognition[keyPath: path].map { value in
        let name = file.source.file
        return Statement(source: name, place: Place(file: name), value: value)
      }
    }
    return notices.settle(statements, message, text)
  }
}

extension AccountTable {
  /// The table as one of a source.
  fileprivate func placed(in source: Int) -> AccountTable {
    var table = self
    table.source = source
    guard source > 0, isDerived else { return table }
    for index in table.facts.indices {
      for part in table.facts[index].from.indices { table.facts[index].from[part].source = source }
    }
    return table
  }
}

extension Notice {
  /// Says that the whole workbook lacks something that another file may have.
  fileprivate var isAboutWhole: Bool {
    let whole: [Message] = [.tablesMissing, .rawTableMissing, .unitMissing, .yearMissing]
    return whole.contains(message)
  }
}
