import Grid
import Testing

@testable import FinalAccounts

@Suite("A sum of rounded figures")
struct RoundedSumTests {
  /// So many parts of 1.00, and a whole that differs by so many hundredths.
  private func sum(_ parts: Int, off hundredths: Int) -> JudgedSum {
    let whole = Amount(digits: Int128(parts * 100 + hundredths), scale: 2).description
    // A figure with hundredths says that the others, round by accident, have them too.
    return JudgedSum(whole, Array(repeating: "1.00", count: parts), beside: ["0.25"])
  }

  @Test(
    "is exact, a tail up to 4σ, a long tail up to the bound, else wrong; either way",
    arguments: [
      // How many parts, tails, and long tails: none where the bound comes first. 4σ of 26 parts is
      // 0.06 to the last digit, which is left out.
      (2, 1...1, nil), (5, 1...2, 3...3), (12, 1...4, 5...6), (26, 1...5, 7...13),
      (60, 1...9, 10...30), (300, 1...20, 21...150),
    ] as [(Int, ClosedRange<Int>, ClosedRange<Int>?)])
  func bands(parts: Int, tails: ClosedRange<Int>, longTails: ClosedRange<Int>?) {
    for sign in [1, -1] {
      #expect(sum(parts, off: 0).outcome == .pass)
      for off in [tails.lowerBound, tails.upperBound] {
        #expect(sum(parts, off: sign * off).outcome == .tail)
      }
      for off in longTails.map({ [$0.lowerBound, $0.upperBound] }) ?? [] {
        #expect(sum(parts, off: sign * off).outcome == .longTail)
      }
      let last = longTails?.upperBound ?? tails.upperBound
      #expect(sum(parts, off: sign * (last + 1)).outcome == .fail)
    }
  }

  @Test("allows half a hundredth for each of its figures") func bound() {
    let sum = JudgedSum("3.01", ["1.00", "1.00", "1.00"])
    #expect(sum.judgement.allowed == 2 * sum.judgement.gap)
  }

  @Test("of 元 is exact: a cent is wrong") func yuan() {
    #expect(JudgedSum("2.00", ["1.00", "1.00"], in: .yuan).outcome == .pass)
    #expect(JudgedSum("2.01", ["1.00", "1.00"], in: .yuan).outcome == .fail)
  }

  @Test("allows less for four decimals, and nothing from six on") func decimals() {
    #expect(JudgedSum("2.0003", ["1.0001", "1.0001"]).outcome == .tail)
    #expect(JudgedSum("2.0004", ["1.0001", "1.0001"]).outcome == .fail)
    #expect(JudgedSum("2.000003", ["1.000001", "1.000001"]).outcome == .fail)
    #expect(JudgedSum("2.000002", ["1.000001", "1.000001"]).outcome == .pass)
  }

  @Test("of several precisions takes each figure at its own") func mixed() {
    // 0.005 for the whole, 0.00005 for each part.
    #expect(JudgedSum("2.01", ["1.0024", "1.0026"]).outcome == .tail)
    #expect(JudgedSum("2.01", ["1.0024", "1.0024"]).outcome == .fail)
    // Beside six decimals only the whole is rounded.
    #expect(JudgedSum("2.01", ["1.000001", "1.004999"]).outcome == .tail)
    #expect(JudgedSum("2.01", ["1.000001", "1.004998"]).outcome == .fail)
  }

  @Test("that may not exceed a figure may do so by both half-steps") func atMost() {
    #expect(JudgedSum("0.50", ["2.00"], atMost: true).outcome == .pass)
    #expect(JudgedSum("2.01", ["2.00"], atMost: true).outcome == .pass)
    #expect(JudgedSum("2.02", ["2.00"], atMost: true).outcome == .fail)
    #expect(JudgedSum("2.01", ["2.00"], in: .yuan, atMost: true).outcome == .fail)
  }
}

@Suite("Blanks in a sum")
struct BlankInSumTests {
  @Test("count as nothing where it closes so, and are no case of it where all are blank")
  func closes() {
    #expect(JudgedSum("1.00", ["1.00", nil]).outcome == .pass)
    #expect(JudgedSum("1.01", ["1.00", nil]).outcome == .tail)
    #expect(JudgedSum(nil, ["1.00", "-1.00"]).outcome == .pass)
    #expect(JudgedSum(nil, [nil, nil]).outcome == .notApplicable)
  }

  @Test("leave it open where the result is one, or all parts are") func resultOrParts() {
    #expect(JudgedSum(nil, ["1.00", "2.00"]).isUnchecked)
    #expect(JudgedSum("3.00", [nil, nil]).isUnchecked)
  }

  @Test("leave it open where the table prints zeros elsewhere: a blank is no zero there")
  func zerosPrinted() {
    #expect(JudgedSum("3.00", ["1.00", nil], beside: ["0.00"]).isUnchecked)
    #expect(JudgedSum("3.00", ["1.00", nil], beside: ["5.00", nil]).outcome == .fail)
  }

