import Archive
import Filling
import Formula
import Grid
import TestSupport
import Testing
import Workbook

/// A form of 30 parts, filled and with three rows put in behind row 19: what became of each part.
@Suite struct `The torture form` {
  /// What is spelled otherwise in a part: old and new, in the order of the part, each once.
  private typealias Changes = [(old: String, new: String)]

  private struct Outcome {
    let before: [String: [UInt8]]
    let after: [String: [UInt8]]
    let order: [String]
    let bytes: [UInt8]

    init(_ old: [UInt8], _ new: [UInt8]) throws {
      before = try Self.parts(old).parts
      (order, after) = try Self.parts(new)
      bytes = new
    }

    private static func parts(
      _ bytes: [UInt8]
    ) throws -> (order: [String], parts: [String: [UInt8]]) {
      let archive = try ZipArchive(ArchiveBytes(bytes))
      var parts: [String: [UInt8]] = [:]
      for entry in archive.entries { parts[entry.name] = try archive.readAll(entry) }
      return (archive.entries.map(\.name), parts)
    }

    /// Holds every part against what is to have become of it; those that are not named are to be
    /// the same bytes, compressed as they were.
    func check(changed: [String: Changes], dropped: Set<String> = []) {
      let packed = Dictionary(
        uniqueKeysWithValues: TortureForm.entries.map {
          (String(decoding: $0.name, as: UTF8.self), $0.stored ?? [])
        })
      #expect(order == TortureForm.parts.map(\.name).filter { !dropped.contains($0) })
      for (name, old) in before {
        guard let new = after[name] else {
          #expect(dropped.contains(name), "\(name)")
          continue
        }
        guard let changes = changed[name] else {
          #expect(new == old, "\(name)")
          #expect(packed[name].map { bytes.firstRange(of: $0) != nil } ?? false, "\(name)")
          continue
        }
        var expected = ""
        var rest = String(decoding: old, as: UTF8.self)[...]
        for change in changes {
          guard let range = rest.firstRange(of: change.old) else {
            Issue.record("\(name) has no \(change.old)")
            break
          }
          expected += rest[..<range.lowerBound] + change.new
          rest = rest[range.upperBound...]
        }
        #expect(String(decoding: new, as: UTF8.self) == expected + rest, "\(name)")
      }
    }
  }

  private func inserted() throws -> WithRows {
    var package = try SpreadsheetPackage.open(ArchiveBytes(TortureForm.bytes))
    return try package.insertingRows([AddedRows(sheet: 0, pattern: 19, count: 3)])
  }

  private static let newRows = (20...22).map { row in
    "<row r=\"\(row)\" ht=\"18\" customHeight=\"1\" x14ac:dyDescent=\"0.2\"><c r=\"A\(row)\" s=\"2\"/><c r=\"C\(row)\" s=\"1\"/><c r=\"D\(row)\" s=\"1\"><f>C\(row)*2</f></c></row>"
  }.joined()

  private static let moved: [String: Changes] = [
    "[Content_Types].xml": [
      (
        "<Override PartName=\"/xl/calcChain.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml\"/>",
        ""
      )
    ],
    "xl/_rels/workbook.xml.rels": [
      (
        "<Relationship Id=\"rId6\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain\" Target=\"calcChain.xml\"/>",
        ""
      )
    ],
    "xl/workbook.xml": [
      ("$A$7:$D$19", "$A$7:$D$22"), ("$A$1:$F$25", "$A$1:$F$28"), ("$C$20", "$C$23"),
    ],
    "xl/worksheets/sheet1.xml": [
      ("A1:D20", "A1:D23"), ("activeCell=\"C20\"", "activeCell=\"C23\""),
      ("sqref=\"C20\"", "sqref=\"C23\""),
      (
        "<row r=\"20\"><c r=\"A20\" t=\"s\"><v>1</v></c><c r=\"C20\" s=\"1\"><f>SUM(C8:C19)",
        newRows
          + "<row r=\"23\"><c r=\"A23\" t=\"s\"><v>1</v></c><c r=\"C23\" s=\"1\"><f>SUM(C8:C22)"
      ), ("C8:C19", "C8:C22"), ("A7:D19", "A7:D22"), ("count=\"1\"", "count=\"4\""),
      (
        "<mergeCell ref=\"A19:B19\"/>",
        "<mergeCell ref=\"A19:B19\"/><mergeCell ref=\"A20:B20\"/><mergeCell ref=\"A21:B21\"/><mergeCell ref=\"A22:B22\"/>"
      ), ("C8:C19", "C8:C22"), ("$C$20", "$C$23"), ("C8:C19", "C8:C22"), ("$C$20", "$C$23"),
      ("A22", "A25"), ("A21", "A24"), ("C20", "C23"), ("brk id=\"20\"", "brk id=\"23\""),
      ("A8:A19", "A8:A22"), ("A8:A19", "A8:A22"),
    ],
    "xl/worksheets/sheet2.xml": [("C8:C19", "C8:C22")],
    "xl/drawings/drawing1.xml": [(">21<", ">24<"), (">30<", ">33<")],
    "xl/charts/chart1.xml": [("$C$8:$C$19", "$C$8:$C$22")],
    "xl/drawings/vmlDrawing1.vml": [
      ("3, 15, 18, 2, 5, 15, 22, 4", "3, 15, 21, 2, 5, 15, 25, 4"),
      ("<x:Row>19", "<x:Row>22"),
    ], "xl/comments1.xml": [("ref=\"C20\"", "ref=\"C23\"")],
    "xl/threadedComments/threadedComment1.xml": [("ref=\"C20\"", "ref=\"C23\"")],
    "xl/tables/table1.xml": [("A23:B25", "A26:B28"), ("A23:B25", "A26:B28")],
  ]

