extension AccountTable {
  /// True for a row that counts groups, visits, vehicles and the like: numbers without a unit of money.
  ///
  /// Of 机构运行信息表 all rows but 机关运行经费 and 政府采购支出 do.
  public func isCount(row: String) -> Bool {
    guard id == .x03 else { return false }
    return !["operation", "procurement"].contains(row.prefix { $0 != "." })
  }
}
