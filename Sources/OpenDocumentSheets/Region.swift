/// Where in a document its reader is: what an element may hold follows from it. All else (drawings,
/// forms, changes, annotations, embedded documents) is stepped over whole, whatever it holds.
enum Region {
  case outside, root, body, spreadsheet, styles, style, dataStyle
  case table, rows, columns, row, cell, names, settings
  /// A paragraph, and what stands in its line.
  case paragraph, inline
  case list
  /// An element without content that matters.
  case leaf
  case skipped

  /// The region that an element opens.
  func inside(_ namespace: Namespace, _ name: Name) -> Region {
    switch (self, namespace, name) {
    case (.outside, .office, .document), (.outside, .office, .documentContent),
      (.outside, .office, .documentStyles):
      .root
    case (.root, .office, .body): .body
    case (.root, .office, .styles), (.root, .office, .automaticStyles): .styles
    case (.styles, .style, .style): .style
    case (.style, .style, .tableProperties), (.style, .style, .map): .leaf
    case (.styles, .number, _): .dataStyle
    case (.dataStyle, .number, _), (.dataStyle, .style, .map): .leaf
    case (.body, .office, .spreadsheet): .spreadsheet
    case (.spreadsheet, .table, .table): .table
    case (.spreadsheet, .table, .calculationSettings): .settings
    case (.settings, .table, .nullDate): .leaf
    case (.spreadsheet, .table, .namedExpressions), (.table, .table, .namedExpressions): .names
    case (.names, .table, .namedRange), (.names, .table, .namedExpression): .leaf
    case (.table, .table, .tableSource): .leaf
    case (.table, .table, .tableColumn), (.columns, .table, .tableColumn): .leaf
    case (.table, .table, .tableColumnGroup), (.table, .table, .tableHeaderColumns),
      (.table, .table, .tableColumns), (.columns, .table, .tableColumnGroup),
      (.columns, .table, .tableHeaderColumns), (.columns, .table, .tableColumns):
      .columns
    case (.table, .table, .tableRowGroup), (.table, .table, .tableHeaderRows),
      (.table, .table, .tableRows), (.rows, .table, .tableRowGroup),
      (.rows, .table, .tableHeaderRows), (.rows, .table, .tableRows):
      .rows
    case (.table, .table, .tableRow), (.rows, .table, .tableRow): .row
    case (.row, .table, .tableCell), (.row, .table, .coveredTableCell): .cell
    case (.cell, .text, .p), (.cell, .text, .h), (.list, .text, .p), (.list, .text, .h): .paragraph
    case (.cell, .text, .list), (.list, .text, .list), (.list, .text, .listItem),
      (.list, .text, .listHeader):
      .list
    case (.paragraph, .text, .s), (.inline, .text, .s), (.paragraph, .text, .tab),
      (.inline, .text, .tab), (.paragraph, .text, .lineBreak), (.inline, .text, .lineBreak):
      .leaf
    // Links, spans and fields; notes and the small text of ruby are beside the text.
    case (.paragraph, .text, let name), (.inline, .text, let name):
      name == .note || name == .rubyText ? .skipped : .inline
    default: .skipped
    }
  }
}
