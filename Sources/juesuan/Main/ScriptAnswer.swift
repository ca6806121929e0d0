import Grid

/// Answers that other programs take: scripts of completion, and the help as JSON, of which manual
/// pages are made. Nothing in them is aligned or worded for a terminal.
enum ScriptAnswer {
  /// True where the arguments ask for one; what they ask is a wish of the parser's, and so no error.
  static func isAsked(for arguments: [String]) -> Bool {
    arguments.dropFirst().prefix { $0 != "--" }.contains {
      $0.hasPrefix("--generate-completion-script") || $0 == "--experimental-dump-help"
        || $0.hasPrefix("---completion")
    }
  }

  /// The answer, with the parser's own sentences in the language of the run.
  static func text(_ text: String, _ language: Language) -> String {
    language == .chinese ? FixedPhrases.chineseSentences(text) : text
  }
}
