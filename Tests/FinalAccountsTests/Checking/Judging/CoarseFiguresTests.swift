import Exchange
import FinalAccounts
import TestSupport
import Testing

/// Submissions whose figures all show that they were rounded coarser than to two decimals.
struct CoarseFiguresTests {
  private func check(_ submission: Submission) throws -> CheckReport {
    Checker(try RuleSet.embedded(), CodeLists.builtIn).check(submission)
  }

  /// The clean submission with every amount rounded, half-up, to so many digits behind the point.
  private func rounded(_ digits: Int, inYuan: Bool = false) -> Submission {
    var submission = Submission.clean()
    for table in submission.tables.indices {
      if inYuan { submission.tables[table].moneyUnit = .yuan }
      for fact in submission.tables[table].facts.indices {
        guard let amount = submission.tables[table].facts[fact].amount else { continue }
        let coarse = amount.rounded(toScale: digits)
        submission.tables[table].facts[fact].amount =
          inYuan ? coarse.shifted(byPowerOfTen: -4) : coarse
      }
    }
    return submission
  }

  @Test(arguments: [(0, false), (1, false), (2, true), (1, true), (0, true)])
  func `rounding of all figures breaks nothing`(digits: Int, inYuan: Bool) throws {
    let counts = try check(rounded(digits, inYuan: inYuan)).counts
    #expect(counts.error == 0)
    #expect(counts.warning == 0)
  }

  @Test(arguments: [(0, false, "10"), (1, false, "1"), (2, true, "1000"), (0, true, "100000")])
  func `what is beyond rounding is found`(digits: Int, inYuan: Bool, gap: String) throws {
    var submission = rounded(digits, inYuan: inYuan)
    let old = try #require(submission["T3[208].basic"].flatMap { Amount($0) })
    let more = try #require(Amount(gap))
    submission["T3[208].basic"] = "\(old.adding(more))"
    #expect(try check(submission).counts.error > 0)
  }

  @Test func `one exact figure proves all others to be exact`() throws {
    var submission = Submission.clean()
    for table in submission.tables.indices {
      for fact in submission.tables[table].facts.indices {
        let amount = submission.tables[table].facts[fact].amount
        submission.tables[table].facts[fact].amount = amount?.rounded(toScale: 0)
      }
    }
    submission["T9[unit].final.reception"] = "0.25"
    #expect(try check(submission).counts.error > 0)
  }

  @Test func `hundreds of 元 excuse nothing in 元 that has more digits`() throws {
    var submission = Submission.clean().inYuan
    #expect(PrintedPrecision(submission).digits(of: Amount("1"), exponent: 0) == -2)
    submission["T3[208].project"] = "1.50"
    #expect(PrintedPrecision(submission).digits(of: Amount("1"), exponent: 0) == nil)
  }

  @Test func `few figures may be round by accident`() {
    func precision(_ count: Int) -> Int? {
      var table = AccountTable(id: .t6, title: "", sheet: "", moneyUnit: .tenThousandYuan)
      for index in 0..<count {
        table.facts.append(
          Fact(
            row: "\(30_101 + index)", column: "amount", label: "", state: .number,
            amount: Amount("7"), cell: nil))
      }
      return PrintedPrecision(Submission(tables: [table])).digits(of: Amount("7"), exponent: 4)
    }
    #expect(precision(11) == 2)
    #expect(precision(12) == 0)
  }

  @Test(arguments: [(0, "5000"), (1, "500"), (2, "50"), (4, "0.5")])
  func `the half-step is told in the finer unit`(digits: Int, step: String) throws {
    var submission = rounded(digits)
    if digits == 4 {
      for table in submission.tables.indices {
        for fact in submission.tables[table].facts.indices
        where submission.tables[table].facts[fact].amount?.isZero == false {
          submission.tables[table].facts[fact].amount = Amount("1.2345")
        }
      }
    }
    let table = try #require(submission[.t3])
    #expect(PrintedPrecision(submission).halfStep(of: table, in: .yuan) == Amount(step))
  }
}

extension Amount {
  fileprivate func adding(_ other: Amount) -> Amount {
    let scale = max(scale, other.scale)
    let (one, two) = (scaled(to: scale), other.scaled(to: scale))
    return Amount(digits: one + two, scale: scale)
  }

  private func scaled(to target: Int) -> Int128 {
    (scale..<max(scale, target)).reduce(digits) { digits, _ in digits * 10 }
  }
}