  @Test func `has every part accounted for when rows are put in`() throws {
    let result = try inserted()
    try Outcome(TortureForm.bytes, result.bytes)
      .check(changed: Self.moved, dropped: ["xl/calcChain.xml"])
    #expect(result.notices.map(\.message.code) == ["L110", "L109"])
    #expect(result.notices.first?.arguments == ["xl/calcChain.xml"])
    #expect(result.newFormulas.map { "\($0.cell)" } == ["D20", "D21", "D22"])
  }

  @Test func `has every part accounted for when cells are filled`() throws {
    let book = try FilledWorkbook(
      TortureForm.bytes, ["C8": .number("1.5"), "C19": .number("2"), "A8": .text("新")])
    try Outcome(TortureForm.bytes, book.bytes).check(changed: [
      "xl/worksheets/sheet1.xml": [
        ("<v>0</v></c><c r=\"C8\" s=\"1\"/>", "<v>2</v></c><c r=\"C8\" s=\"1\"><v>1.5</v></c>"),
        ("<v>0</v>", "<v>3</v>"), ("<c r=\"C19\" s=\"1\"/>", "<c r=\"C19\" s=\"1\"><v>2</v></c>"),
        ("<v>0</v>", "<v>4</v>"), ("SUM(C8:C19)</f><v>0</v>", "SUM(C8:C19)</f><v>3.5</v>"),
      ],
      "xl/worksheets/sheet2.xml": [("<v>4</v>", "<v>7</v>")],
      "xl/sharedStrings.xml": [
        ("uniqueCount=\"2\"", "uniqueCount=\"3\""), ("</sst>", "<si><t>新</t></si></sst>"),
      ],
    ])
  }

  @Test func `has every part accounted for when new rows are filled, and no total is stale`() throws
  {
    let rows = try inserted()
    var package = try SpreadsheetPackage.open(ArchiveBytes(rows.bytes))
    var options = FillOptions()
    options.newFormulas = rows.newFormulas
    let cell = try #require(CellReference("C22"))
    let filled = try package.filled(
      with: [PlannedCell(.number("9"), at: SheetCell(sheet: 0, cell: cell))], options: options)
    #expect(filled.stale.isEmpty)
    var changed = Self.moved
    let sheet = "xl/worksheets/sheet1.xml"
    changed[sheet] = Self.moved[sheet]?.map { change in
      (
        change.old,
        change.new.replacing("<c r=\"C22\" s=\"1\"/>", with: "<c r=\"C22\" s=\"1\"><v>9</v></c>")
          .replacing("C22*2</f>", with: "C22*2</f><v>18</v>")
          .replacing("C21*2</f>", with: "C21*2</f><v>0</v>")
          .replacing("C20*2</f>", with: "C20*2</f><v>0</v>")
      )
    }
    changed[sheet]?.insert((old: "</f><v>0</v>", new: "</f><v>9</v>"), at: 4)
    changed["xl/worksheets/sheet2.xml"] = [("C8:C19", "C8:C22"), ("<v>4</v>", "<v>18</v>")]
    try Outcome(TortureForm.bytes, try package.bytes(of: filled))
      .check(changed: changed, dropped: ["xl/calcChain.xml"])
  }

  @Test func `reads the same behind an insertion but for where its cells stand`() throws {
    func cells(_ bytes: [UInt8]) throws -> [String: CellValue] {
      var package = try SpreadsheetPackage.open(ArchiveBytes(bytes))
      var result: [String: CellValue] = [:]
      for (index, sheet) in try package.readSheets().enumerated() {
        for row in sheet.rows {
          let moves = index == 0 && row.number > 19 && bytes == TortureForm.bytes
          for (column, value) in row {
            result["\(index)!\(column),\(row.number + (moves ? 3 : 0))"] = value
          }
        }
      }
      return result
    }
    let old = try cells(TortureForm.bytes)
    let new = try cells(inserted().bytes).filter { $0.value != .uncomputed }
    #expect(new == old)
    #expect(!old.isEmpty)
  }
}
