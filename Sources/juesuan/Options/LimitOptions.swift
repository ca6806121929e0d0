import ArgumentParser
import Grid

/// Limits that a person raises for a file that is to be trusted.
struct LimitOptions: ParsableArguments {
  @Option(
    name: .customLong("limit"),
    help: help(
      "调整一项读取限额，如 --limit entryBytes=2000000000；拒绝读取的信息里写有限额名称。可多次使用。",
      "Set one of the reader's limits, as in --limit entryBytes=2000000000; a refusal names its limit. May be repeated.",
      ValueName("名称=数值", "name=number")))
  var settings: [String] = []

  /// The limits with what was set; a name or number that cannot be is wrong usage.
  func limits() throws(Fault) -> Limits {
    var limits = Limits()
    for setting in settings {
      let parts = setting.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, Limits.names.contains(String(parts[0])), let value = Int(parts[1]),
        value > 0
      else {
        let names = Limits.names.sorted().joined(separator: ", ")
        throw Fault(.unknownLimit, [setting, names])
      }
      limits[String(parts[0])] = value
    }
    return limits
  }
}
