/// How a cell of a new sheet looks. Cells have thin borders, and text goes on in further lines.
public struct NewLook: Hashable, Sendable {
  /// Where the content stands between the sides of its cell.
  public enum Alignment: String, Sendable {
    case left, center, right
  }

  /// Stronger than other text.
  public var isBold = false
  /// Blue and underlined.
  public var isLink = false
  /// The ground; nil for none.
  public var fill: MarkColor?
  /// Between left and right.
  public var alignment = Alignment.left
  /// Thousands parted and two decimals.
  public var isAmount = false

  /// Plain text from the left.
  public init() {}

  /// How headings look.
  static let heading = {
    var look = NewLook()
    look.isBold = true
    look.fill = MarkColor(red: 0xDD, green: 0xE6, blue: 0xF0)
    look.alignment = .center
    return look
  }()
}
