public import ArgumentParser
import Exchange
public import FinalAccounts
import Grid

/// What a person may state about inputs, the same for every command that reads them.
struct ReadingOptions: ParsableArguments {
  @Option(
    name: .customLong("year"),
    help: ArgumentHelp(
      said("年度，仅用于表中没有写明的。", "The year, for inputs that do not state it."),
      valueName: said("年度", "year")))
  var year: Int?

  @Option(
    name: .customLong("unit-name"),
    help: ArgumentHelp(
      said("单位名称，仅用于表中没有写明的。", "The unit's name, for inputs that do not state it."),
      valueName: said("名称", "name")))
  var unitName: String?

  @Option(
    name: .customLong("money-unit"),
    help: ArgumentHelp(
      said("金额单位，仅用于表中没有写明的。", "The money unit, for tables that do not state it."),
      valueName: said("单位", "unit")))
  var moneyUnit: MoneyUnit?

  @Flag(
    name: .customLong("hidden"),
    help: ArgumentHelp(said("也读取隐藏工作表中的表。", "Read tables on hidden sheets too.")))
  var includesHidden = false

  @Option(
    name: .customLong("schemas"),
    help: ArgumentHelp(
      said(
        "附加的表样文件夹，同名文件替换内置的。",
        "A folder of further layouts; files of the same name replace the built-in ones."),
      valueName: said("文件夹", "folder")))
  var schemas: String?

  /// Called by `run`: the parser would put its own words around what `validate` throws.
  func check() throws(CommandFault) {
    if let year, !(1950...2100).contains(year) {
      throw CommandFault(.yearOutOfRange, ["\(year)"], exit: .usage)
    }
  }
}

extension MoneyUnit: ExpressibleByArgument {}

extension Submission {
  /// Fills in what no frame states; what one states is never replaced. The notices that say it is
  /// missing go where that is no longer so.
  mutating func supplement(_ options: ReadingOptions) {
    if year == nil, let stated = options.year {
      year = stated
      notices.removeAll { $0.message.code == Message.yearMissing.code }
    }
    if unit == nil, let stated = options.unitName, !stated.isEmpty {
      unit = stated
      notices.removeAll { $0.message.code == Message.unitMissing.code }
    }
    guard let moneyUnit = options.moneyUnit else { return }
    for index in tables.indices where tables[index].moneyUnit == nil {
      tables[index].moneyUnit = moneyUnit
      let id = tables[index].id.rawValue
      notices.removeAll {
        $0.message.code == Message.moneyUnitMissing.code && $0.place.table == id
      }
    }
  }
}
