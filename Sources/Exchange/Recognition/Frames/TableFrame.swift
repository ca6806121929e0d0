internal import FinalAccounts

/// What stands around a table: unit, unit code, money unit, year, form code, each with its cell.
struct TableFrame {
  struct Item<Value> {
    var value: Value
    var row: Int
    var column: Int
  }

  var unit: Item<String>?
  var unitCode: Item<String>?
  var moneyUnit: Item<MoneyUnit>?
  var year: Item<Int>?
  var formCode: Item<String>?

  /// Takes from another frame what this one lacks, but for what belongs to one table only.
  mutating func complete(with other: TableFrame) {
    unit = unit ?? other.unit
    unitCode = unitCode ?? other.unitCode
    moneyUnit = moneyUnit ?? other.moneyUnit
    year = year ?? other.year
  }
}
