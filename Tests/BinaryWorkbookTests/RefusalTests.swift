import Archive
import Document
import Door
import Grid
import TestSupport
import Testing

@Suite struct `Binary workbooks that are refused` {
  private func refusal(_ builder: Builder, _ limits: Limits = Limits()) -> Fault? {
    #expect(throws: Fault.self) { try builder.read(limits) }
  }

  @Test func `A record that reaches behind the part is told with its place`() {
    var builder = Builder(cells: [])
    let whole = Builder.record(129) + Builder.record(145) + Builder.row(1)
    builder.sheets[0].part = whole + [5, 100, 0]
    let fault = refusal(builder)
    #expect(fault?.place.part == "xl/worksheets/sheet1.bin")
    #expect(fault?.place.offset == whole.count)
  }

  @Test func `Cells without an end are a part that was cut off`() {
    var builder = Builder(cells: [])
    builder.sheets[0].part = Builder.record(129) + Builder.record(145) + Builder.row(1)
    #expect(refusal(builder)?.text(.chinese).contains("不完整") == true)
  }

  @Test(arguments: [
    Builder.row(1_048_577), Builder.row(1) + Builder.cell(4, 16_385, [1]),
    Builder.cell(4, 1, [1]),
  ])
  func `A cell outside of a sheet is refused`(cells: [UInt8]) {
    #expect(refusal(Builder(cells: cells))?.text(.chinese).contains("超出工作表范围") == true)
  }

  @Test func `Parts of another kind are refused by name`() {
    var builder = Builder(cells: [])
    builder.sheets[0].part = Builder.record(159) + Builder.record(160)
    #expect(refusal(builder)?.text(.chinese).contains("sheet1.bin") == true)
    builder = Builder(cells: [])
    builder.book = Builder.record(129)
    #expect(refusal(builder)?.text(.chinese).contains("workbook.bin") == true)
  }

  @Test func `Limits hold, each by its name`() {
    var limits = Limits()
    limits.storedCells = 1
    let cells = Builder.row(1) + Builder.cell(4, 1, [1]) + Builder.cell(4, 2, [1])
    #expect(refusal(Builder(cells: cells), limits)?.text(.chinese).contains("storedCells") == true)
    limits = Limits()
    limits.cellTextBytes = 8
    let text = Builder.row(1) + Builder.cell(6, 1, Builder.text("一二三四五六七八九"))
    #expect(
      refusal(Builder(cells: text), limits)?.text(.chinese).contains("cellTextBytes") == true)
    limits = Limits()
    limits.sheets = 1
    #expect(refusal(Builder([.init("a"), .init("b")]), limits) != nil)
  }

  @Test func `A length of a text that cannot be makes no room`() {
    let text = Builder.row(1) + Builder.cell(6, 1, Builder.number(0x7FFF_FFFF) + [0x61, 0])
    #expect(refusal(Builder(cells: text)) != nil)
  }

  /// A workbook with everything in it, whose parts lie open in the archive.
  private static let whole: [UInt8] = {
    var sheet = Builder.SheetContent(
      "表",
      Builder.row(1) + Builder.cell(5, 1, Builder.real(1.25)) + Builder.cell(7, 2, [0, 0, 0, 0])
        + Builder.cell(8, 3, Builder.text("是") + [0, 0])
        + Builder.cell(62, 4, [0] + Builder.text("a"))
        + Builder.row(2, isHidden: true) + Builder.cell(2, 1, [9, 0, 0, 0])
        + Builder.record(16, Builder.number(0) + Builder.real(2)))
    sheet.after = Builder.merge(1...2, 5...6)
    var builder = Builder([sheet])
    builder.sharedTexts = [[0] + Builder.text("合计")]
    builder.styles = Builder.record(617) + Builder.record(47, [0, 0, 14, 0]) + Builder.record(618)
    return builder.bytes()
  }()

  private func readAll(_ bytes: [UInt8]) {
    var limits = Limits()
    limits.cellTextBytes = 4_096
    guard
      let document = try? DocumentFormats.open(
        ArchiveBytes(bytes), OpeningOptions(limits: limits))
    else { return }
    _ = try? document.readSheets(formulas: true)
  }

  @Test func `Cut off anywhere and changed anywhere it is read or refused`() throws {
    for count in stride(from: 0, to: Self.whole.count, by: 3) {
      readAll(Array(Self.whole[..<count]))
    }
    // The checks of the archive would stop changed bytes: parts are changed before they are packed.
    let archive = try ZipArchive(ArchiveBytes(Self.whole), limits: Limits().archive)
    for entry in archive.entries where entry.name.hasSuffix(".bin") {
      let part = try archive.readAll(entry)
      for place in part.indices {
        for value in [0, 0x7F, 0xFF, part[place] ^ 0x10] as [UInt8] {
          var changed = part
          changed[place] = value
          readAll(try packed(archive, entry.name, changed))
        }
        readAll(try packed(archive, entry.name, Array(part[..<place])))
      }
    }
  }

  private func packed(
    _ archive: borrowing ZipArchive, _ name: String, _ part: [UInt8]
  ) throws -> [UInt8] {
    var entries: [ZipBuilder.Entry] = []
    for entry in archive.entries {
      entries.append(
        ZipBuilder.Entry(entry.name, entry.name == name ? part : try archive.readAll(entry)))
    }
    return ZipBuilder(entries).bytes()
  }

  @Test func `It is not changed: it says so by name`() {
    let fault = #expect(throws: Fault.self) {
      _ = try DocumentFormats.openForChange(ArchiveBytes(Self.whole))
    }
    #expect(fault?.text(.chinese).contains("不能改写") == true)
    #expect(fault?.text(.chinese).contains(".xlsb") == true)
  }
}
