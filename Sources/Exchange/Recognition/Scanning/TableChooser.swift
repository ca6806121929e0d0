internal import FinalAccounts
internal import Grid

/// Decides which table a header belongs to.
struct TableChooser {
  let view: SheetView
  let matcher: TitleMatcher
  /// The part that was read last.
  let previous: ScannedPart?

  /// How many rows under a header are looked at for codes and notes, and for rows of the layout.
  private static let codeRows = 200
  private static let labelRows = 80
  /// So many rows of the layout confirm a header without a title.
  private static let confirmingRows = 5
  /// How classes of the economic classification begin: 301 to 303, 307 and 309, 310 to 313, 399.
  private static let economicStarts = ["30", "31", "39"]
  /// How codes of the economic classifications of departments and of governments begin.
  private static let notFunctions = ["3", "5"]

  /// Which table a header belongs to. A title names the candidates and the header must confirm
  /// it; without a title the header alone decides, then a printed code, the sheet's name and the
  /// classes in the rows.
  func decide(
    _ tree: HeaderTree, title: FoundTitle?, region: Region, frame: Range<Int>
  ) -> Decision {
    guard let title else { return decideUntitled(tree, region: region, frame: frame) }
    let own = title.match.meanings.filter { !isMakeshift($0) }
    let ids = (own.isEmpty ? title.match.meanings : own).map {
      view.vocabulary.layouts[$0.layout].layout.id
    }
    let fits = view.vocabulary.layouts.indices
      .filter { ids.contains(view.vocabulary.layouts[$0].layout.id) }
      .map { LayoutFit(tree, layout: $0, in: view.vocabulary, view: view) }
    let best = inScope(fits, title, region, frame).max { left, right in
      // Of forms that do not fit, the one that lacks least tells best what is missing.
      (left.isPossible ? 1 : 0, left.matched * 2 - left.unknown.count, -left.missing.count)
        < (right.isPossible ? 1 : 0, right.matched * 2 - right.unknown.count, -right.missing.count)
    }
    guard let best else { return .refused(nil) }
    let layout = view.vocabulary.layouts[best.layout].layout
    let name = view.vocabulary.forms.name(of: layout.id)
    let text = view.label(title.cell)
    let reference = view.reference(title.cell, row: title.row)
    var missing = best.missing
    if missing.isEmpty, title.match.hasPrefix { missing = best.missingExpected }
    if missing.isEmpty, !confirmsRows(best, tree, region, count: 1) {
      missing = [layout.key == .economic ? "经济分类科目编码" : "项目"]
    }
    if best.comparesYears { return .refused(otherTable(title)) }
    guard missing.isEmpty else {
      if title.match.meanings.allSatisfy(isMakeshift) { return .refused(otherTable(title)) }
      var place = Place(
        sheet: view.sheet.name, range: reference.map { CellRange($0, $0) },
        table: layout.id.rawValue)
      if title.match.isShared {
        // Another table has this title as well.
        place.table = nil
        return .refused(Notice(.otherTable, [text], at: place))
      }
      var notice = Notice(
        .nearlyTable, [text, name, missing.joined(separator: "、")], at: place)
      notice.candidates = meant(tree, region, instead: layout.id).map(\.rawValue)
      return .refused(notice)
    }
    if !layout.sides.isEmpty, best.blocks.count > layout.sides.count {
      // Lists that no published form has: the ministry keeps more of them than it publishes.
      let place = Place(
        sheet: view.sheet.name, range: reference.map { CellRange($0, $0) },
        table: layout.id.rawValue)
      var notice = Notice(.rawForm, [text, String(best.blocks.count), name], at: place)
      notice.candidates = [layout.id.rawValue]
      return .refused(notice)
    }
    if let notice = rowsOfUnits(best, tree, region) { return .refused(notice) }
    return .table(Choice(fit: best, evidence: .title, text: text, cell: reference))
  }

  private func isMakeshift(_ meaning: TitleMeaning) -> Bool {
    view.vocabulary.layouts[meaning.layout].layout.titles[meaning.title].isMakeshift
  }

