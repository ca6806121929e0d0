import FoundationEssentials

/// Real files of other programs, where they lie beside the checkout.
public enum Corpus {
  /// The folder of the files, whether it is there or not.
  public static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/corpus/files").path

  /// The sound files, by their path in the folder; none where it is absent. Those made to harm are
  /// on a list of their own.
  public static let files: [String] = {
    guard let list = try? Data(contentsOf: URL(filePath: folder + "/manifest.tsv")) else {
      return []
    }
    // The list has the line ends of Windows.
    return String(decoding: list, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst()
      .compactMap { $0.split(separator: "\t").first.map { String($0) } }
  }()
}
