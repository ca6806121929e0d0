public import Grid

extension Notice {
  /// What is to be said, in Chinese with tables, rows and columns as the form names them.
  ///
  /// `{0:table}` of a message stands for one table or several with 、 between them, `{0:slot}` for table,
  /// row and column in three arguments.
  public func text(_ language: Language, _ names: FormNames) -> String {
    guard language == .chinese else { return text(language) }
    var notice = self
    if case .message(let message, let arguments) = cause {
      notice.cause = .message(message, Self.named(arguments, message, names))
    }
    notice.arguments = Self.named(arguments, message, names)
    return notice.text(.chinese)
  }

  private static func named(
    _ arguments: [String], _ message: Message, _ names: FormNames
  ) -> [String] {
    var named = arguments
    for index in arguments.indices {
      if message.chinese.contains("{\(index):table}") {
        named[index] = arguments[index].split(separator: "、").map { part in
          // T5 一般公共预算…: the name, and the title behind it.
          TableID(rawValue: String(part.prefix { $0 != " " })).map(names.table) ?? String(part)
        }.joined(separator: "、")
      } else if index + 2 < arguments.count, message.chinese.contains("{\(index):slot}"),
        let table = TableID(rawValue: arguments[index])
      {
        named[index] = names.slot(Slot(table, arguments[index + 1], arguments[index + 2]))
      }
    }
    return named
  }
}
