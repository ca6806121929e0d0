/// What a folder of the CSV form holds.
package enum SubmissionFolder {
  /// True for a file of the CSV form; a folder or link of such a name is somebody else's.
  package static func isOwn(_ name: String, in folder: String) -> Bool {
    hasOwnName(name) && Folder.isPlainFile(Folder.join(folder, name))
  }

  private static func hasOwnName(_ name: String) -> Bool {
    if ["facts.csv", "datapackage.json", "X03.csv"].contains(name) { return true }
    guard name.utf8.count == 6, name.hasPrefix("T"), name.hasSuffix(".csv") else { return false }
    return name.utf8.dropFirst().first.map { UInt8(ascii: "1")...UInt8(ascii: "9") ~= $0 } ?? false
  }
}
