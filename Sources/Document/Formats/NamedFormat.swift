package import Grid

extension NumberFormat {
  /// What a format shows, by the name that files of XML and pages give it (`Short Date`), else by its
  /// code.
  package static func display(named format: String) -> DisplayKind {
    switch format {
    case "", "General", "General Number", "Fixed", "Standard", "Currency", "Euro Currency",
      "Scientific", "Yes/No", "True/False", "On/Off", "@":
      .figure
    case "General Date", "Long Date", "Medium Date", "Short Date": .date
    case "Long Time", "Medium Time", "Short Time": .time
    case "Percent": .percentage
    default: NumberFormat(code: format).display
    }
  }
}
