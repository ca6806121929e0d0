/// The records of a CSV text, every field without its quotes, every record with its line.
///
/// Fields lie in one run of bytes, so that a million of them cost no million strings.
public struct CSVDocument: Sendable {
  var bytes: [UInt8] = []
  /// Where each field ends in `bytes`.
  var fieldEnds: [Int32] = []
  /// Where each record ends in `fieldEnds`.
  var recordEnds: [Int32] = []
  /// The line on which each record begins.
  var lines: [Int32] = []

  /// How many records there are.
  public var count: Int { recordEnds.count }

  /// A record by its place.
  public subscript(record: Int) -> CSVRecord { CSVRecord(document: self, index: record) }
}

extension CSVDocument: RandomAccessCollection {
  /// Zero.
  public var startIndex: Int { 0 }
  /// How many records there are.
  public var endIndex: Int { count }
}

/// One record: its fields from left to right.
public struct CSVRecord: Sendable {
  let document: CSVDocument
  let index: Int
  private let first: Int
  private let end: Int

  init(document: CSVDocument, index: Int) {
    self.document = document
    self.index = index
    first = index == 0 ? 0 : Int(document.recordEnds[index - 1])
    end = Int(document.recordEnds[index])
  }

  /// The line of the text on which the record begins, counted from 1.
  public var line: Int { Int(document.lines[index]) }
  /// How many fields the record has.
  public var count: Int { end - first }
  /// True for a line with nothing on it, or with nothing but commas, as spreadsheets leave below the
  /// last row that somebody cleared.
  public var isEmptyLine: Bool { (0..<count).allSatisfy(isEmpty) }

  /// The text of a field; empty past the last one.
  public subscript(field: Int) -> String {
    String(decoding: document.bytes[range(field)], as: UTF8.self)
  }

  /// True where the field is empty or not there.
  public func isEmpty(_ field: Int) -> Bool { range(field).isEmpty }

  private func range(_ field: Int) -> Range<Int> {
    guard field >= 0, field < count else { return 0..<0 }
    let place = first + field
    let start = place == 0 ? 0 : Int(document.fieldEnds[place - 1])
    return start..<Int(document.fieldEnds[place])
  }
}