  private func otherTable(_ title: FoundTitle) -> Notice {
    Notice(
      .otherTable, [view.label(title.cell)],
      at: Place(
        sheet: view.sheet.name,
        range: view.reference(title.cell, row: title.row).map { CellRange($0, $0) }))
  }

  /// What there is to say of a table of one row that has one for each of several units.
  private func rowsOfUnits(_ fit: LayoutFit, _ tree: HeaderTree, _ region: Region) -> Notice? {
    let layout = view.vocabulary.layouts[fit.layout].layout
    guard layout.key == .single else { return nil }
    let rows = fit.unitRows(under: tree, in: view, region.columns)
    guard rows > 0 else { return nil }
    let cell = headerCell(tree)
    let text = region.title.map { view.label($0.cell) } ?? cell.text
    return Notice(
      .rowsOfUnits, [text, String(rows), view.vocabulary.forms.name(of: layout.id)],
      at: Place(
        sheet: view.sheet.name, range: cell.cell.map { CellRange($0, $0) },
        table: layout.id.rawValue))
  }

  /// The tables, other than one, whose header this is.
  private func meant(_ tree: HeaderTree, _ region: Region, instead id: TableID) -> [TableID] {
    var ids: [TableID] = []
    for index in view.vocabulary.layouts.indices {
      let layout = view.vocabulary.layouts[index].layout
      guard layout.id != id, !ids.contains(layout.id) else { continue }
      let fit = LayoutFit(tree, layout: index, in: view.vocabulary, view: view)
      guard fit.isComplete, fit.unknown.isEmpty,
        layout.sides.isEmpty || fit.blocks.count <= layout.sides.count,
        confirmsRows(fit, tree, region, count: 1)
      else { continue }
      ids.append(layout.id)
    }
    return ids
  }

  /// Without those for which another possible layout of the same table suits year and unit better.
  private func inScope(
    _ fits: [LayoutFit], _ title: FoundTitle?, _ region: Region, _ frame: Range<Int>
  ) -> [LayoutFit] {
    func layout(_ fit: LayoutFit) -> TableLayout { view.vocabulary.layouts[fit.layout].layout }
    guard fits.contains(where: { !layout($0).scope.isOpen }) else { return fits }
    let stated = FrameReader.read(
      view, rows: frame, columns: region.columns, titleRow: title?.row ?? frame.lowerBound - 1)
    let year = title?.match.year ?? stated.year?.value
    let ranked = fits.map { ($0, layout($0).scope.fitness(year: year, unit: stated.unit?.value)) }
    return ranked.filter { fit, fitness in
      !ranked.contains { other, better in
        better > fitness && other.isPossible && layout(other).id == layout(fit).id
      }
    }.map(\.0)
  }

  private func decideUntitled(
    _ tree: HeaderTree, region: Region, frame: Range<Int>
  ) -> Decision {
    if let other = otherTitle(frame, region) { return .refused(other) }
    let all = view.vocabulary.layouts.indices
      .map { LayoutFit(tree, layout: $0, in: view.vocabulary, view: view) }
      .filter {
        let sides = view.vocabulary.layouts[$0.layout].layout.sides.count
        return $0.isComplete && $0.unknown.isEmpty
          && (sides == 0 || $0.blocks.count <= sides)
          && confirmsRows($0, tree, region, count: Self.confirmingRows)
      }
    let fits = inScope(all, nil, region, frame)
    guard let most = fits.map(\.matched).max() else { return .refused(nil) }
    // Equal columns: a table seen just above in the same region goes on.
    if let previous, let same = fits.first(where: { $0.layout == previous.layout }),
      previous.fit.signature == same.signature, !previous.read.isClosed
    {
      return .table(
        Choice(
          fit: same, evidence: previous.evidence, text: previous.evidenceText,
          cell: previous.evidenceCell))
    }
    let candidates = fits.filter { $0.matched == most || fits.count == 1 }
    let header = headerCell(tree)
    if candidates.count == 1, let only = candidates.first {
      if let notice = rowsOfUnits(only, tree, region) { return .refused(notice) }
      return .table(Choice(fit: only, evidence: .header, text: header.text, cell: header.cell))
    }
    return choose(candidates, tree, region: region, frame: frame)
  }

