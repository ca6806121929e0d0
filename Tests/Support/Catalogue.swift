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

  private static func arguments(of text: String) -> Set<Substring> {
    Set(text.matches(of: /\{\d\}/).map(\.output))
  }
}