  @Test("are nothing, and it is wrong, where a part is printed and the table has no zeros")
  func wrong() {
    #expect(JudgedSum("3.00", ["1.00", nil]).outcome == .fail)
    // A zero of the sum itself is no habit of the table.
    #expect(JudgedSum("3.00", ["1.00", "0.00", nil]).outcome == .fail)
  }

  @Test("on the left are parts where the left is a sum as well") func bothSides() {
    #expect(JudgedSum(left: ["1.00", nil], right: ["1.00", nil]).outcome == .pass)
    #expect(JudgedSum(left: ["3.00", nil], right: ["1.00", nil]).outcome == .fail)
    #expect(JudgedSum(left: [nil, nil], right: ["1.00", "1.00"]).isUnchecked)
    #expect(JudgedSum(left: ["3.00", nil], right: [nil, nil]).isUnchecked)
    #expect(
      JudgedSum(left: ["3.00", nil], right: ["1.00", "1.00"], beside: ["0.00"]).isUnchecked)
  }

  @Test("that are words, or numbers too large, leave it open as such") func otherStates() {
    let large = Array(repeating: "9", count: 36).joined()
    guard case .unchecked(.notANumber) = JudgedSum(large, ["1.00"]).outcome else {
      Issue.record("a number of 36 digits was added up")
      return
    }
  }
}

@Suite("A total compared with that of another table")
struct SumsOfRoundedTests {
  /// T1's expenditure against T3's total, over two classes of so many leaves each of 1.00.
  private func across(
    leaves: Int, off hundredths: Int, blanks: Int = 0, spoiling: Bool = false
  ) throws -> Judgement {
    func table(_ id: TableID) -> AccountTable {
      AccountTable(id: id, title: "", sheet: id.rawValue, moneyUnit: .tenThousandYuan)
    }
    func fact(_ row: String, _ amount: Int?, code: String? = nil) -> Fact {
      Fact(
        row: row, column: id(row), code: code, label: "", state: amount == nil ? .blank : .number,
        amount: amount.map { Amount(digits: Int128($0), scale: 2) }, cell: nil)
    }
    func id(_ row: String) -> String { row == "expenditure.total" ? "amount" : "total" }
    var one = table(.t1)
    var three = table(.t3)
    one.facts = [fact("expenditure.total", 200 * leaves + hundredths)]
    three.facts = [fact("total", 200 * leaves)]
    for top in ["201", "208"] {
      let sum = leaves * 100
      three.facts.append(fact(top, sum, code: top))
      three.facts.append(fact(top + "05", spoiling ? sum + 1 : sum, code: top + "05"))
      for leaf in 0..<(leaves + blanks) {
        let code = top + "05" + (leaf < 9 ? "0\(leaf + 1)" : "\(leaf + 1)")
        three.facts.append(fact(code, leaf < leaves ? 100 : nil, code: code))
      }
    }
    // A figure with hundredths says that the others, round by accident, have them too.
    one.facts.append(fact("income.other", 25))
    var submission = Submission(unit: nil, unitCode: nil, year: nil, sources: [])
    submission.tables = [one, three]
    let paper = WorkingPaper(submission)
    let own = try #require(paper.figure(.t1, "expenditure.total", "amount"))
    let other = try #require(paper.figure(.t3, "total", "total"))
    return Judge(paper: paper).judge(
      Identity(
        rule: 0, terms: [.init(figure: own, sign: 1), .init(figure: other, sign: -1)],
        leftCount: 1, relation: .equal, isAcross: true))
  }

  @Test("may differ by the roundings of all its leaves where it adds these up") func spread() throws
  {
    // Four leaves and one total: at most 0.025.
    #expect(try across(leaves: 2, off: 2).outcome == .tail)
    #expect(try across(leaves: 2, off: 3).outcome == .fail)
    // Twenty: at most 0.105; independent ones seldom come to more than 0.052.
    #expect(try across(leaves: 10, off: 5).outcome == .tail)
    #expect(try across(leaves: 10, off: 6).outcome == .longTail)
    #expect(try across(leaves: 10, off: 10).outcome == .longTail)
    #expect(try across(leaves: 10, off: 11).outcome == .fail)
  }

  @Test("counts the leaves that print a figure, no blank ones") func blankLeaves() throws {
    #expect(try across(leaves: 2, off: 3, blanks: 20).outcome == .fail)
  }

  @Test("may differ by its own rounding alone where a parent is not what is printed below it")
  func roundedSums() throws {
    #expect(try across(leaves: 10, off: 1, spoiling: true).outcome == .tail)
    #expect(try across(leaves: 10, off: 2, spoiling: true).outcome == .fail)
  }
}
