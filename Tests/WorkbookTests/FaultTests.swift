import Archive
import Document
import Grid
import Testing
import Workbook

@Suite struct `Faults of archives in words` {
  private static let reasons: [(ArchiveFault.Reason, String)] = [
    (.notARegularFile, "W023"), (.changed, "W026"), (.fileTooLarge(bytes: 9, limit: 8), "W201"),
    (.notAnArchive("x"), "W002"), (.tooManyEntries(count: 9, limit: 8), "W202"),
    (.nameTooLong(bytes: 9, limit: 8), "W203"), (.badName, "W007"), (.duplicateName, "W008"),
    (.overlap, "W009"), (.headerMismatch, "W010"), (.encrypted, "W011"),
    (.compression(method: 9), "W012"), (.entryTooLarge(limit: 8), "W204"),
    (.totalTooLarge(limit: 8), "W205"), (.ratio(limit: 8), "W206"),
    (.sizeMismatch(declared: 8, produced: 9), "W013"), (.damaged("x"), "W014"),
  ]

  @Test(arguments: reasons)
  func `Each has its message, with all that it speaks of`(reason: ArchiveFault.Reason, code: String)
  {
    let fault = Fault(ArchiveFault(reason, entry: "xl/a.xml"))
    #expect(fault.message.code == code)
    #expect(fault.place.part == "xl/a.xml")
    for language in Language.allCases { #expect(!fault.text(language).contains("{")) }
  }

  @Test func `A file that cannot be opened says why`() {
    do throws(ArchiveFault) {
      _ = try ArchiveBytes.open(path: "/nonexistent/a.xlsx", limit: 1)
      Issue.record("opened what is not there")
    } catch {
      let fault = Fault(error)
      #expect(fault.message.code == "W022")
      #expect(!fault.text(.chinese).contains("{"))
    }
  }
}
