import FinalAccounts
import Grid
import TestSupport

/// A workbook with a damaged sheet under the name that T3 has in the clean submission, and what the
/// reader of workbooks notices of it.
struct DamagedSheet {
  private var workbook = WorkbookBuilder()
  private var missing: String?
  private var limits = Limits()

  /// A sheet whose row 8 holds these cells; T3 has 201 there.
  init(_ cells: String, tail: String = "", name: String? = nil) {
    self.init(rows: "<row r=\"8\">\(cells)</row>", tail: tail, name: name)
  }

  init(rows: String, tail: String = "", name: String? = nil) {
    workbook.addSheet(name ?? Submission.clean()[.t3]?.sheet, rows: rows, tail: tail)
  }

  /// The same without a part.
  func without(_ part: String) -> DamagedSheet {
    var copy = self
    copy.missing = part
    copy.workbook.sharedStrings = ""
    return copy
  }

  /// The same, read by a reader that lists so few notices.
  func listing(_ notices: Int) -> DamagedSheet {
    var copy = self
    copy.limits.notices = notices
    return copy
  }

  /// What the reader notices; nothing where it refuses the workbook.
  var notices: [Notice] {
    let bytes = workbook.bytes { entries in
      entries.removeAll { $0.name.elementsEqual((missing ?? "").utf8) }
    }
    return (try? Reading(bytes, limits: limits))?.notices ?? []
  }
}
