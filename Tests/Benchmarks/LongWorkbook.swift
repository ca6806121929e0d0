import CLibZip

/// Workbooks made in code, deflated as every program deflates them.
enum MadeWorkbook {
  /// One sheet of numbers, shared texts and formulas with results: the same bytes at every call.
  static func long(rows: Int, columns: Int) -> [UInt8] {
    var random = Generator(state: 7)
    var sheet = head
    sheet.reserveCapacity(rows * columns * 45)
    for row in 1...rows {
      sheet += "<row r=\"\(row)\" spans=\"1:\(columns)\">".utf8
      for column in 0..<columns {
        let reference = "\(letter(column))\(row)"
        switch column % 10 {
        case 1, 6:
          sheet += "<c r=\"\(reference)\" t=\"s\"><v>\(random.next() % 20_000)</v></c>".utf8
        case 0: sheet += "<c r=\"\(reference)\"><v>\(2_010_000 + row)</v></c>".utf8
        case 7:
          sheet +=
            "<c r=\"\(reference)\" s=\"1\"><f>C\(row)+D\(row)</f><v>\(amount(&random))</v></c>".utf8
        case 8, 9:
          sheet +=
            "<c r=\"\(reference)\"><v>\(Double(random.next() % (1 << 50)) / 1e9)</v></c>".utf8
        default: sheet += "<c r=\"\(reference)\" s=\"1\"><v>\(amount(&random))</v></c>".utf8
        }
      }
      sheet += "</row>".utf8
    }
    sheet += "</sheetData></worksheet>".utf8
    return package(sheet: sheet, strings: sharedStrings(&random))
  }

  /// A value in the first cell and one in the last that a sheet can have.
  static func sparse() -> [UInt8] {
    var sheet = head
    sheet += "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>".utf8
    sheet += "<row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>".utf8
    sheet += "</sheetData></worksheet>".utf8
    return package(sheet: sheet, strings: [])
  }

  struct Generator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 13
    }
  }

  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let head = Array(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"\(main)\"><sheetData>"
      .utf8)

  private static func letter(_ column: Int) -> Character {
    Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(column % 26)))
  }

  private static func amount(_ random: inout Generator) -> String {
    let cents = random.next() % 1_000_000_000
    return "\(cents / 100).\(cents % 100 / 10)\(cents % 10)"
  }

  static func sharedStrings(
    _ random: inout Generator, count: Int = 20_000
  ) -> [UInt8] {
    let characters = Array("一二三四五六七八九十公共服务支出预算财政拨款收入教育卫生")
    var bytes = Array("<sst xmlns=\"\(main)\" count=\"\(count)\" uniqueCount=\"\(count)\">".utf8)
    for _ in 0..<count {
      bytes += "<si><t>".utf8
      for _ in 0..<(4 + random.next() % 10) {
        bytes += String(characters[Int(random.next()) % characters.count]).utf8
      }
      bytes += "</t></si>".utf8
    }
    return bytes + "</sst>".utf8
  }

  static func package(sheet: [UInt8], strings: [UInt8]) -> [UInt8] {
    let package = "http://schemas.openxmlformats.org/package/2006"
    var parts: [(String, [UInt8])] = [
      (
        "_rels/.rels",
        Array(
          "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            .utf8)
      ),
      (
        "[Content_Types].xml",
        Array(
          "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>"
            .utf8)
      ),
      (
        "xl/workbook.xml",
        Array(
          "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets><sheet name=\"长表\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            .utf8)
      ),
      (
        "xl/_rels/workbook.xml.rels",
        Array(
          "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"rId1\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"\(office)/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"rId3\" Type=\"\(office)/styles\" Target=\"styles.xml\"/></Relationships>"
            .utf8)
      ),
      (
        "xl/styles.xml",
        Array(
          "<styleSheet xmlns=\"\(main)\"><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf/><xf numFmtId=\"2\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"
            .utf8)
      ),
    ]
    parts.append(
      (
        "xl/sharedStrings.xml",
        strings.isEmpty ? Array("<sst xmlns=\"\(main)\"/>".utf8) : strings
      ))
    parts.append(("xl/worksheets/sheet1.xml", sheet))
    return zip(parts)
  }

  /// A deflated archive in memory, through libzip.
  private static func zip(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var error = zip_error_t()
    zip_error_init(&error)
    guard let target = zip_source_buffer_create(nil, 0, 0, &error),
      let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error)
    else { return [] }
    zip_source_keep(target)
    var kept: [UnsafeMutableRawPointer] = []
    for part in parts {
      let memory = UnsafeMutableRawPointer.allocate(byteCount: part.bytes.count, alignment: 1)
      part.bytes.withUnsafeBytes {
        memory.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(memory), byteCount: $0.count)
      }
      kept.append(memory)
      let source = zip_source_buffer(archive, memory, zip_uint64_t(part.bytes.count), 0)
      zip_file_add(archive, part.name, source, 0)
    }
    zip_close(archive)
    for memory in kept { memory.deallocate() }
    var stat = zip_stat_t()
    zip_source_stat(target, &stat)
    zip_source_open(target)
    var bytes = [UInt8](repeating: 0, count: Int(stat.size))
    zip_source_read(target, &bytes, stat.size)
    zip_source_close(target)
    zip_source_free(target)
    return bytes
  }
}
