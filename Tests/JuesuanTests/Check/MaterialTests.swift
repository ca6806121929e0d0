import Foundation
import Testing

/// Workbooks of other programs, of which it is known what is wrong in them, and real disclosures. They
/// lie beside the checkout, not in it; where they are absent these tests say so and pass.
@Suite(.enabled(if: Material.isThere, "the workbooks are not beside this checkout"))
struct `juesuan check on the material` {
  @Test func `finds no fault in workbooks without any`() throws {
    let clean = try Material.workbooks().filter { $0.planted.isEmpty }
    try #require(clean.count > 20)
    for report in try Material.check(clean.map(\.path)) {
      #expect(report.grave.isEmpty, "\(report.file): \(report.grave.map(\.id))")
    }
  }

  @Test func `finds what was planted, at its cell or in a group that names it, and nothing else`()
    throws
  {
    let spoiled = try Material.workbooks().filter { !$0.planted.isEmpty }
    try #require(spoiled.count > 2)
    for (workbook, report) in zip(spoiled, try Material.check(spoiled.map(\.path))) {
      #expect(report.verdict == "errors", "\(report.file)")
      let told = Set(report.grave.flatMap(\.cells) + report.groups.flatMap(\.cells))
      let planted = Set(workbook.planted)
      for cell in planted {
        #expect(told.contains(cell), "\(report.file): nothing is told of \(cell)")
      }
      // One cause: whatever is broken is in the group that names it, or names it by itself.
      let named = Set(report.groups.filter { !planted.isDisjoint(with: $0.cells) }.map(\.id))
      for finding in report.grave {
        let isOfGroup = finding.group.map(named.contains) ?? false
        #expect(
          isOfGroup || !planted.isDisjoint(with: finding.cells), "\(report.file): \(finding.id)")
      }
    }
  }

  @Test(arguments: ["caizhengju-2024", "shegongbu-2024"])
  func `finds no fault in real disclosures without any`(name: String) throws {
    let report = try Material.check(one: Material.disclosure(name)).report
    #expect(report.grave.isEmpty, "\(report.grave.map(\.id))")
    #expect(report.verdict == "clean")
  }

  @Test func `explains eight broken relations of 石泉路 by one lost digit`() throws {
    let report = try Material.check(one: Material.disclosure("shiquanlu-2025")).report
    let group = try #require(report.groups.first)
    #expect(report.groups.count == 1)
    #expect(group.count == 8)
    #expect(group.value == "10661.51" && group.slip == "dropped digit")
    #expect(group.cells == ["表3!D62", "表3!D63", "表5!D61", "表5!D62"])
    let errors = report.grave.filter { $0.severity == "error" }
    #expect(errors.count == 8 && errors.allSatisfy { $0.group == group.id })
  }

  @Test func `leaves open what a statement does not say, with reasons, and says so by code 3`()
    throws
  {
    let (report, code) = try Material.check(
      one: "--previous", Material.path("workbooks/seed-2023.xlsxwriter.xlsx"),
      Material.path("workbooks/seed-2024.openpyxl.xlsx"))
    #expect(code == 3)
    #expect(report.verdict == "incomplete")
    #expect(report.grave.isEmpty, "\(report.grave.map(\.id))")
    #expect(!report.unchecked.isEmpty && report.unchecked.allSatisfy { !$0.isEmpty })
  }
}
