package import Grid

/// What lies in folders of inputs and is not read: nothing of it goes without a word, and what is
/// many of a kind is one line.
package struct PassedOver: Sendable {
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

  /// What there is to say, what is many of a kind in one; `separator` stands between paths.
  package func notices(separator: String) -> [Notice] {
    let single = otherJSON.map { Notice(.passedOver, [$0]) } + linked.map { Notice(.linked, [$0]) }
    let groups: [(Message, [String])] = [
      (.brokenLinks, brokenLinks), (.specialFiles, special),
      (.besidePackage, besidePackages), (.unsupportedFiles, unsupported),
    ]
    let grouped = groups.filter { !$0.1.isEmpty }.map { message, paths in
      let named = paths.prefix(Self.most).joined(separator: separator)
      return Notice(message, [named + (paths.count > Self.most ? " …" : ""), "\(paths.count)"])
    }
    return single + grouped
  }
}
