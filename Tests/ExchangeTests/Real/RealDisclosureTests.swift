import Archive
import Exchange
import FinalAccounts
import Foundation
import Grid
import Testing
import Workbook

/// Three real disclosures, beside their cells as printed. They lie beside the checkout, not in it;
/// where they are absent these tests say so and pass.
struct RealDisclosureTests {
  static let folder = URL(filePath: #filePath)
    .appending(path: "../../../../../shared/real").standardizedFileURL
  static let isThere = FileManager.default.fileExists(atPath: folder.path)

  @Test(
    .enabled(if: isThere, "the real disclosures are not beside this checkout"),
    arguments: [
      "shanghai-putuo-caizhengju-2024", "shanghai-putuo-shegongbu-2024",
      "shanghai-putuo-shiquanlu-2025",
    ])
  func `every printed amount is in its row and column, and nothing else is`(name: String) throws {
    let printed = try Printed(Self.folder.appending(path: "\(name).json"))
    var package = try SpreadsheetPackage.open(
      path: Self.folder.appending(path: "\(name).xlsx").path)
    let found = Recognizer(layouts: try LayoutSet.embedded()).recognize(try package.readSheets())
    #expect(found.tables.count == 9)
    #expect(found.unit == printed.unit)
    #expect(found.tables.allSatisfy { $0.table.moneyUnit == .tenThousandYuan })
    #expect(package.notices.isEmpty)
    // None of the three prints a year; nothing else is to be said of them.
    #expect(found.notices.map(\.message.code) == ["R021"])
    for recognized in found.tables {
      let table = recognized.table
      let rows = try #require(printed.tables[table.id])
      var read: Set<String> = []
      for fact in table.facts where fact.state == .number {
        let cell = try #require(fact.cell)
        // The workbook has title and frame in its first two rows.
        let text = rows[cell.row - 3][cell.column - 1]
        #expect(Amount(text.replacing(",", with: "")) == fact.amount, "\(table.id) \(cell)")
        #expect(fact.row == rows.slot(of: cell, in: table.id), "\(table.id) \(cell)")
        #expect(
          fact.column == Printed.columns[table.id]?[rows.place(of: cell, in: table.id)],
          "\(table.id) \(cell)")
        read.insert("\(cell)")
      }
      let amounts = rows.amounts(in: table.id)
      #expect(read == amounts, "\(table.id): \(read.symmetricDifference(amounts).sorted())")
    }
  }
}

/// The cells of a disclosure as printed.
private struct Printed {
  let unit: String
  let tables: [TableID: [[String]]]

  /// The columns of amounts, from left to right, in the Shanghai form.
  static let columns: [TableID: [String]] = {
    let pairs = ["total", "abroad", "vehicles", "purchase", "operation", "reception"]
    return [
      .t1: ["amount", "amount"], .t6: ["amount", "amount"],
      .t2: ["total", "fiscal", "superior", "undertaking", "operating", "affiliated", "other"],
      .t3: ["total", "basic", "project", "remitted", "operating", "aid"],
      .t4: ["amount", "total", "general", "fund", "capital"],
      .t5: ["total", "basic", "project"],
      .t7: ["opening", "income", "total", "basic", "project", "closing"],
      .t8: ["opening", "income", "total", "basic", "project", "closing"],
      .t9: pairs.flatMap { ["budget.\($0)", "final.\($0)"] },
    ]
  }()

  init(_ file: URL) throws {
    struct Document: Decodable {
      struct Table: Decodable { let rows: [[String]] }
      let unit: String
      let tables: [String: Table]
    }
    let document = try JSONDecoder().decode(Document.self, from: Data(contentsOf: file))
    unit = document.unit
    tables = Dictionary(
      uniqueKeysWithValues: document.tables.compactMap { number, table in
        TableID(rawValue: "T\(number)").map { ($0, table.rows) }
      })
  }
}

