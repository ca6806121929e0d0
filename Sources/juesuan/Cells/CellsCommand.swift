import Archive
import ArgumentParser
import Document
import Door
import Formula
import Glibc
import Grid
import Run
import Workbook

/// `juesuan cells`: every cell of a workbook as a line of JSON.
struct CellsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "cells",
    "逐个输出工作簿的非空单元格，每个一行 JSON。",
    "Write every non-empty cell of a workbook, one JSON object a line.",
    """
    每行：{"sheet":"公开01表","ref":"B3","type":"n|s|b|e","value":…}。n 数（日期为其序列值）、s 文字、b 逻辑值、e 错误值。
    公式单元格给出文件中存储的结果，没有结果的不输出。隐藏的工作表也在内。
    边读边写：退出码不是 0 时，已写出的行作废。
    """,
    """
    Each line: {"sheet":"公开01表","ref":"B3","type":"n|s|b|e","value":…}. n a number (a date is its serial number), s text, b a boolean, e an error value.
    A formula's cell gives the result stored in the file; one without a result is left out. Hidden sheets are included.
    Lines are written while the file is read: an exit code other than 0 voids those already written.
    """)

  @Argument(
    help: help(
      "工作簿或其他可读取的表格文件，- 为标准输入。",
      "A workbook, or another document of sheets that is read; - is standard input.", .file),
    completion: .file())
  var file: String

  @Flag(
    name: .customLong("count"),
    help: help("全部读取，只输出各工作表的单元格数。", "Read everything, write only the number of cells a sheet."))
  var countsOnly = false

  @Flag(
    name: .customLong("formulas"),
    help: help(
      "有公式的单元格另给 formula 字段（不含等号）；没有存储结果的也输出，type 与 value 为 null。",
      "Give the formula of a cell as well, as the field formula (without =); cells without a stored result are included, type and value null."
    ))
  var givesFormulas = false

  @Option(
    help: help("读取长表的线程数；默认为处理器数。", "Threads for long sheets; by default the processors.", .number))
  var jobs: Int?

  @OptionGroup(title: said("读取", "Reading")) var password: PasswordOptions
  @OptionGroup(title: said("限额", "Limits")) var limits: LimitOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let limits = try limits.limits()
    let threads = try JobsOption.checked(jobs) ?? InputRun.processors
    let password = try password.password()
    let bytes = try ArchiveBytes.input(file, limit: limits.archiveBytes)
    try Ending.of(file) { () throws(Fault) in
      let document = try DocumentFormats.open(
        bytes,
        OpeningOptions(name: Folder.lastName(of: file), limits: limits, password: password))
      for index in document.sheets.indices {
        guard try write(index, document, threads) else { break }
      }
      NoticeLines.tell(document.notices, file: nil)
    }
  }

  /// Bytes of a sheet's part up to which the sheet is read whole; a longer one streams. No limit of
  /// what is accepted.
  private static let bytesReadWhole = 32 << 20

  /// Writes one sheet; false where nobody reads on.
  private func write(
    _ index: Int, _ document: any OpenDocument, _ threads: Int
  ) throws(Fault) -> Bool {
    let name = document.sheets[index].name
    if countsOnly { return try writeCount(index, document, threads) }
    // A sheet of modest length is read whole, so that rows in any order come out right; one with
    // formulas always, since the first of a group may stand anywhere.
    if givesFormulas || document.declaredBytes(ofSheet: index) <= Self.bytesReadWhole {
      let sheet = try document.readSheet(index, formulas: givesFormulas, threads: threads)
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
    try document.streamSheet(
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
    _ index: Int, _ document: any OpenDocument, _ threads: Int
  ) throws(Fault) -> Bool {
    var count = 0
    if document.declaredBytes(ofSheet: index) <= Self.bytesReadWhole {
      count = try document.readSheet(index, formulas: false, threads: threads).shownCellCount
    } else {
      try document.streamSheet(
        index, threads: threads, transform: { $0.shownCellCount },
        deliver: { part in
          count += part
          return true
        })
    }
    return Console.writeResult(CellLines.count(count, sheet: document.sheets[index].name))
  }
}
