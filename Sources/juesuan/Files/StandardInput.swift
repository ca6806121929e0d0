/// Standard input can be read once.
enum StandardInput {
  /// Refuses it (`-`) for two of the inputs of a run.
  static func once(_ paths: [String]) throws(CommandFault) {
    guard paths.count(where: { $0 == "-" }) <= 1 else {
      throw CommandFault(.standardInputTwice, exit: .usage)
    }
  }
}
