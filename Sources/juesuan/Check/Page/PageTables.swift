import Exchange
import FinalAccounts
import Grid

/// The nine tables of a submission, drawn as forms, with the marks of the findings in their cells.
struct PageTables {
  let submission: Submission
  let forms: [TableForm]
  let marks: PageMarks
  let number: Int
  let language: Language

  func write(to body: inout HTMLWriter) {
    writeTabs(to: &body)
    for id in TableID.nine(with: submission.tables) {
      if let index = submission.tables.firstIndex(where: { $0.id == id }) {
        write(index, to: &body)
      } else {
        writeMissing(id, to: &body)
      }
    }
  }

  /// Links to the nine tables, each with the gravest mark that it has.
  private func writeTabs(to body: inout HTMLWriter) {
    var gravest: [TableID: Message.Severity] = [:]
    for (place, mark) in marks.marks where mark.part != .other {
      let id = table(of: place)
      gravest[id] = max(gravest[id] ?? mark.severity, mark.severity)
    }
    body.element("nav.tabs", ["aria-label": language.said("九张表", "the nine tables")]) {
      body in
      body.element("a", ["href": "#s\(number)-found"], language.said("问题", "findings"))
      for id in TableID.nine(with: submission.tables) {
        let isMissing = submission[id] == nil
        let kind = (gravest[id]?.pageClass ?? "") + (isMissing ? " absent" : "")
        body.element(
          "a",
          [
            "href": "#" + marks.fragment(.table(id)), "class": kind.isEmpty ? nil : kind,
            "title": FormBook.builtIn.title(of: id),
          ], tab(id))
      }
    }
  }

  /// What a tab is called: 公开03表 as printed, else the title without what all have.
  private func tab(_ id: TableID) -> String {
    guard language == .chinese else { return id.rawValue }
    if let number = submission[id]?.face.number { return number.clipped }
    return FormBook.builtIn.title(of: id)
  }

  private func table(of place: PageMarks.Place) -> TableID {
    switch place {
    case .slot(let table, _), .row(let table, _): submission.tables[table].id
    case .table(let id): id
    }
  }

  private func writeTitle(_ id: TableID, _ quiet: String?, to body: inout HTMLWriter) {
    let mark = marks.marks[.table(id)]
    let title = FormBook.builtIn.title(of: id)
    body.element(
      "h3", ["id": marks.fragment(.table(id)), "class": mark.map { classes(of: $0) }]
    ) { body in
      if let number = language == .chinese ? submission[id]?.face.number : id.rawValue {
        body.element("span.rule", number.clipped)
        body.markup(" ")
      }
      if let mark {
        body.element("a", ["href": "#" + mark.target, "title": rules(of: mark)], title)
      } else {
        body.text(title)
      }
      if let quiet { body.element("small", quiet) }
    }
  }

  private func writeMissing(_ id: TableID, to body: inout HTMLWriter) {
    body.element("section.table.absent") { body in
      writeTitle(id, nil, to: &body)
      body.element(
        "p.quiet", language.said("没有找到这张表。", "This table was not found."))
    }
  }

  private func write(_ index: Int, to body: inout HTMLWriter) {
    let (table, form) = (submission.tables[index], forms[index])
    body.element("section.table") { body in
      let unit =
        table.moneyUnit?.rawValue ?? language.said("金额单位未写明", "money unit not stated")
      writeTitle(table.id, "\(table.sheet.clipped) · \(unit)", to: &body)
      let blocks = PageBlock.all(of: form, table)
      if blocks.isEmpty {
        body.element("p.quiet", language.said("没有数据行。", "It has no rows."))
      }
      body.element("div.blocks", ["lang": "zh-CN"]) { body in
        for block in blocks { write(block, index, to: &body) }
      }
      if let note = table.note, !note.isEmpty {
        for line in note.clipped(to: 1000).split(whereSeparator: \.isNewline) {
          body.element("p.note", ["lang": "zh-CN"], String(line))
        }
      }
    }
  }

  private func write(_ block: PageBlock, _ index: Int, to body: inout HTMLWriter) {
    let form = forms[index]
    let name = [form.title, block.title].compactMap(\.self).joined(separator: " ")
    // A region that scrolls is reached by keyboard.
    body.element("div.block", ["tabindex": "0", "role": "region", "aria-label": name]) { body in
      body.element("table") { body in
        if let title = block.title { body.element("caption", title) }
        let hasLabels = block.rows.contains { !label(ofRow: $0, index).isEmpty }
        var leading = form.output.code.map { _ in ["编码"] } ?? []
        if hasLabels { leading.append(form.output.label) }
        PageHeading(leading: leading, columns: block.headings).write(to: &body)
        body.element("tbody") { body in
          for row in block.rows {
            write(row: row, of: block, index, hasLabels: hasLabels, to: &body)
          }
        }
      }
    }
  }

  private func label(ofRow row: Int, _ index: Int) -> String {
    submission.tables[index].facts[forms[index].rows[row]].label
  }

  private func write(
    row: Int, of block: PageBlock, _ index: Int, hasLabels: Bool, to body: inout HTMLWriter
  ) {
    let form = forms[index]
    let first = form.rows[row]
    let fact = submission.tables[index].facts[first]
    let isTotal = fact.row == "total" || [".total", "-total"].contains { fact.row.hasSuffix($0) }
    let hasCodes = form.output.code != nil
    let depth = hasCodes ? fact.code.map { "d\(min(max($0.utf8.count, 3), 7))" } : nil
    body.element("tr", ["class": isTotal ? "total" : depth]) { body in
      let place = PageMarks.Place.row(table: index, fact: first)
      let mark = marks.marks[place]
      if hasCodes {
        body.element("td.code", (fact.code ?? "").clipped)
      }
      if hasLabels {
        body.element(
          "th",
          ["scope": "row", "id": marks.fragment(place), "class": mark.map { classes(of: $0) }]
        ) { body in
          write(fact.label.clipped, mark, to: &body)
        }
      }
      for column in block.columns {
        if let slot = form.slot(row, column) {
          write(slot, index, to: &body)
        } else {
          body.element("td.no") { _ in }
        }
      }
    }
  }

  private func write(_ slot: Int, _ index: Int, to body: inout HTMLWriter) {
    let fact = submission.tables[index].facts[slot]
    let place = PageMarks.Place.slot(table: index, fact: slot)
    let mark = marks.marks[place]
    let text = fact.amount?.grouped ?? TableForm.text(of: fact).clipped
    let address = fact.cell?.description
    let title = mark.map { mark in
      [address, rules(of: mark)].compactMap(\.self).joined(separator: " ")
    }
    body.element(
      "td",
      [
        "id": marks.fragment(place), "title": title ?? address,
        "class": mark.map { classes(of: $0) } ?? (fact.amount == nil ? "text" : nil),
      ]
    ) { body in
      write(text, mark, to: &body)
      if let meant = mark?.suggestion {
        body.element("ins", "→ " + meant.grouped)
      }
    }
  }

  private func write(_ text: String, _ mark: PageMarks.Mark?, to body: inout HTMLWriter) {
    guard let mark else { return body.text(text) }
    body.element("a", ["href": "#" + mark.target], text.isEmpty ? "∅" : text)
  }

  private func classes(of mark: PageMarks.Mark) -> String {
    let part =
      switch mark.part {
      case .cause: "cause"
      case .head: "head"
      case .other: "part"
      }
    return (["m", part] + mark.severities.sorted().map(\.pageClass)).joined(separator: " ")
  }

  private func rules(of mark: PageMarks.Mark) -> String { mark.rules.joined(separator: " ") }
}
