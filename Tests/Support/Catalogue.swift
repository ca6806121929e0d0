import FoundationEssentials
public import Grid

extension Message {
  /// What is wrong with a list of messages: codes of another form than a letter and three digits,
  /// codes that come twice, texts in the wrong language, arguments that only one language names.
  public static func faults(in messages: [Message], letter: Character) -> [String] {
    var faults: [String] = []
    var seen: Set<String> = []
    for message in messages {
      let digits = message.code.dropFirst()
      if message.code.first != letter || digits.count != 3 || !digits.allSatisfy(\.isNumber) {
        faults.append("\(message.code): no code of \(letter)")
      }
      if !seen.insert(message.code).inserted { faults.append("\(message.code): twice") }
      if !message.chinese.unicodeScalars.contains(where: { $0.value >= 0x4E00 }) {
        faults.append("\(message.code): no Chinese")
      }
      if !message.english.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
        faults.append("\(message.code): no English")
      }
      if arguments(of: message.chinese) != arguments(of: message.english) {
        faults.append("\(message.code): arguments differ")
      }
    }
    return faults
  }

  /// The numbers of what a text names; a slot stands for table, row and column in three of them.
  private static func arguments(of text: String) -> Set<Int> {
    let named = text.matches(of: /\{(\d)(:\w+)?\}/).map { match -> [Int] in
      let first = Int(match.output.1) ?? 0
      return match.output.2 == ":slot" ? Array(first..<first + 3) : [first]
    }
    return Set(named.flatMap(\.self))
  }
}

extension Message {
  /// What is wrong between a catalogue and the code: messages of its letter that the sources make
  /// and the catalogue lacks, or that they make more than once, and listed ones that nobody makes.
  public static func unlisted(in messages: [Message], letter: Character) throws -> [String] {
    let made = try codesMade.get().filter { $0.key.first == letter }
    let listed = Set(messages.map(\.code))
    var faults = made.filter { $0.value > 1 }.map { "\($0.key): made \($0.value) times" }
    faults += made.keys.filter { !listed.contains($0) }.map { "\($0): not listed" }
    faults += listed.filter { made[$0] == nil }.map { "\($0): listed, but made nowhere" }
    return faults.sorted()
  }

  /// How often the sources of the checkout make a message of each code.
  private static let codesMade = Result<[String: Int], any Error> {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources").path
    var made: [String: Int] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: sources)
    where name.hasSuffix(".swift") {
      let data = try Data(contentsOf: URL(filePath: sources + "/" + name))
      guard data.firstRange(of: Data("Message(".utf8)) != nil else { continue }
      let text = String(decoding: data, as: UTF8.self)
      for match in text.matches(of: /\bMessage\(\s*"([A-Z]\d{3})"/) {
        made[String(match.output.1), default: 0] += 1
      }
    }
    return made
  }
}
