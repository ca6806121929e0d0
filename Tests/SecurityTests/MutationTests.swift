import Archive
import Grid
import TestSupport
import Testing
import Workbook

/// Damage of every kind, the same in every run: the result is data or a named fault.
@Suite struct `Damaged workbooks` {
  private static let workbook: WorkbookBuilder = {
    var workbook = WorkbookBuilder()
    workbook.sharedStrings =
      "<si><t>a_x4E2D_</t></si><si><r><t xml:space=\"preserve\"> b</t></r></si>"
    workbook.styles =
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[h]:mm\"/></numFmts>"
      + "<cellXfs><xf numFmtId=\"164\"/></cellXfs>"
    workbook.workbookTail = "<definedNames><definedName name=\"n\">A1</definedName></definedNames>"
    workbook.addSheet(
      rows:
        "<row r=\"1\" hidden=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" s=\"0\"><v>-12.50</v></c>"
        + "<c r=\"C1\" t=\"b\"><v>1</v></c><c r=\"D1\" t=\"d\"><v>2024-12-31T08:30:00</v></c></row>"
        + "<row><c t=\"e\"><v>#N/A</v></c><c><f t=\"shared\" ref=\"B2:B9\" si=\"0\">A1+1</f><v>1E5</v></c>"
        + "<c t=\"inlineStr\"><is><t>c</t></is></c></row>",
      head: "<cols><col min=\"1\" max=\"2\" hidden=\"1\"/></cols>",
      tail: "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>")
    return workbook
  }()

  /// Reads as far as it goes; that this returns is what is asked.
  private func read(_ bytes: [UInt8]) {
    do throws(Fault) {
      var package = try SpreadsheetPackage.open(ArchiveBytes(bytes))
      package.longSheetBytes = 0
      package.segmentBytes = 64
      for index in package.sheets.indices {
        let one = try? package.readSheet(index, formulas: true)
        package.leavesAllToParser = true
        let parsed = try? package.readSheet(index, formulas: true)
        package.leavesAllToParser = false
        #expect(one?.cellsByAddress == parsed?.cellsByAddress)
        let two = try? package.readSheet(index, formulas: true, threads: 2)
        #expect(one?.cellsByAddress == two?.cellsByAddress)
      }
      _ = try package.styles().numberFormat(style: 0)
      for notice in package.notices { #expect(!notice.text(.chinese).isEmpty) }
    } catch { #expect(error.message.code.hasPrefix("W")) }
  }

  @Test func `The archive cut off at every byte`() {
    var deflated = Self.workbook
    deflated.isDeflated = true
    let bytes = deflated.bytes()
    for count in 0..<bytes.count { read(Array(bytes.prefix(count))) }
  }

  @Test func `Bytes of the archive changed`() {
    var dice = SeededGenerator(seed: 1)
    for isDeflated in [true, false] {
      var workbook = Self.workbook
      workbook.isDeflated = isDeflated
      let bytes = workbook.bytes()
      for _ in 0..<1_500 {
        var damaged = bytes
        for _ in 0..<Int.random(in: 1...3, using: &dice) {
          damaged[Int.random(in: damaged.indices, using: &dice)] = .random(
            in: 0...255, using: &dice)
        }
        read(damaged)
      }
    }
  }

  @Test func `Numbers of the directory changed to extremes`() {
    let bytes = Self.workbook.bytes()
    let values: [[UInt8]] = [
      [0, 0, 0, 0], [255, 255, 255, 255], [255, 255, 255, 127], [0, 0, 0, 128],
    ]
    var place = bytes.count - 22
    while place > bytes.count - 500 {
      for value in values {
        var damaged = bytes
        damaged.replaceSubrange(place..<min(place + 4, bytes.count), with: value)
        read(damaged)
      }
      place -= 1
    }
  }

  @Test(arguments: 1..<7)
  func `Each part cut off at every byte, in an archive that is sound`(part: Int) {
    var entries = Self.workbook.entries()
    let content = entries[part].content
    for count in 0..<content.count {
      entries[part].content = Array(content.prefix(count))
      read(ZipBuilder(entries).bytes())
    }
  }

  @Test(arguments: 1..<7)
  func `Bytes of each part changed, moved and doubled`(part: Int) {
    var dice = SeededGenerator(seed: UInt64(part))
    var entries = Self.workbook.entries()
    let content = entries[part].content
    let tokens = [
      "<", ">", "\"", "&#0;", "<!--", "-1", "99999999999999999999", "1E999", "\u{0}", "]]>", "/>",
    ]
    for _ in 0..<600 {
      var damaged = content
      let place = Int.random(in: damaged.indices, using: &dice)
      let end = min(damaged.count, place + Int.random(in: 1...30, using: &dice))
      switch Int.random(in: 0..<5, using: &dice) {
      case 0: damaged[place] = .random(in: 0...255, using: &dice)
      case 1: damaged.removeSubrange(place..<end)
      case 2: damaged.insert(contentsOf: damaged[place..<end], at: place)
      case 3:
        let token = tokens.randomElement(using: &dice) ?? ""
        damaged.replaceSubrange(place..<end, with: token.utf8)
      default:
        let piece = Array(damaged[place..<end])
        damaged.insert(contentsOf: piece, at: .random(in: damaged.indices, using: &dice))
      }
      entries[part].content = damaged
      read(ZipBuilder(entries).bytes())
    }
  }
}
