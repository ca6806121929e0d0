internal import Document
internal import Grid

/// The number formats of a document, as codes in the notation that all else here understands.
struct DataStyles {
  /// A format while its parts come.
  private struct UnderWay {
    var name: String
    var isPercentage: Bool
    var code = ""
    var maps: [(condition: String, style: String)] = []
  }

  private var codes: [String: (code: String, maps: [(condition: String, style: String)])] = [:]
  private var underWay: UnderWay?

  var count: Int { codes.count }

  mutating func begin(_ kind: Name, _ name: String) {
    underWay = UnderWay(name: name, isPercentage: kind == .percentageStyle)
  }

  mutating func end() {
    if let underWay { codes[underWay.name] = (underWay.code, underWay.maps) }
    underWay = nil
  }

  /// A part of a format, and the text within it.
  mutating func add(_ part: Name, _ attributes: Attributes, text: String) {
    guard underWay != nil, (underWay?.code.utf8.count ?? 0) < 255 else { return }
    let piece = code(part, attributes, text)
    underWay?.code += piece
  }

  /// Another format for the values of a condition: `value()>=0`.
  mutating func map(_ attributes: Attributes) {
    guard let condition = attributes[.style, .condition], condition.hasPrefix("value()"),
      let style = attributes[.style, .applyStyleName], underWay?.maps.count ?? 3 < 3
    else { return }
    underWay?.maps.append((String(condition.dropFirst(7)).replacing("!=", with: "<>"), style))
  }

  private func code(_ part: Name, _ attributes: Attributes, _ text: String) -> String {
    let isLong = attributes[.number, .style] == "long"
    switch part {
    case .number, .scientificNumber, .fraction: return digits(attributes)
    case .text, .currencySymbol:
      if underWay?.isPercentage == true, text == "%" { return "%" }
      return text.isEmpty ? "" : "\"" + text.replacing("\"", with: "") + "\""
    case .textContent: return "@"
    case .year: return isLong ? "yyyy" : "yy"
    case .month: return isLong ? "mm" : "m"
    case .day: return isLong ? "dd" : "d"
    case .dayOfWeek: return "aaa"
    case .hours: return isLong ? "hh" : "h"
    case .minutes: return isLong ? "mm" : "m"
    case .seconds: return isLong ? "ss" : "s"
    case .amPm: return "AM/PM"
    default: return ""
    }
  }

  private func digits(_ attributes: Attributes) -> String {
    func number(_ name: Name, _ most: Int) -> Int {
      min(most, max(0, attributes[.number, name].flatMap { Int($0) } ?? 0))
    }
    var code = attributes[.number, .grouping] == "true" ? "#,##" : ""
    let whole = number(.minIntegerDigits, 20)
    code += whole == 0 ? "#" : String(repeating: "0", count: whole)
    let decimals = number(.decimalPlaces, 20)
    if decimals > 0 { code += "." + String(repeating: "0", count: decimals) }
    switch attributes[.number, .displayFactor] {
    case "1000"?: code += ","
    case "1000000"?: code += ",,"
    default: break
    }
    return code
  }

  /// What a format prints beyond the figure; nil for one that prints no more, or that is not there.
  func printedForm(_ name: String, usesEpoch1904: Bool) -> PrintedForm? {
    guard let (code, maps) = codes[name] else { return nil }
    let sections = maps.map { "[\($0.condition)]" + (codes[$0.style]?.code ?? "") } + [code]
    return PrintedForm(code: sections.joined(separator: ";"), usesEpoch1904: usesEpoch1904)
  }
}
