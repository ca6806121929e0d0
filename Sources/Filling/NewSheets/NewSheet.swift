public import Grid

/// A sheet that is to be put into a workbook: a list with one line of headings, which stay in view, can
/// be filtered by, and are printed on every page.
public struct NewSheet: Sendable {
  /// What it should be called; where the workbook has a sheet of that name it gets a number.
  public var name: String
  /// What stands over every printed page.
  public var title: String
  /// The columns from left to right.
  public var columns: [Column]
  /// The lines below the headings, each with a cell for each column from the left; as many as a
  /// sheet has room for are written.
  public var rows: [[Cell]] = []

  /// A sheet without lines.
  public init(name: String, title: String, columns: [Column]) {
    self.name = name
    self.title = title
    self.columns = columns
  }

  /// A column of the list.
  public struct Column: Sendable {
    /// What stands over it.
    public var heading: String
    /// In characters of the workbook's own font, as programs show it.
    public var width: Double

    /// A column with a heading.
    public init(_ heading: String, width: Double) {
      self.heading = heading
      self.width = width
    }
  }

  /// A cell of a line.
  public struct Cell: Sendable {
    /// What it holds.
    public var content: Content
    /// How it looks.
    public var look: NewLook
    /// Where it leads; nil for nowhere.
    public var link: Link?

    /// A cell of these parts.
    public init(_ content: Content, _ look: NewLook = NewLook(), link: Link? = nil) {
      self.content = content
      self.look = look
      self.link = link
    }

    /// A text, which stays one whatever it begins with.
    public static func text(
      _ text: String, _ look: NewLook = NewLook(), link: Link? = nil
    ) -> Cell {
      Cell(text.isEmpty ? .blank : .text(text), look, link: link)
    }
  }

  /// What a cell holds.
  public enum Content: Sendable {
    case blank
    case text(String)
    /// A decimal number; one with more digits than programs keep becomes a text.
    case number(String)
  }

  /// Where a cell leads.
  public enum Link: Sendable {
    /// A cell of the same workbook.
    case cell(sheet: String, CellReference)
    /// A file, by an address relative to the workbook or whole (RFC 3986, escaped), and within it a
    /// cell.
    case file(address: String, sheet: String?, CellReference?)
  }
}
