import Archive
import Grid
import Workbook

/// Many workbooks in one process: read, recognised, written as CSV.
enum ConvertSmall {
  static func measured(_ files: [String], runs: Int) throws -> Measurement {
    measure("ConvertSmall", runs: runs) { (files.count, "files") }
  }
}
