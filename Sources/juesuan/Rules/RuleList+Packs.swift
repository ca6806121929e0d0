import Exchange
import FinalAccounts
import Grid

/// The packs behind the rules: for which years and places, and what they do.
extension RuleList {
  func packLines(_ language: Language) -> [String] {
    let told = packs.filter { !$0.isGeneral || !$0.without.isEmpty }
    guard !told.isEmpty else { return [] }
    let title =
      isChosen
      ? language.said("选用的规则包", "Packs that apply") : language.said("规则包", "Packs")
    return ["", "\(title) (\(told.count))"] + told.flatMap { lines(of: $0, language) }
  }

  private func lines(of pack: RulePack, _ language: Language) -> [String] {
    var lines = ["* \(pack.name)  \(pack.text?.text(language) ?? "")"]
    var bounds: [String] = []
    if let years = Self.years(pack) { bounds.append(language.said("年度：", "years: ") + years) }
    if !pack.regions.isEmpty {
      bounds.append(
        language.said("地方：", "places: ") + pack.regions.joined(separator: language.said("、", ", ")))
    }
    if !pack.without.isEmpty {
      bounds.append(
        language.said("不要求：", "does without: ")
          + pack.without.map {
            language.said(FormNames.builtIn.table($0), FormBook.builtIn.name(of: $0))
          }
          .joined(separator: language.said("、", ", ")))
    }
    if !bounds.isEmpty { lines.append("    " + bounds.joined(separator: language.said("；", "; "))) }
    if let source = pack.source { lines.append("    " + language.said("依据：", "source: ") + source) }
    // Where packs are chosen, their rules stand among the others.
    for amendment in pack.amendments {
      switch amendment.kind {
      case .put(let rule) where !isChosen: lines += self.lines(of: rule, language).map { "  " + $0 }
      case .put: lines.append("    " + language.said("加入 ", "adds ") + amendment.id)
      case .alter(let severity, let text, _):
        let what = [severity?.word(language), text?.text(language)].compactMap(\.self)
        lines.append(
          "    " + language.said("改 ", "alters ") + amendment.id + language.said("：", ": ")
            + what.joined(separator: " "))
      case .off: lines.append("    " + language.said("停用 ", "switches off ") + amendment.id)
      }
    }
    return lines
  }

  /// `2020–2021`, `–2019`, `2024–`; nil for all years.
  private static func years(_ pack: RulePack) -> String? {
    guard pack.years.from != nil || pack.years.to != nil else { return nil }
    let (from, to) = (pack.years.from.map { "\($0)" } ?? "", pack.years.to.map { "\($0)" } ?? "")
    return from == to ? from : "\(from)–\(to)"
  }

  func write(_ pack: RulePack, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("name", pack.name)
      write(pack.text, "text", to: &writer)
      writer.member("source", pack.source)
      writer.object("years", inline: true) { writer in
        writer.member("from", pack.years.from)
        writer.member("to", pack.years.to)
      }
      writer.array("places", inline: true, pack.regions)
      writer.array("without", inline: true, pack.without.map(\.rawValue))
      writer.array("adds") { writer in
        for case .put(let rule) in pack.amendments.map(\.kind) {
          write(rule, to: &writer)
        }
      }
      writer.array("alters") { writer in
        for amendment in pack.amendments {
          guard case .alter(let severity, let text, let source) = amendment.kind else { continue }
          writer.object { writer in
            writer.member("id", amendment.id)
            writer.member("severity", severity?.rawValue)
            write(text, "text", to: &writer)
            writer.member("source", source)
          }
        }
      }
      writer.array("off", inline: true) { writer in
        for amendment in pack.amendments {
          if case .off = amendment.kind { writer.element(amendment.id) }
        }
      }
    }
  }
}
