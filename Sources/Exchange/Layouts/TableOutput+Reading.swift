internal import FinalAccounts
import Grid

extension TableOutput {
  static func read(_ node: JSONNode) throws(Fault) -> TableOutput {
    let members = try node.members(["code", "label", "columns", "lists", "whenEmpty"])
    var output = TableOutput(
      code: try members["code"]?.text, label: try members.required("label").text,
      whenEmpty: try members["whenEmpty"]?.text)
    for node in try members["columns"]?.elements ?? [] {
      let column = try node.members(["id", "heading"])
      output.columns.append(
        (try column.required("id").text, try column.required("heading").text))
    }
    for node in try members["lists"]?.elements ?? [] {
      let list = try node.members(["title", "rows"])
      output.lists.append(List(title: try list["title"]?.text, rows: try list.texts("rows")))
    }
    return output
  }
}

extension FormFamily {
  /// The families inside the binary.
  static func embedded() throws(Fault) -> [FormFamily] {
    let path = "layouts/families.json"
    return try read(JSONSource.schema(EmbeddedSchemas.bytes(path) ?? [], file: path))
  }

  static func read(_ root: JSONNode) throws(Fault) -> [FormFamily] {
    var families: [FormFamily] = []
    for node in try root.members(["families"]).required("families").elements {
      let members = try node.members(["name", "text", "signs", "blank"])
      let text = try members.required("text").bilingual
      var family = FormFamily(
        name: try members.required("name").text, text: text,
        blank: try members["blank"]?.text)
      for set in try members["signs"]?.elements ?? [] {
        var signs: Set<Sign> = []
        for sign in try set.elements { signs.insert(try sign.choice(Sign.self)) }
        family.signs.append(signs)
      }
      families.append(family)
    }
    return families
  }
}
