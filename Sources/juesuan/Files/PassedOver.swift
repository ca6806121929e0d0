import Grid

/// What lies in folders of inputs and is not read: nothing of it goes without a word, and what is
/// many of a kind is one line.
struct PassedOver {
  /// JSON that is none of ours.
  var otherJSON: [String] = []
  /// Links to folders, which are not entered.
  var linked: [String] = []
  /// Links that lead nowhere.
  var brokenLinks: [String] = []
  /// Pipes, sockets and devices.
  var special: [String] = []
  /// Files whose names say that they are no inputs.
  var unsupported: [String] = []
  /// Possible inputs in a folder that is itself a CSV submission.
  var besidePackages: [String] = []

  /// So many paths are named in a line.
  private static let most = 10

  func lines(_ language: Language) -> [String] {
    let single = otherJSON.map { (Message.passedOver, [$0]) } + linked.map { (.linked, [$0]) }
    let groups: [(Message, [String])] = [
      (.brokenLinks, brokenLinks), (.specialFiles, special),
      (.besidePackage, besidePackages), (.unsupportedFiles, unsupported),
    ]
    let grouped = groups.filter { !$0.1.isEmpty }.map { message, paths in
      let named = paths.prefix(Self.most).joined(separator: language == .chinese ? "、" : ", ")
      return (message, [named + (paths.count > Self.most ? " …" : ""), "\(paths.count)"])
    }
    return (single + grouped).map { message, arguments in
      "\(message.severity.rawValue) \(message.code) \(message.text(language, arguments))"
    }
  }
}
