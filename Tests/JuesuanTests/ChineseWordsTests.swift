import Foundation
import Testing

/// Chinese output speaks the words of the forms. Over the samples always, and over the material beside
/// the checkout where it lies there.
@Suite struct `Chinese output` {
  private static let checkout = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let samples = workbooks(in: checkout.appending(path: "Samples"))
  private static let material = ["workbooks", "real", "forms", "cases/files"].flatMap {
    workbooks(in: checkout.deletingLastPathComponent().appending(path: "shared/\($0)"))
  }

  private static func workbooks(in folder: URL) -> [String] {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (names ?? []).filter { $0.hasSuffix(".xlsx") }.sorted()
      .map { folder.appending(path: $0).path }
  }

  /// Names of the model, and English words where Chinese ones exist. Ids of findings are what
  /// `--finding` takes; they stand behind it alone.
  private static func foreign(_ text: String, of path: String = "") throws -> [String] {
    let pattern = try Regex(
      #"T[1-9]\[|\.amount|basic|∅|疑点|尾差|\b(?:info|warning|error) |(?:income|opening|expenditure|final|budget)\.[a-z]"#
    )
    var found: [String] = []
    for line in (path.isEmpty ? text : text.replacingOccurrences(of: path, with: "")).split(
      separator: "\n")
    {
      let end = line.range(of: "--finding '")?.lowerBound ?? line.endIndex
      if line[..<end].contains(pattern) { found.append(String(line)) }
    }
    return found
  }

  @Test(arguments: samples) func `has no name of the model over a sample`(path: String) throws {
    for command in [["check", "--long"], ["explain"], ["inspect"], ["diff", path]] {
      let run = try Run(command + [path, "--lang", "zh"])
      #expect(try Self.foreign(run.output + run.errors, of: path) == [], "\(command)")
    }
  }

  @Test func `has no name of the model over the material beside the checkout`() throws {
    for path in Self.material {
      let run = try Run(["check", path, "--lang", "zh"])
      #expect(try Self.foreign(run.output + run.errors, of: path) == [], "\(path)")
    }
  }

  @Test func `lists rules with formulas in words`() throws {
    let run = try Run(["rules", "--lang", "zh"])
    #expect(try Self.foreign(run.output) == [])
    #expect(run.output.contains("《支出决算表》：本行“本年支出合计” = 本行“基本支出”"))
    #expect(!run.output.contains("GovBudgetChecker"))
  }

  @Test func `says a place with number, name and cell, and blanks as 空`() throws {
    let path = Self.material.first { $0.hasSuffix("m000-wrong_total.openpyxl.xlsx") }
    guard let path else { return }
    let run = try Run(["check", path, "--lang", "zh"])
    #expect(
      run.output.contains(
        "公开02表《2024年度收入决算表》合计“本年收入合计”（第 1 栏）（收入决算表!C7）：审核公式不平："))
    #expect(run.output.contains("第 1 栏 8,806.70 ≠ 第 2 栏 8,754.78 + 第 3 栏 空"))
  }
}
