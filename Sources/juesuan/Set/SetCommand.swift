import Archive
import ArgumentParser
import Filling
import Grid
import Workbook

/// `juesuan set`: cells of any workbook changed, and nothing else.
struct SetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "set",
      abstract: said(
        "改写工作簿中指定的单元格，其余内容一字节不动。",
        "Change given cells of a workbook and not a byte of anything else."),
      discussion: said(
        """
        赋值：'工作表!单元格=值'，如 '公开01表!C7=12.50'。工作表名含特殊字符时按公式的写法加单引号：'表 1'!B3=5。
        值：能读作数的是数；true、false 是逻辑值；"…" 中的和其他内容是文本；等号后为空则清空单元格。多余的 0 开头的（007）按文本写入。
        样式、合并、打印设置、批注等保持原样。依赖所改单元格的公式重新计算；算不出的保留原值、设置打开时重新计算，并列出。
        任何一处不能写（合并区域内、公式、受保护的单元格等）就一处也不写，逐一列出。没有赋值时原样复制。
        输出写完核对后才就位：无论何时中断，原处要么是旧文件，要么是新文件。链接写到所指之处，只读文件不替换。
        """,
        """
        Assignments: 'SHEET!CELL=VALUE', as in '公开01表!C7=12.50'. A sheet name with odd characters is quoted as in formulas: '表 1'!B3=5.
        Values: what reads as a number is a number; true and false are booleans; what stands in "…" and anything else is text; nothing behind the = empties the cell. What begins with needless zeros (007) is text.
        Formats, merges, print settings, comments and the rest stay. Formulas that depend on the cells are evaluated; one that cannot be keeps its result, programs are asked to compute it on opening, and it is listed.
        Where one cell cannot be written (under a merge, a formula, protected), none is, and all of them are listed. Without assignments the file is copied.
        The output is put in place when it is written and compared: whatever interrupts, the old file or the new one is there. Links are followed; what is read-only is not replaced.
        """))
  }

  @Argument(
    help: ArgumentHelp(
      said("工作簿（.xlsx、.xlsm），- 为标准输入。", "A workbook (.xlsx, .xlsm); - is standard input."),
      valueName: said("文件", "file")))
  var file: String

  @Argument(
    help: ArgumentHelp(
      said("要写入的单元格和值。", "Cells and what is to stand in them."),
      valueName: said("赋值", "assignment")))
  var assignments: [String] = []

  @Option(
    name: [.customLong("output"), .customShort("o")],
    help: ArgumentHelp(
      said("输出的文件；- 为标准输出。", "The file to write; - is standard output."),
      valueName: said("输出", "output")))
  var output: String

  @Flag(
    name: .customLong("force"),
    help: ArgumentHelp(said("替换已有的输出。", "Replace an output that exists.")))
  var isForced = false

  @Flag(
    name: .customLong("overwrite-formulas"),
    help: ArgumentHelp(
      said(
        "允许用值替换公式；数组公式和模拟运算表须整个区域一起替换。",
        "Let values replace formulas; arrays and data tables only as a whole.")))
  var overwritesFormulas = false

  @Flag(
    name: .customLong("ignore-protection"),
    help: ArgumentHelp(
      said(
        "允许写入受保护工作表的锁定单元格，保护保持不变。",
        "Write to locked cells of protected sheets; the protection stays.")))
  var ignoresProtection = false

  @Flag(
    name: .customLong("drop-signatures"),
    help: ArgumentHelp(
      said("允许改动带数字签名的工作簿，并去掉签名。", "Change a signed workbook and take its signatures out.")))
  var dropsSignatures = false

  @Flag(
    name: .customLong("inline-text"),
    help: ArgumentHelp(
      said("文本写在单元格内，不写入共享字符串。", "Write texts in the cells rather than to the shared strings.")))
  var inlinesTexts = false

  @OptionGroup(title: said("限额", "Limits")) var limits: LimitOptions
  @OptionGroup var common: CommonOptions

  private var fillOptions: FillOptions {
    var options = FillOptions()
    options.overwritesFormulas = overwritesFormulas
    options.ignoresProtection = ignoresProtection
    options.dropsSignatures = dropsSignatures
    options.textPlacement = inlinesTexts ? .inline : .shared
    return options
  }

  func run() throws {
    let limits = try limits.limits()
    let assignments = try parsed()
    try checkOutput()
    let input = try InputBytes(path: file, limit: limits.archiveBytes)
    let sources = Interruption.watch()
    defer { withExtendedLifetime(sources) {} }
    var package = try open(input, limits)
    var notices: [Notice] = []
    let plan = try SetPlan.cells(assignments, package.sheets, &notices)
    let filled = try fill(&package, plan)
    try write(filled, package)
    tell(package.notices + notices + filled.notices)
    tell(SetPlan.notices(of: filled, package.sheets), most: .max)
  }

  private func open(_ input: InputBytes, _ limits: Limits) throws -> SpreadsheetPackage {
    do throws(WorkbookFault) {
      return try SpreadsheetPackage.open(input.bytes, limits: limits)
    } catch {
      Console.tell(NoticeLines.line(error, file: file, CommandLanguage.current))
      throw Ending(code: .input)
    }
  }

  private func fill(
    _ package: inout SpreadsheetPackage, _ plan: [PlannedCell]
  ) throws -> Filled {
    do throws(FillFault) {
      return try package.filled(with: plan, options: fillOptions)
    } catch {
      tell(error.reasons, most: .max)
      throw Ending(code: .input)
    }
  }

  private func parsed() throws(CommandFault) -> [Assignment] {
    var result: [Assignment] = []
    for argument in assignments {
      guard let assignment = Assignment(argument) else {
        throw CommandFault(.notAnAssignment, [argument], exit: .usage)
      }
      result.append(assignment)
    }
    return result
  }

  /// What is known to go wrong at the end is told at the beginning.
  private func checkOutput() throws(CommandFault) {
    guard output != "-" else { return }
    let name = Folder.lastName(of: output)
    guard !name.isEmpty, name != ".", name != ".." else {
      throw CommandFault(.outputUnnamed, [output], exit: .usage)
    }
    // A workbook with macros under the name of one without does not open, nor the reverse.
    let (old, new) = (Self.ending(file), Self.ending(output))
    if file != "-", old != new, Self.endings.contains(old), Self.endings.contains(new) {
      throw CommandFault(.otherEnding, [output, old, new], exit: .usage)
    }
    if !isForced, Folder.kind(output) == .file { throw CommandFault(.exists, [output]) }
  }

  private static let endings: Set<String> = ["xlsx", "xlsm", "xltx", "xltm"]

  private static func ending(_ path: String) -> String {
    let name = Folder.lastName(of: path)
    return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }

  private func write(
    _ filled: Filled, _ package: borrowing SpreadsheetPackage
  ) throws(CommandFault) {
    // A device or pipe has nothing to be half of.
    let isStream = output == "-" || Folder.kind(output) == .other
    if !isStream { try Folder.make(Folder.parent(of: output)) }
    var bytes: [UInt8] = []
    var wasReplaced = false
    do throws(SavingFault) {
      if isStream {
        bytes = try package.bytes(of: filled)
      } else {
        wasReplaced = try package.save(filled, to: output, replacing: isForced)
      }
    } catch { throw CommandFault(error, output) }
    if output == "-" {
      _ = Console.writeResult(bytes)
    } else if isStream {
      try WholeOutput.write(bytes, to: output, force: true)
    }
    if wasReplaced { tell([Notice(.replaced, [output])]) }
  }

  private func tell(_ notices: [Notice], most: Int = NoticeLines.most) {
    let lines = NoticeLines.lines(
      notices, file: nil, language: CommandLanguage.current, most: most)
    for line in lines { Console.tell(line) }
  }
}