  private func headerCell(_ tree: HeaderTree) -> (text: String, cell: CellReference?) {
    guard let first = tree.columns.first(where: { !$0.cells.isEmpty })?.cells.first else {
      return ("", nil)
    }
    return (view.label(first.cell), view.reference(first.cell, row: first.row))
  }

  /// Decides between layouts of equal columns.
  private func choose(
    _ all: [LayoutFit], _ tree: HeaderTree, region: Region, frame: Range<Int>
  ) -> Decision {
    func layout(_ fit: LayoutFit) -> Vocabulary.Layout { view.vocabulary.layouts[fit.layout] }
    // A layout of which every column is there goes before one that could have more.
    let complete = all.filter { fit in
      fit.matched == layout(fit).layout.columns.count { $0.presence != .part }
    }
    let fits = complete.isEmpty ? all : complete
    if Set(fits.map { layout($0).layout.id }).count == 1, let fit = fits.first {
      let header = headerCell(tree)
      return .table(Choice(fit: fit, evidence: .header, text: header.text, cell: header.cell))
    }
    let name = Folding.fold(view.sheet.name)
    let named =
      matcher.match(name[...])?.meanings.map {
        view.vocabulary.layouts[$0.layout].layout.id
      } ?? []
    let byName = fits.filter { fit in
      named.contains(layout(fit).layout.id)
        || layout(fit).layout.signs.sheetWords.contains {
          name[...].holds(Folding.fold($0))
        }
    }
    if Set(byName.map { layout($0).layout.id }).count == 1, let fit = byName.first {
      return .table(
        Choice(fit: fit, evidence: .sheetName, text: view.sheet.name, cell: nil))
    }
    let classes = self.classes(tree, region)
    let byClass = fits.filter { fit in
      let signs = layout(fit).layout.signs
      return !classes.isEmpty && classes.isDisjoint(with: signs.notClasses)
        && (signs.classes.isEmpty || classes.isSubset(of: signs.classes))
    }
    if Set(byClass.map { layout($0).layout.id }).count == 1, let fit = byClass.first {
      return .table(
        Choice(
          fit: fit, evidence: .classes, text: classes.sorted().joined(separator: " "), cell: nil))
    }
    for row in frame {
      for cell in view.cells(row, in: region.columns) where view.isText(cell) {
        let folded = view.folded(cell)
        guard let term = view.vocabulary.terms.find(folded) else { continue }
        let byCode = fits.filter {
          layout($0).codes.first == term || layout($0).codes.prefix(4).contains(term)
        }
        if Set(byCode.map { layout($0).layout.id }).count == 1, let fit = byCode.first {
          return .table(
            Choice(
              fit: fit, evidence: .code, text: view.label(cell),
              cell: view.reference(cell, row: row)))
        }
      }
    }
    if let found = namedInNotes(fits, tree, region) { return .table(found) }
    var ids: [TableID] = []
    for fit in fits {
      let id = layout(fit).layout.id
      if !ids.contains(id) { ids.append(id) }
    }
    let names = ids.map(view.vocabulary.forms.name(of:))
    var notice = Notice(
      .undecided, [names.joined(separator: "、")],
      at: Place(
        sheet: view.sheet.name, range: headerCell(tree).cell.map { CellRange($0, $0) }))
    notice.candidates = ids.map(\.rawValue)
    return .refused(notice)
  }

