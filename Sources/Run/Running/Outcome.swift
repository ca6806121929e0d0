public import Document
public import Grid

/// What became of one input: a value that a command renders, a ledger stores, a worker or a page
/// tells, each in its own way.
public struct Outcome<Value: Sendable>: Sendable {
  /// What came of it, or why there is nothing.
  public var result: Result<Value, Fault>
  /// What is to be said of it, in either case.
  public var notices: [Notice]
  /// What the input really is, as far as that came to be known.
  public var format: FileFormat?

  /// An outcome of these parts.
  public init(
    _ result: Result<Value, Fault>, notices: [Notice] = [], format: FileFormat? = nil
  ) {
    self.result = result
    self.notices = notices
    self.format = format
  }
}

extension Outcome {
  /// What `body` gives, or why it gives nothing; it says what the input really is as soon as it knows.
  public init(
    notices: (Value) -> [Notice] = { _ in [] }, _ body: (inout FileFormat?) throws(Fault) -> Value
  ) {
    var format: FileFormat?
    do throws(Fault) {
      let value = try body(&format)
      self.init(.success(value), notices: notices(value), format: format)
    } catch {
      self.init(.failure(error), format: format)
    }
  }
}

/// What happens in the course of a run, in order.
public enum RunEvent<Value: Sendable>: Sendable {
  /// Something among the arguments that cannot be looked into.
  case refused(path: String, Fault)
  /// An input that is known already and was left alone.
  case known(Input)
  /// What became of an input.
  case ended(Input, Outcome<Value>)
}
