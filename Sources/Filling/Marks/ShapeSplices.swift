internal import Grid

/// Turns the comments that cells get into changes of the drawing that shows them.
struct ShapeSplices {
  private let scan: ShapesScan
  private let text: PartText
  private let sizes: CellSizes
  private(set) var splices = Splices()
  private var shapes = ""
  private var number: Int
  private var clusters: [Int]
  private var order: Int

  /// The names that shapes are spelled with, and the addresses of their namespaces.
  private static let namespaces = [
    ("v", "urn:schemas-microsoft-com:vml"), ("o", "urn:schemas-microsoft-com:office:office"),
    ("x", "urn:schemas-microsoft-com:office:excel"),
  ]

  /// A drawing without shapes, whose numbers are taken of a thousand.
  static func empty(cluster: Int) -> [UInt8] {
    let names = namespaces.map { " xmlns:\($0.0)=\"\($0.1)\"" }.joined()
    return Array(
      "<xml\(names)><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"\(cluster)\"/></o:shapelayout></xml>"
        .utf8)
  }

  init?(_ scan: ShapesScan, _ text: PartText, _ notes: [MarkedCell], _ sizes: CellSizes) {
    guard scan.isSound, let root = scan.root else { return nil }
    self.scan = scan
    self.text = text
    self.sizes = sizes
    clusters = scan.clusters?.numbers ?? []
    // Numbers of the n-th thousand begin at 1024 n; the first of each is the drawing's own.
    let first = clusters.filter { 1..<65_536 ~= $0 }.min() ?? 1
    number = max(scan.highest, first * 1024)
    order = scan.boxes.count
    let names = missingNamespaces(root)
    for note in notes {
      if let box = scan.boxes[note.cell] {
        grow(box, by: NoteBoxPlace.rows(of: note.text) + 1)
      } else {
        add(note, names)
      }
    }
    guard !shapes.isEmpty else { return }
    let type =
      scan.hasBoxType
      ? ""
      : "<v:shapetype\(names) id=\"\(ShapesScan.boxType)\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"
    splices.insert(Array((type + shapes).utf8), inside: root, at: scan.end, text.bytes)
    if let old = scan.clusters, clusters.count > old.numbers.count {
      let list = clusters.map { "\($0)" }.joined(separator: ",")
      splices.set("data", to: list, in: old.tag, of: text.bytes)
    }
  }

  /// Declarations of the names that the root does not give their meaning.
  private func missingNamespaces(_ root: StartTag) -> String {
    Self.namespaces.filter { name, address in
      root.attribute("xmlns:\(name)", in: text.bytes).map {
        !text.bytes[$0.value].elementsEqual(address.utf8)
      } ?? true
    }.map { " xmlns:\($0.0)=\"\($0.1)\"" }.joined()
  }

  private mutating func add(_ note: MarkedCell, _ names: String) {
    number += 1
    if number % 1024 == 0 { number += 1 }
    if !clusters.contains(number / 1024) { clusters.append(number / 1024) }
    order += 1
    let place = NoteBoxPlace(note.text, at: note.cell, sizes)
    let (width, height) = (place.width * 3 / 4, place.height * 3 / 4)
    shapes +=
      "<v:shape\(names) id=\"_x0000_s\(number)\" type=\"#\(ShapesScan.boxType)\" style=\"position:absolute;margin-left:60pt;margin-top:2pt;width:\(width)pt;height:\(height)pt;z-index:\(order);visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>\(place.anchor)</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>\(note.cell.row - 1)</x:Row><x:Column>\(note.cell.column - 1)</x:Column></x:ClientData></v:shape>"
  }

  /// Makes room in a box for what its comment got; one whose place is unreadable stays.
  private mutating func grow(_ box: ShapesScan.Box, by rows: Int) {
    guard let (range, old) = box.anchor else { return }
    var fields = old.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
    guard fields.count == 8, let bottom = Int(fields[6].filter({ !$0.isWhitespace })),
      0..<CellReference.rowLimit ~= bottom
    else { return }
    let new = min(bottom + rows, CellReference.rowLimit - 1)
    fields[6] = fields[6].prefix { $0.isWhitespace } + "\(new)"
    splices.replace(range, with: fields.joined(separator: ","))
  }
}
