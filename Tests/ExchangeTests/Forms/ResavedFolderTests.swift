import CSV
import Exchange
import FinalAccounts
import Grid
import Testing

/// CSV folders that a spreadsheet opened and saved again.
@Suite struct `A CSV folder that was saved again` {
  /// The sample with every CSV file changed.
  private func read(
    _ change: (String) -> String, encode: (String) -> [UInt8] = { Array($0.utf8) }
  ) throws(Fault) -> Submission {
    var files = try Samples.rich.csvFiles().files
    for index in files.indices where files[index].name.hasSuffix(".csv") {
      let bytes = files[index].bytes.drop { [0xEF, 0xBB, 0xBF].contains($0) }
      files[index].bytes = encode(change(String(decoding: bytes, as: UTF8.self)))
    }
    return try Submission(csvFiles: files)
  }

  /// The records of a text, each written with quotes and changed; breaks within a field stay.
  private func lines(_ text: String, _ change: (Int, String) -> String) -> String {
    let records = (try? CSVDocument(reading: Array(text.utf8))).map(Array.init) ?? []
    return records.enumerated().map { index, record in
      let fields = (0..<record.count).map { field in
        record.isEmpty(field) ? "" : "\"\(record[field].replacing("\"", with: "\"\""))\""
      }
      return change(index, fields.joined(separator: ",")) + "\r\n"
    }.joined()
  }

  @Test func `is read with rows of commas below`() throws {
    let submission = try read { $0 + ",,,,,,,,,,,,,,\r\n,,,\r\n" }
    #expect(submission.told == Samples.rich.told)
  }

  @Test func `is read with empty columns behind`() throws {
    let submission = try read { lines($0) { _, line in line + ",," } }
    #expect(submission.told == Samples.rich.told)
  }

  @Test func `is read with an empty column in front`() throws {
    let submission = try read { lines($0) { _, line in "," + line } }
    #expect(submission.told == Samples.rich.told)
  }

  @Test func `is read where every field is in quotes`() throws {
    let submission = try read { lines($0) { _, line in line } }
    #expect(submission.told == Samples.rich.told)
  }

  @Test func `is read in GB18030`() throws {
    // 某单位 in GBK; the rest of the line is ASCII.
    let line = Array("F,".utf8) + [0xC4, 0xB3, 0xB5, 0xA5, 0xCE, 0xBB]
    #expect(GB18030.utf8(line).map { String(decoding: $0, as: UTF8.self) } == "F,某单位")
    #expect(GB18030.utf8([0x41, 0xFF, 0xFF]) == nil)
  }

  @Test func `is read where zeros at the end of amounts are gone and thousands parted`() throws {
    let submission = try read {
      $0.replacing(",1592.71,", with: ",\"1,592.71\",").replacing(",3.00", with: ",3")
    }
    #expect(submission.told == Samples.rich.told)
  }

  @Test func `keeps the code of the unit that the package states`() throws {
    let submission = try read { $0.replacing("001,某单位", with: "1,某单位") }
    #expect(submission.unitCode == Samples.rich.unitCode)
    #expect(submission.told == Samples.rich.told)
  }

  @Test func `is refused where something stands in a column without a heading`() throws {
    let error = #expect(throws: Fault.self) {
      try read { lines($0) { index, line in line + (index == 2 ? ",x" : ",") } }
    }
    #expect(error?.notice.message.code == "F031")
  }

  @Test func `is refused where an amount was cut to an exponent`() throws {
    let error = #expect(throws: Fault.self) {
      try read { $0.replacing(",1592.71,", with: ",1.59E+03,") }
    }
    #expect(error?.notice.message.code == "F032")
  }
}
