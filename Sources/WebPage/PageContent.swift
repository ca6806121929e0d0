internal import Grid

/// What a page holds from top to bottom: tables, and the lines of text between them.
enum FlowItem {
  /// A line of text, or a row of a table that only lays out the page.
  case line([PageCell])
  case table(PageTable)
  /// `<hr>`: what follows has nothing to do with what stood before.
  case rule
}

/// A table as the page has it, spans and all.
struct PageTable {
  var rows: [PageRow] = []
  /// `<caption>`.
  var caption: [UInt8] = []
  /// What the program that wrote the page called the sheet.
  var name: [UInt8] = []
  var isHidden = false
  var hiddenColumns: [ClosedRange<Int>] = []
  /// How many of its own cells show something.
  var shown = 0
  /// True where figures without a mark are text (`x:str` of the table).
  var isText = false
  /// True where the page ended before it.
  var isCut = false
}

struct PageRow {
  var cells: [PageCell] = []
  var isHidden = false
  /// The first of a section (`<tbody>`): no cell reaches down into it.
  var beginsSection = false
}

/// A cell, as a sheet will store it.
struct PageCell {
  enum Kind { case blank, text, number, spelledNumber, boolean, error }

  var kind = Kind.blank
  var text: [UInt8] = []
  var digits: Int64 = 0
  var scale: UInt8 = 0
  var style: UInt32 = 0
  var columns = 1
  /// Zero reaches to the end of the section.
  var rows = 1
  var formula: String?
  /// What stands in it beside its own text: tables, and lines between them.
  var flow: [FlowItem] = []

  init() {}

  init(text: [UInt8]) {
    self.text = text
    kind = text.isEmpty ? .blank : .text
  }
}