extension [[String]] {
  /// The columns, from 0, that hold amounts: behind labels, codes and names.
  fileprivate func amountColumns(in table: TableID) -> [Int] {
    let width = first?.count ?? 0
    switch table {
    case .t1: return [1, 3]
    case .t4: return [1, 3, 4, 5, 6]
    case .t6: return width == 8 ? [3, 7] : [2, 5]
    case .t9: return [Int](0..<width)
    default: return [Int]((width - (Printed.columns[table]?.count ?? 0))..<width)
    }
  }

  fileprivate func place(of cell: CellReference, in table: TableID) -> Int {
    amountColumns(in: table).firstIndex(of: cell.column - 1) ?? 99
  }

  /// The addresses of all printed amounts.
  fileprivate func amounts(in table: TableID) -> Set<String> {
    var result: Set<String> = []
    for (row, texts) in enumerated() {
      for column in amountColumns(in: table)
      where Amount(texts[column].replacing(",", with: "")) != nil {
        result.insert(CellReference.columnName(column + 1) + "\(row + 3)")
      }
    }
    return result
  }

  /// The name of the row that an amount stands in, told from the printed labels and codes alone.
  fileprivate func slot(of cell: CellReference, in table: TableID) -> String? {
    let texts = self[cell.row - 3].map { $0.replacing("\n", with: "").replacing(" ", with: "") }
    switch table {
    case .t9: return "unit"
    case .t1, .t4:
      let label = texts[cell.column - 1 == amountColumns(in: table)[0] ? 0 : 2]
      return namedRow(label, cell, table)
    case .t6:
      let amounts = amountColumns(in: table)
      let start = cell.column - 1 == amounts[0] ? 0 : amounts[0] + 1
      let code = texts[start..<(cell.column - 1)].filter { $0.allSatisfy(\.isNumber) }.joined()
      if !code.isEmpty { return code }
      return texts[start] == "人员经费合计" ? "personnel.total" : "operating.total"
    default:
      let keys = texts[..<(amountColumns(in: table).first ?? 0)]
      let code = keys.filter { !$0.isEmpty && $0.allSatisfy(\.isNumber) }.joined()
      return code.isEmpty && keys.contains("合计") ? "total" : code
    }
  }

  private func namedRow(_ label: String, _ cell: CellReference, _ table: TableID) -> String? {
    let plain = label.drop { "一二三四五六七八九十、".contains($0) }
    let isOpening =
      table == .t4
      && self[..<(cell.row - 3)].contains { $0[0].hasPrefix("年初财政拨款") }
    switch plain {
    case "般公共预算财政拨款收入", "一般公共预算财政拨款收入": return "income.general"
    case "般公共预算财政拨款": return isOpening ? "opening.general" : "income.general"
    case "政府性基金预算财政拨款": return isOpening ? "opening.fund" : "income.fund"
    case "其他收入": return "income.other"
    case "本年收入合计": return "income.total"
    case "年初结转和结余": return "income.opening"
    case "年初财政拨款结转和结余": return "opening.total"
    case "使用非财政拨款结余（含专用结余）", "使用非财政拨款结余": return "income.surplus-used"
    case "本年支出合计": return "expenditure.total"
    case "结余分配": return "expenditure.distribution"
    case "年末结转和结余", "年末财政拨款结转和结余": return "expenditure.closing"
    case "总计": return cell.column == 2 ? "income.grand-total" : "expenditure.grand-total"
    default: return Self.classes[String(plain)].map { "expenditure.\($0)" }
    }
  }

  private static let classes = [
    "般公共服务支出": "201", "公共安全支出": "204", "教育支出": "205", "科学技术支出": "206",
    "文化旅游体育与传媒支出": "207", "社会保障和就业支出": "208", "卫生健康支出": "210",
    "节能环保支出": "211", "城乡社区支出": "212", "住房保障支出": "221",
    "灾害防治及应急管理支出": "224",
  ]
}
