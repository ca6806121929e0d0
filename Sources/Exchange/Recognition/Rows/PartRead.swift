internal import FinalAccounts
internal import Grid

/// What reading the rows under one header gives.
struct PartRead {
  var columns: [TableBinding.Column] = []
  var rows: [TableBinding.Row] = []
  var notes: [String] = []
  /// The first cell of each note.
  var noteCells: [CellReference?] = []
  var notices: [Notice] = []
  /// The numbers of lines (行次) that the form prints, by row.
  var lineNumbers: [String: Int] = [:]
  /// The labels of a list's lines that are bound.
  var listed: Set<Int> = []
  /// Behind the last row that was looked at, among the filled rows.
  var end = 0
  /// The last row that belongs to the table, notes included.
  var lastRow = 0
  /// True where reading stopped at a note or a line of signatures.
  var isClosed = false
  /// False where it is known that no row stands twice.
  var mayRepeat = true
  /// Figures that belong to no row and no column of the table.
  var loose: [CellReference] = []
}
