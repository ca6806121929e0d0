import ArgumentParser
import Grid

/// A word in the place of a command that is none, but nearly: `chekc`.
struct MistypedCommand {
  let typed: String
  let meant: String

  /// Nil where the arguments name a command, none at all, or something that is like none of them.
  static func find(in arguments: [String]) -> MistypedCommand? {
    var commands = Juesuan.configuration.subcommands
    var words = arguments.dropFirst().prefix { $0 != "--" }
    while !commands.isEmpty {
      // Options that stand before a command.
      while let option = words.first, option.hasPrefix("-") {
        words = words.dropFirst(["--lang", "--color"].contains(option) ? 2 : 1)
      }
      guard let word = words.popFirst() else { return nil }
      if let command = commands.first(where: { $0.configuration.commandName == word }) {
        commands = command.configuration.subcommands
        continue
      }
      let names = commands.compactMap { $0.configuration.commandName }
      let near = names.map { (distance: distance(word, $0), name: $0) }
        .min { $0.distance < $1.distance }
      guard let near, near.distance <= (word.count > 3 ? 2 : 1) else { return nil }
      return MistypedCommand(typed: word, meant: near.name)
    }
    return nil
  }

  /// What is said of it.
  func text(_ language: Language) -> String {
    language.said(
      "没有命令 '\(typed)'。是否想用 '\(meant)'？", "Unknown command '\(typed)'. Did you mean '\(meant)'?")
  }

  /// Letters to put in, take out, change or swap with their neighbours, until one is the other; a
  /// long word is as far from all of them as it is long.
  private static func distance(_ one: String, _ other: String) -> Int {
    let (a, b) = (Array(one.lowercased().utf8.prefix(40)), Array(other.utf8))
    guard one.utf8.count <= 40 else { return one.utf8.count }
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(row[j], rows[i][j + 1]) + 1
        best = min(best, rows[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, rows[i - 1][j - 1] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
