import Document
import Exchange
import FinalAccounts
import Grid
import Workbook

extension Inspection {
  /// The inspection for people: what the file is, its sheets, its tables, its notices.
  func text(_ language: Language) -> String {
    let isChinese = language == .chinese
    func say(_ chinese: String, _ english: String) -> String { isChinese ? chinese : english }
    var lines = ["\(file.escapedForDisplay)  \(format.name(language))"]
    let unknown = say("（未写明）", "(not stated)")
    let units = moneyUnits.map(\.rawValue).joined(separator: say("、", ", "))
    var frame = [
      say("单位：", "unit: ") + (unit?.escapedForDisplay ?? unknown),
      say("年度：", "year: ") + (year.map { "\($0)" } ?? unknown),
      say("金额单位：", "money unit: ") + (units.isEmpty ? unknown : units),
    ]
    if let unitCode {
      frame.insert(say("单位代码：", "unit code: ") + unitCode.escapedForDisplay, at: 1)
    }
    lines.append("  " + frame.joined(separator: "  "))
    lines += sheetLines(say)
    lines += tableLines(say)
    if !notices.isEmpty {
      lines.append("  " + say("提示", "notices") + " (\(notices.count))")
      lines += NoticeLines.lines(notices, file: nil, language: language).map { "    " + $0 }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func sheetLines(_ say: (String, String) -> String) -> [String] {
    guard let sheets else { return [] }
    var columns = TextColumns()
    columns.add([say("工作表", "sheet"), say("状态", "state"), say("单元格", "cells"), say("内容", "holds")])
    for sheet in sheets {
      let state =
        switch sheet.visibility {
        case .visible: say("可见", "visible")
        case .hidden: say("隐藏", "hidden")
        case .veryHidden: say("深度隐藏", "very hidden")
        }
      let holds = sheet.tables.map(\.rawValue) + sheet.otherTitles
      columns.add([
        sheet.name, state, "\(sheet.cellCount)", holds.isEmpty ? "–" : holds.joined(separator: " "),
      ])
    }
    return columns.lines(indent: 2)
  }

  private func tableLines(_ say: (String, String) -> String) -> [String] {
    guard !tables.isEmpty else {
      return ["  " + say("没有找到九张公开表中的任何一张", "none of the nine tables found")]
    }
    var columns = TextColumns()
    columns.add([
      say("表", "table"), say("表名", "title"), say("位置", "place"), say("金额单位", "money unit"),
      say("已填", "filled"), say("依据", "known by"),
    ])
    for line in tables {
      columns.add([
        line.table.id.rawValue, line.table.title, line.range?.description ?? line.table.sheet,
        line.table.moneyUnit?.rawValue ?? "–", "\(line.filledCount)/\(line.table.facts.count)",
        evidence(line, say),
      ])
    }
    return columns.lines(indent: 2)
  }

  private func evidence(_ line: TableLine, _ say: (String, String) -> String) -> String {
    let kind =
      switch line.evidence {
      case .title: say("标题", "title")
      case .header: say("表头", "header")
      case .code: say("表号", "form code")
      case .sheetName: say("表头和工作表名", "header and sheet name")
      case .classes: say("表头和科目", "header and classes")
      case nil: say("文件所载", "as the file says")
      }
    let place = line.evidenceCell.map { " \($0)" } ?? ""
    let hidden = line.isHidden ? say("（隐藏）", " (hidden)") : ""
    return kind + place + hidden
  }
}
