public import FinalAccounts
public import Grid

extension Explanation {
  /// A file of explanations (`juesuan.explanations/1`).
  public static func json(_ explanations: [Explanation]) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("format", "juesuan.explanations/1")
      writer.array("explanations") { writer in
        for explanation in explanations { explanation.write(to: &writer) }
      }
    }
    writer.endLine()
    return writer.bytes
  }

  private func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("finding", finding)
      writer.member("text", text)
      writer.member("by", author)
      writer.member("date", date)
      writer.array("cells") { writer in
        for cell in cells {
          writer.object(inline: true) { writer in
            writer.member("table", cell.table)
            writer.member("row", cell.row)
            writer.member("column", cell.column)
            writer.member("value", cell.value)
          }
        }
      }
      guard !basis.isEmpty else { return }
      writer.array("basis", basis)
    }
  }

  /// Reads a file of explanations. Throws a fault that names file and field.
  public static func read(_ bytes: [UInt8], file: String) throws(Fault) -> [Explanation] {
    let root = try JSONSource.schema(bytes, file: file)
    let members = try root.members(["format", "explanations"])
    let format = try members.required("format")
    guard try format.text == "juesuan.explanations/1" else {
      throw format.fault("not juesuan.explanations/1")
    }
    var explanations: [Explanation] = []
    for node in try members.required("explanations").elements {
      explanations.append(try explanation(node))
    }
    return explanations
  }

  private static func explanation(_ node: JSONNode) throws(Fault) -> Explanation {
    let members = try node.members(["finding", "text", "by", "date", "cells", "basis"])
    var cells: [Value] = []
    for cell in try members.required("cells").elements {
      let parts = try cell.members(["table", "row", "column", "value"])
      cells.append(
        Value(
          table: try parts.required("table").string,
          row: try parts.required("row").string,
          column: try parts.required("column").string,
          value: try parts["value"]?.textOrNull))
    }
    var basis: [String] = []
    for text in try members["basis"]?.elements ?? [] { basis.append(try text.string) }
    return Explanation(
      finding: try members.required("finding").text,
      text: try members.required("text").text, author: try members["by"]?.textOrNull,
      date: try members.required("date").text, cells: cells,
      basis: basis)
  }
}

extension JSONNode {
  fileprivate var textOrNull: String? {
    get throws(Fault) {
      if case .null = value.content { return nil }
      return try string
    }
  }
}
