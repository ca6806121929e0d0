import Document
import Foundation
import Grid
import Testing

@testable import Run

@Suite struct `A fault of an input` {
  private func file(_ name: String, _ text: String) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file
  }

  @Test func `says what the input really is`() throws {
    let file = try file("a.xlsx", "<html><table></table></html>")
    defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
    let reader = try InputReader(ReadingSettings())
    let input = try InputPlan.one(file.path)
    let outcome = Outcome<Reading> { format throws(Fault) in try reader.read(input, format: &format)
    }
    #expect(outcome.format == .html)
    guard case .failure(let fault) = outcome.result else {
      Issue.record("an HTML page is no workbook")
      return
    }
    #expect(fault.message.code == "W001")
  }

  @Test func `names the sheet that is damaged`() throws {
    let file = try file(
      "a.xls",
      """
      <?xml version="1.0"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
       xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
       <Worksheet ss:Name="表1"><Table><Row><Cell></Row></Table></Worksheet>
      </Workbook>
      """)
    defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
    let reader = try InputReader(ReadingSettings())
    #expect(throws: Fault.self) { try reader.read(try InputPlan.one(file.path)) }
    do throws(Fault) {
      _ = try reader.read(try InputPlan.one(file.path))
    } catch {
      #expect(error.place.sheet == "表1")
      #expect(error.message.code == "W003")
    }
  }
}
