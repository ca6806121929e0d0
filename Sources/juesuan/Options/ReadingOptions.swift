public import ArgumentParser
public import FinalAccounts
import Grid
import Run

/// What a person may state about inputs, the same for every command that reads them.
struct ReadingOptions: ParsableArguments {
  @Option(help: help("年度，仅用于表中没有写明的。", "The year, for inputs that do not state it.", .year))
  var year: Int?

  @Option(
    help: help("单位名称，仅用于表中没有写明的。", "The unit's name, for inputs that do not state it.", .name))
  var unitName: String?

  @Option(help: help("金额单位，仅用于表中没有写明的。", "The money unit, for tables that do not state it.", .unit))
  var moneyUnit: MoneyUnit?

  @Flag(
    name: .customLong("hidden"), help: help("也读取隐藏工作表中的表。", "Read tables on hidden sheets too."))
  var includesHidden = false

  @Option(
    help: help(
      "附加的表样文件夹，同名文件替换内置的。",
      "A folder of further layouts; files of the same name replace the built-in ones.", .folder),
    completion: .directory)
  var schemas: String?

  @OptionGroup var password: PasswordOptions

  @Option(
    help: help(
      "预算执行明细的栏名说明（JSON，见 Schemas/exports/lists.json），代替内置的。",
      "What the headings of execution lists mean (JSON as Schemas/exports/lists.json), in place of the built-in.",
      .file), completion: .file())
  var mapping: String?

  /// What is stated, with the limits; a fault where it cannot be.
  func settings(_ limits: LimitOptions) throws(Fault) -> ReadingSettings {
    if let year, !(1950...2100).contains(year) { throw Fault(.yearOutOfRange, ["\(year)"]) }
    var settings = ReadingSettings()
    (settings.year, settings.unitName, settings.moneyUnit) = (year, unitName, moneyUnit)
    (settings.includesHidden, settings.schemas) = (includesHidden, schemas)
    settings.password = try password.password()
    settings.passwordFile = password.file
    settings.mapping = mapping
    settings.limits = try limits.limits()
    return settings
  }
}

extension MoneyUnit: ExpressibleByArgument {}
