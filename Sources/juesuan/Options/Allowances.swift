import ArgumentParser
import Grid

/// What a person allows a command to change in a workbook beside the cells that are asked for.
struct Allowances: ParsableArguments {
  @Flag(
    name: .customLong("ignore-protection"),
    help: help(
      "允许写入受保护工作表的锁定单元格，保护保持不变。",
      "Write to locked cells of protected sheets; the protection stays."))
  var ignoresProtection = false

  @Flag(
    name: .customLong("drop-signatures"),
    help: help("允许改动带数字签名的工作簿，并去掉签名。", "Change a signed workbook and take its signatures out."))
  var dropsSignatures = false
}