  /// What there is to say where a text over a header, or for want of a title the name of the sheet, is
  /// the title of another table: then the header proves nothing.
  private func otherTitle(_ frame: Range<Int>, _ region: Region) -> Notice? {
    for row in frame {
      for cell in view.cells(row, in: region.columns) where view.signs(cell).contains(.mayBeTitle) {
        guard let match = view.texts.title(view.text(cell), matcher), match.isOther else {
          continue
        }
        return Notice(
          .otherTable, [LabelText.clean(view.raw(cell))],
          at: Place(
            sheet: view.sheet.name,
            range: view.reference(cell, row: row).map { CellRange($0, $0) }))
      }
    }
    guard region.title == nil, previous == nil,
      matcher.names(otherTable: Folding.fold(view.sheet.name)[...])
    else { return nil }
    return Notice(.otherTable, [view.sheet.name], at: Place(sheet: view.sheet.name))
  }

  /// The one layout whose words stand in the notes under the header.
  private func namedInNotes(_ fits: [LayoutFit], _ tree: HeaderTree, _ region: Region) -> Choice? {
    let end = min(region.rows.upperBound, tree.dataStart + Self.codeRows)
    for row in tree.dataStart..<max(tree.dataStart, end) {
      guard let cell = view.cells(row, in: region.columns).first, view.isText(cell) else {
        continue
      }
      let text = view.folded(cell)
      guard view.vocabulary.closes(text) else { continue }
      let named = fits.filter { fit in
        view.vocabulary.layouts[fit.layout].layout.signs.sheetWords.contains {
          text.holds(Folding.fold($0))
        }
      }
      guard named.count == 1, let fit = named.first else { return nil }
      return Choice(
        fit: fit, evidence: .header, text: view.label(cell),
        cell: view.reference(cell, row: row))
    }
    return nil
  }

  /// The first three digits of the codes in the rows under a header, as far as they go.
  private func classes(_ tree: HeaderTree, _ region: Region) -> Set<String> {
    var result: Set<String> = []
    let columns = tree.firstColumn...max(tree.firstColumn, tree.lastColumn)
    let end = min(region.rows.upperBound, tree.dataStart + Self.codeRows)
    for row in tree.dataStart..<max(tree.dataStart, end) {
      guard let cell = view.cells(row, in: columns).first else { continue }
      var digits: CodeDigits?
      if view.isText(cell) {
        let text = view.folded(cell)
        if view.vocabulary.closes(text) { break }
        if row > tree.dataStart, RowGlance(view, row, columns).hasKeyWords { break }
        digits = CodeAssembler.split(text)?.digits
      } else if let number = view.smallInteger(cell) {
        digits = CodeDigits(number)
      }
      if var digits, digits.count == 3 || digits.count == 5 || digits.count == 7,
        let leading = digits.take(3)
      {
        result.insert(leading.text)
      }
    }
    return result
  }

  /// True where enough rows are what the layout's rows should be.
  private func confirmsRows(
    _ fit: LayoutFit, _ tree: HeaderTree, _ region: Region, count: Int
  ) -> Bool {
    let layout = view.vocabulary.layouts[fit.layout]
    let end = min(region.rows.upperBound, tree.dataStart + Self.labelRows)
    guard tree.dataStart <= end else {
      return layout.layout.key != .label && layout.layout.key != .list
    }
    var found = 0
    switch layout.layout.key {
    case .label, .list:
      let keys = fit.blocks.flatMap(\.keys)
      for row in tree.dataStart..<end {
        if row > tree.dataStart, RowGlance(view, row, region.columns).hasKeyWords { break }
        for column in keys {
          if let cell = view.cell(row, column), view.isText(cell),
            layout.rows[view.rowTerm(cell).term] != nil
          {
            found += 1
          }
        }
        if found >= count { return true }
      }
      return false
    case .economic:
      let codes = classes(tree, region)
      // A form without a line is still the form; lines of functions are another table's.
      if count == 1, codes.isEmpty { return true }
      return codes.contains { code in Self.economicStarts.contains { code.hasPrefix($0) } }
    case .function where count > 1:
      // Codes of the economic classification mean another table.
      return !classes(tree, region).contains { code in
        Self.notFunctions.contains { code.hasPrefix($0) }
      }
    case .function, .single: return true
    }
  }
}
