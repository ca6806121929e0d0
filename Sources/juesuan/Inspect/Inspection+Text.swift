import Document
import Exchange
import FinalAccounts
import Grid
import Workbook

extension Inspection {
  /// The inspection for people: what the file is, its sheets, its tables, its notices.
  func text(_ language: Language) -> String {
    var lines = ["\(file.escapedForDisplay)  \(format.name(language))"]
    let unknown = language.said("（未写明）", "(not stated)")
    let units = moneyUnits.map(\.rawValue).joined(separator: language.said("、", ", "))
    var frame = [
      language.said("单位：", "unit: ") + (unit?.escapedForDisplay ?? unknown),
      language.said("年度：", "year: ") + (year.map { "\($0)" } ?? unknown),
      language.said("金额单位：", "money unit: ") + (units.isEmpty ? unknown : units),
    ]
    if let unitCode {
      frame.insert(language.said("单位代码：", "unit code: ") + unitCode.escapedForDisplay, at: 1)
    }
    lines.append("  " + frame.joined(separator: "  "))
    if isExecution {
      lines.append(
        "  " + language.said("预算执行数据，不是决算", "budget execution, no final accounts"))
    }
    lines += sheetLines(language)
    lines += tableLines(language)
    if !notices.isEmpty {
      lines.append("  " + language.said("提示", "notices") + " (\(notices.count))")
      lines += NoticeLines.lines(notices, file: nil, language: language).map { "    " + $0 }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func sheetLines(_ language: Language) -> [String] {
    guard let sheets else { return [] }
    var columns = TextColumns()
    columns.add([
      language.said("工作表", "sheet"), language.said("状态", "state"), language.said("单元格", "cells"),
      language.said("内容", "holds"),
    ])
    for sheet in sheets {
      let state =
        switch sheet.visibility {
        case .visible: language.said("可见", "visible")
        case .hidden: language.said("隐藏", "hidden")
        case .veryHidden: language.said("深度隐藏", "very hidden")
        }
      let holds =
        sheet.tables.map { language.said(FormNames.builtIn.table($0), $0.rawValue) }
        + sheet.otherTitles + sheet.rawTables
      columns.add([
        sheet.name, state, "\(sheet.cellCount)", holds.isEmpty ? "–" : holds.joined(separator: " "),
      ])
    }
    return columns.lines(indent: 2)
  }

  private func tableLines(_ language: Language) -> [String] {
    guard !tables.isEmpty else {
      return ["  " + language.said("没有找到九张公开表中的任何一张", "none of the nine tables found")]
    }
    var columns = TextColumns()
    columns.add([
      language.said("表", "table"), language.said("表名", "title"), language.said("位置", "place"),
      language.said("金额单位", "money unit"),
      language.said("已填", "filled"), language.said("依据", "known by"),
    ])
    for line in tables {
      columns.add([
        language.said(line.table.face.number ?? "–", line.table.id.rawValue), line.table.title,
        line.raw?.code ?? line.found?.range.description ?? line.table.sheet,
        line.table.moneyUnit?.rawValue ?? "–", "\(line.filledCount)/\(line.table.facts.count)",
        line.raw == nil
          ? isExecution && line.found == nil
            ? language.said("由执行明细汇总", "added up from the list") : evidence(line.found, language)
          : language.said("由财决报表生成", "derived from the 财决 set"),
      ])
    }
    return columns.lines(indent: 2)
  }

  private func evidence(_ found: RecognizedTable?, _ language: Language) -> String {
    let kind =
      switch found?.evidence {
      case .title: language.said("标题", "title")
      case .header: language.said("表头", "header")
      case .code: language.said("表号", "form code")
      case .sheetName: language.said("表头和工作表名", "header and sheet name")
      case .classes: language.said("表头和科目", "header and classes")
      case nil: language.said("文件所载", "as the file says")
      }
    let place = found?.evidenceCell.map { " \($0)" } ?? ""
    let hidden = found?.isHidden ?? false ? language.said("（隐藏）", " (hidden)") : ""
    return kind + place + hidden
  }
}
