import Archive
import ArgumentParser
import Formula
import Glibc
import Grid
import Workbook

/// `juesuan cells`: every cell of a workbook as a line of JSON.
struct CellsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "cells",
      abstract: said(
        "逐个输出工作簿的非空单元格，每个一行 JSON。",
        "Write every non-empty cell of a workbook, one JSON object a line."),
      discussion: said(
        """
        每行：{"sheet":"公开01表","ref":"B3","type":"n|s|b|e","value":…}。n 数（日期为其序列值）、s 文字、b 逻辑值、e 错误值。
        公式单元格给出文件中存储的结果，没有结果的不输出。隐藏的工作表也在内。
        边读边写：退出码不是 0 时，已写出的行作废。
        """,
        """
        Each line: {"sheet":"公开01表","ref":"B3","type":"n|s|b|e","value":…}. n a number (a date is its serial number), s text, b a boolean, e an error value.
        A formula's cell gives the result stored in the file; one without a result is left out. Hidden sheets are included.
        Lines are written while the file is read: an exit code other than 0 voids those already written.
        """))
  }

  @Argument(
    help: ArgumentHelp(
      said("工作簿（.xlsx、.xlsm），- 为标准输入。", "A workbook (.xlsx, .xlsm); - is standard input."),
      valueName: said("文件", "file")))
  var file: String

  @Flag(
    name: .customLong("count"),
    help: ArgumentHelp(
      said("全部读取，只输出各工作表的单元格数。", "Read everything, write only the number of cells a sheet.")))
  var countsOnly = false

  @Flag(
    name: .customLong("formulas"),
    help: ArgumentHelp(
      said(
        "有公式的单元格另给 formula 字段（不含等号）；没有存储结果的也输出，type 与 value 为 null。",
        "Give the formula of a cell as well, as the field formula (without =); cells without a stored result are included, type and value null."
      )))
  var givesFormulas = false

  @Option(
    name: .customLong("jobs"),
    help: ArgumentHelp(
      said("读取长表的线程数；默认为处理器数。", "Threads for long sheets; by default the processors."),
      valueName: said("数目", "number")))
  var jobs: Int?

  @OptionGroup(title: said("限额", "Limits")) var limits: LimitOptions
  @OptionGroup var common: CommonOptions

  /// Called by `run`: the parser would put its own words around what `validate` throws.
  func check() throws(CommandFault) {
    if let jobs, !(1...256).contains(jobs) {
      throw CommandFault(.jobsOutOfRange, ["\(jobs)"], exit: .usage)
    }
  }

  func run() throws {
    try check()
    let limits = try limits.limits()
    let input = try InputBytes(path: file, limit: limits.archiveBytes)
    let threads = jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    do throws(WorkbookFault) {
      var package = try SpreadsheetPackage.open(input.bytes, limits: limits)
      for index in package.sheets.indices {
        guard try write(index, &package, threads) else { break }
      }
      tell(package.notices)
    } catch {
      Console.tell(NoticeLines.line(error, file: file, CommandLanguage.current))
      throw Ending(code: .input)
    }
  }

  /// Writes one sheet; false where nobody reads on.
  private func write(
    _ index: Int, _ package: inout SpreadsheetPackage, _ threads: Int
  ) throws(WorkbookFault) -> Bool {
    let name = package.sheets[index].name
    if countsOnly { return try writeCount(index, &package, threads) }
    // A sheet of modest length is read whole, so that rows in any order come out right; one with
    // formulas always, since the first of a group may stand anywhere.
    if givesFormulas || package.declaredBytes(ofSheet: index) <= 32 << 20 {
      let sheet = try package.readSheet(index, formulas: givesFormulas, threads: threads)
      var lines = CellLines(
        sheet: name, formulas: givesFormulas ? SharedFormulas(sheet) : nil)
      var goesOn = true
      for row in sheet.rowStarts.indices where goesOn {
        lines.append(row: row, of: sheet)
        if lines.bytes.count >= 1 << 18 { goesOn = lines.flush() }
      }
      return goesOn && lines.flush()
    }
    var goesOn = true
    try package.streamSheet(
      index, threads: threads,
      transform: { block in
        var lines = CellLines(sheet: name)
        for row in block.rowStarts.indices { lines.append(row: row, of: block) }
        return lines.bytes
      },
      deliver: { bytes in
        goesOn = Console.writeResult(bytes)
        return goesOn
      })
    return goesOn
  }

  private func writeCount(
    _ index: Int, _ package: inout SpreadsheetPackage, _ threads: Int
  ) throws(WorkbookFault) -> Bool {
    var count = 0
    if package.declaredBytes(ofSheet: index) <= 32 << 20 {
      count = try package.readSheet(index, threads: threads).shownCellCount
    } else {
      try package.streamSheet(
        index, threads: threads, transform: { $0.shownCellCount },
        deliver: { part in
          count += part
          return true
        })
    }
    return Console.writeResult(CellLines.count(count, sheet: package.sheets[index].name))
  }

  private func tell(_ notices: [Notice]) {
    let lines = NoticeLines.lines(notices, file: nil, language: CommandLanguage.current)
    for line in lines { Console.tell(line) }
  }
}
