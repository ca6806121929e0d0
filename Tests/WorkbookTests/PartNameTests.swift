import Grid
import TestSupport
import Testing
import Workbook

@Suite struct `Names of parts` {
  private func workbook() -> WorkbookBuilder {
    var workbook = WorkbookBuilder(cells: "<c r=\"A1\" t=\"s\"><v>0</v></c>")
    workbook.sharedStrings = "<si><t>a</t></si>"
    return workbook
  }

  private func reads(_ workbook: WorkbookBuilder) throws -> Bool {
    let reading = try Reading(workbook)
    return reading.text("A1") == "a" && reading.codes == []
  }

  @Test(arguments: [
    "/xl/worksheets/sheet1.xml", "./../xl/worksheets/sheet1.xml", "./worksheets/sheet1.xml",
    "worksheets//sheet1.xml", "../../../xl/worksheets/sheet1.xml", "WORKSHEETS/Sheet1.XML",
    "worksheets\\sheet1.xml", "worksheets/sheet1.xml#x", "work%73heets/sheet1.xml",
  ])
  func `Targets are resolved against the part that names them: T36 T37`(target: String) throws {
    var workbook = workbook()
    workbook.sheets[0].target = target
    #expect(try reads(workbook))
  }

  @Test func `Letter case of names does not matter: T38`() throws {
    var workbook = workbook()
    workbook.sharedStringsName = "xl/SharedStrings.xml"
    #expect(try reads(workbook))
  }

  @Test func `Names may be written with backslashes: T39`() throws {
    let bytes = workbook().bytes { entries in
      for index in entries.indices {
        entries[index].name = entries[index].name.map { $0 == 0x2F ? 0x5C : $0 }
      }
    }
    #expect(try Reading(bytes).text("A1") == "a")
  }

  @Test func `Strings may be in a part of any name: T40`() throws {
    var workbook = workbook()
    workbook.sharedStringsName = "xl/texts/strings7.xml"
    workbook.sharedStringsTarget = "texts/strings7.xml"
    #expect(try reads(workbook))
  }

  @Test(arguments: ["wb/book.xml", "book.xml", "a/b/c/工作簿.xml"])
  func `The workbook may be a part of any name: T41`(name: String) throws {
    var workbook = workbook()
    workbook.workbookName = name
    workbook.workbookTarget = "/" + name
    let folder = name.split(separator: "/").dropLast().joined(separator: "/")
    workbook.sharedStringsName = (folder.isEmpty ? "" : folder + "/") + "sharedStrings.xml"
    #expect(try reads(workbook))
  }

  @Test func `Names in GBK are told apart byte by byte`() throws {
    let bytes = workbook().bytes { entries in
      var picture = ZipBuilder.Entry("", "x")
      // 图片\5C second bytes: 誠 is D5 5C in GBK.
      picture.name = Array("xl/media/".utf8) + [0xCD, 0xBC, 0xC6, 0xAC, 0xD5, 0x5C]
      picture.flags = 0
      entries.append(picture)
    }
    #expect(try Reading(bytes).text("A1") == "a")
  }

  @Test func `A relationship outside the archive is not followed into it`() throws {
    let bytes = workbook().bytes { entries in
      for index in entries.indices
      where entries[index].name.elementsEqual("xl/_rels/workbook.xml.rels".utf8) {
        let text = String(decoding: entries[index].content, as: UTF8.self)
        entries[index].content = Array(
          text.replacing("Target=\"worksheets", with: "TargetMode=\"External\" Target=\"worksheets")
            .utf8)
      }
    }
    let reading = try Reading(bytes)
    #expect(reading.cells() == [:])
    #expect(reading.codes == ["W115"])
  }
}
