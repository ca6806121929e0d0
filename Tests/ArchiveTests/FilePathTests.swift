import Archive
import Testing

@Suite struct `A path` {
  @Test(arguments: [
    ("a", "", "a"), ("a/b", "a", "b"), ("/a", "/", "a"), ("/", "/", ""), ("a/", "", "a"),
    ("a/b//", "a", "b"), ("/a/b", "/a", "b"), ("a//b", "a", "b"), ("//", "/", ""),
    ("./a", ".", "a"), ("", "", ""), ("决/算.xlsx", "决", "算.xlsx"),
    ("a/e\u{301}\u{302}", "a", "e\u{301}\u{302}"),
  ])
  func `is a folder and a name`(path: String, parent: String, name: String) {
    #expect(FilePath.parent(of: path) == parent)
    #expect(FilePath.lastName(of: path) == name)
  }

  @Test(arguments: [
    ("", "b", "b"), ("a", "b", "a/b"), ("a/", "b", "a/b"), ("/", "b", "/b"), (".", "b", "./b"),
  ])
  func `is put together with one slash`(folder: String, name: String, path: String) {
    #expect(FilePath.join(folder, name) == path)
  }

  /// A mark that joins with the slash in front of it to one character is still behind a slash.
  @Test func `is cut at slashes whatever follows them`() {
    #expect(FilePath.lastName(of: "a/\u{301}b") == "\u{301}b")
    #expect(FilePath.join("a/", "\u{301}b") == "a/\u{301}b")
  }
}
