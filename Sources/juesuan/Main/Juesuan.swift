import ArgumentParser
import Grid

/// `juesuan`: the command and its subcommands.
struct Juesuan: ParsableCommand {
  static let configuration = CommandConfiguration(
    "juesuan",
    "读取、核对部门决算公开九张表，统一为精确的数据，输出 CSV、JSON 或填好的表样。",
    "Reads and checks the nine public tables of final accounts, and writes them as exact CSV, JSON or filled forms.",
    "结果写到标准输出，提示和错误写到标准错误。退出码：0 完成；1 核对有错误；3 审核不全；2 有输入无法读取或不是所要的；64 用法错误；70 程序内部错误。",
    "Results go to standard output, notices and errors to standard error. Exit codes: 0 done; 1 check found errors; 3 not all could be checked; 2 an input cannot be read or is not what was asked for; 64 wrong usage; 70 a fault of this program.",
    version: Program.version,
    subcommands: [
      InspectCommand.self, CellsCommand.self, ConvertCommand.self, FillCommand.self,
      TemplateCommand.self, SetCommand.self, CheckCommand.self, RulesCommand.self,
      ExplainCommand.self, DiffCommand.self,
    ])

  @OptionGroup var common: CommonOptions
}
