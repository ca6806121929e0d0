import Foundation
import Testing

/// What lies beside the checkout, and reports of `juesuan check` about it.
enum Material {
  private static let folder = URL(fileURLWithPath: #filePath)
    .appendingPathComponent("../../../../../shared").standardizedFileURL

  static let isThere =
    FileManager.default.fileExists(atPath: path("workbooks/manifest.tsv"))
    && FileManager.default.fileExists(atPath: path("real"))

  static func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  static func disclosure(_ name: String) -> String { path("real/shanghai-putuo-\(name).xlsx") }

  /// A workbook and the cells whose figures were made wrong: `收入决算表!C7`, or the table that was left
  /// out: `T5`.
  struct Workbook {
    let path: String
    let planted: [String]
  }

  /// All of them, in the order of their list.
  static func workbooks() throws -> [Workbook] {
    let list = try String(contentsOfFile: path("workbooks/manifest.tsv"), encoding: .utf8)
    return try list.split(whereSeparator: \.isNewline).dropFirst().map { line in
      let words = line.split(separator: "\t").map(String.init)
      let truth = try Data(contentsOf: URL(fileURLWithPath: path("workbooks/\(words[1])")))
      let planted = try JSONDecoder().decode(Truth.self, from: truth).planted
      return Workbook(
        path: path("workbooks/\(words[0])"),
        planted: planted.filter { $0.effect == "error" }.map(\.cell))
    }
  }

  private struct Truth: Decodable {
    struct Planted: Decodable {
      let effect: String
      let table: String?
      let sheet: String?
      let ref: String?

      var cell: String {
        guard let sheet, let ref else { return "T\(Int(table ?? "") ?? 0)" }
        return "\(sheet)!\(ref)"
      }
    }
    let planted: [Planted]
  }

  /// The reports of one run over several files, each a line.
  static func check(_ files: [String]) throws -> [Report] {
    let run = try Run(["check", "--format", "json"] + files)
    let reports = try run.output.split(separator: "\n").map {
      try JSONDecoder().decode(Report.self, from: Data($0.utf8))
    }
    try #require(reports.map(\.file) == files)
    return reports
  }

  /// The report of one file, and how the run ended.
  static func check(one arguments: String...) throws -> (report: Report, code: Int32) {
    let run = try Run(["check", "--format", "json"] + arguments)
    return (try JSONDecoder().decode(Report.self, from: Data(run.output.utf8)), run.code)
  }

  /// What a report says of cells.
  struct Report: Decodable {
    struct Cell: Decodable {
      let sheet: String?
      let at: String?
      let table: String?

      var name: String {
        guard let sheet, let at else { return table ?? "" }
        return "\(sheet)!\(at)"
      }
    }

    struct Finding: Decodable {
      let id: String
      let severity: String
      let group: String?
      let cells: [String]

      enum CodingKeys: CodingKey { case id, severity, group, cells }

      init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        id = try values.decode(String.self, forKey: .id)
        severity = try values.decode(String.self, forKey: .severity)
        group = try values.decodeIfPresent(String.self, forKey: .group)
        cells = try values.decode([Cell].self, forKey: .cells).map(\.name)
      }
    }

    struct Group: Decodable {
      let id: String
      let count: Int
      let cells: [String]
      let value: String?
      let slip: String?

      private struct Suggestion: Decodable {
        let value: String?
        let slip: String
      }

      enum CodingKeys: CodingKey { case id, findings, cells, suggestion }

      init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        id = try values.decode(String.self, forKey: .id)
        count = try values.decode(Int.self, forKey: .findings)
        cells = try values.decode([Cell].self, forKey: .cells).map(\.name)
        let suggestion = try values.decodeIfPresent(Suggestion.self, forKey: .suggestion)
        value = suggestion?.value
        slip = suggestion?.slip
      }
    }

    private struct Open: Decodable { let reason: String }

    let file: String
    let verdict: String
    let findings: [Finding]
    let groups: [Group]
    /// The reasons why something was left open.
    let unchecked: [String]

    /// What is more than information.
    var grave: [Finding] { findings.filter { $0.severity != "info" } }

    enum CodingKeys: CodingKey { case sources, verdict, findings, groups, unchecked }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      file = try values.decode([String].self, forKey: .sources).first ?? ""
      verdict = try values.decode(String.self, forKey: .verdict)
      findings = try values.decode([Finding].self, forKey: .findings)
      groups = try values.decode([Group].self, forKey: .groups)
      unchecked = try values.decode([Open].self, forKey: .unchecked).map(\.reason)
    }
  }
}
