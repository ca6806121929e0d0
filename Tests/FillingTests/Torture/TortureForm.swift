import TestSupport

/// A form with everything in it that libraries lose when they fill one: 30 parts, most of which
/// name cells. Rows 8 to 19 of `封面表` are a list, row 20 is its total.
enum TortureForm {
  static let sheetName = "xl/worksheets/sheet1.xml"

  static var bytes: [UInt8] { ZipBuilder(entries).bytes() }

  static var entries: [ZipBuilder.Entry] { parts.map { .deflated($0.name, $0.content) } }

  static var parts: [(name: String, content: [UInt8])] {
    texts.map { ($0.0, Array($0.1.utf8)) } + [
      ("xl/vbaProject.bin", [0xD0, 0xCF, 0x11, 0xE0] + Array(repeating: 7, count: 600)),
      ("xl/printerSettings/printerSettings1.bin", Array(repeating: 0x41, count: 220)),
      ("xl/media/image1.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 1, 2, 3]),
      ("xl/media/image2.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 9, 9]),
    ]
  }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n"

  private static func relationships(_ list: [(kind: String, target: String)]) -> String {
    let items = list.enumerated().map { index, item in
      let type = item.kind.hasPrefix("http") ? item.kind : "\(office)/\(item.kind)"
      let mode = item.target.contains("://") ? " TargetMode=\"External\"" : ""
      return
        "<Relationship Id=\"rId\(index + 1)\" Type=\"\(type)\" Target=\"\(item.target)\"\(mode)/>"
    }
    return xml
      + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(items.joined())</Relationships>"
  }

  private static var texts: [(String, String)] {
    [
      ("[Content_Types].xml", contentTypes),
      ("_rels/.rels", rootRelationships),
      ("docProps/core.xml", xml + "<coreProperties xmlns=\"urn:core\"/>"),
      (
        "docProps/app.xml",
        xml + "<Properties xmlns=\"urn:app\"><TitlesOfParts>封面表</TitlesOfParts></Properties>"
      ),
      ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", workbookRelationships),
      (sheetName, sheet), ("xl/worksheets/_rels/sheet1.xml.rels", sheetRelationships),
      ("xl/worksheets/sheet2.xml", secondSheet),
      ("xl/styles.xml", styles), ("xl/sharedStrings.xml", sharedStrings),
      ("xl/theme/theme1.xml", xml + "<a:theme xmlns:a=\"urn:a\" name=\"Office\"/>"),
      (
        "xl/calcChain.xml",
        xml
          + "<calcChain xmlns=\"\(main)\"><c r=\"D8\" i=\"1\"/><c r=\"C20\" i=\"1\"/></calcChain>"
      ),
      ("xl/drawings/drawing1.xml", drawing),
      (
        "xl/drawings/_rels/drawing1.xml.rels",
        relationships([("image", "../media/image1.png"), ("chart", "../charts/chart1.xml")])
      ),
      ("xl/charts/chart1.xml", chart), ("xl/drawings/vmlDrawing1.vml", vml),
      ("xl/comments1.xml", comments), ("xl/threadedComments/threadedComment1.xml", threads),
      ("xl/persons/person.xml", xml + "<personList xmlns=\"urn:p\"/>"),
      ("xl/tables/table1.xml", table),
      (
        "xl/externalLinks/externalLink1.xml",
        xml
          + "<externalLink xmlns=\"\(main)\"><externalBook><sheetNames><sheetName val=\"封面表\"/></sheetNames><sheetDataSet><sheetData sheetId=\"0\"><row r=\"20\"><cell r=\"A20\"><v>1</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>"
      ),
      (
        "xl/externalLinks/_rels/externalLink1.xml.rels",
        relationships([("externalLinkPath", "file:///C:/上年.xlsx")])
      ),
      ("customXml/item1.xml", "<form xmlns=\"urn:mof\">封面表!A20</form>"),
      (
        "customXml/itemProps1.xml",
        xml + "<ds:datastoreItem xmlns:ds=\"urn:ds\" ds:itemID=\"{1}\"/>"
      ),
      ("customXml/_rels/item1.xml.rels", relationships([("customXmlProps", "itemProps1.xml")])),
      (
        "xl/cellimages.xml",
        xml
          + "<etc:cellImages xmlns:etc=\"http://www.wps.cn/officeDocument/2017/etCustomData\" xmlns:xdr=\"urn:xdr\"><etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr name=\"ID_1\"/></xdr:nvPicPr></xdr:pic></etc:cellImage></etc:cellImages>"
      ),
      ("xl/_rels/cellimages.xml.rels", relationships([("image", "media/image2.png")])),
    ]
  }

  private static let contentTypes: String = {
    let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    let overrides = [
      ("xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
      ("xl/worksheets/sheet1.xml", "\(type).worksheet+xml"),
      ("xl/worksheets/sheet2.xml", "\(type).worksheet+xml"),
      ("xl/styles.xml", "\(type).styles+xml"),
      ("xl/sharedStrings.xml", "\(type).sharedStrings+xml"),
      ("xl/calcChain.xml", "\(type).calcChain+xml"), ("xl/comments1.xml", "\(type).comments+xml"),
      ("xl/tables/table1.xml", "\(type).table+xml"),
    ].map { "<Override PartName=\"/\($0.0)\" ContentType=\"\($0.1)\"/>" }.joined()
    return xml
      + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>\(overrides)</Types>"
  }()

  private static let rootRelationships = relationships([
    ("officeDocument", "xl/workbook.xml"),
    (
      "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
      "docProps/core.xml"
    ), ("extended-properties", "docProps/app.xml"),
  ])

  private static let workbookRelationships = relationships([
    ("worksheet", "worksheets/sheet1.xml"), ("worksheet", "worksheets/sheet2.xml"),
    ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml"),
    ("theme", "theme/theme1.xml"), ("calcChain", "calcChain.xml"),
    ("externalLink", "externalLinks/externalLink1.xml"), ("customXml", "../customXml/item1.xml"),
    ("http://www.wps.cn/officeDocument/2020/cellImage", "cellimages.xml"),
    ("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"),
    ("http://schemas.microsoft.com/office/2017/10/relationships/person", "persons/person.xml"),
  ])

  private static let sheetRelationships = relationships([
    ("drawing", "../drawings/drawing1.xml"), ("vmlDrawing", "../drawings/vmlDrawing1.vml"),
    ("comments", "../comments1.xml"),
    (
      "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
      "../threadedComments/threadedComment1.xml"
    ), ("printerSettings", "../printerSettings/printerSettings1.bin"),
    ("table", "../tables/table1.xml"), ("hyperlink", "https://www.mof.gov.cn/"),
  ])

  private static let workbook =
    xml
    + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><workbookPr codeName=\"ThisWorkbook\"/><sheets><sheet name=\"封面表\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"汇总\" sheetId=\"2\" state=\"hidden\" r:id=\"rId2\"/></sheets><externalReferences><externalReference r:id=\"rId7\"/></externalReferences><definedNames><definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">封面表!$A$7:$D$19</definedName><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">封面表!$A$1:$F$25</definedName><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">封面表!$1:$7</definedName><definedName name=\"合计\">封面表!$C$20</definedName><definedName name=\"上年\">[1]封面表!$A$20</definedName></definedNames><calcPr calcId=\"191029\"/></workbook>"

  private static let styles =
    xml
    + "<styleSheet xmlns=\"\(main)\"><fonts count=\"1\"><font><sz val=\"11\"/></font></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf/><xf numFmtId=\"4\"/><xf numFmtId=\"49\"/></cellXfs></styleSheet>"

  private static let sharedStrings =
    xml
    + "<sst xmlns=\"\(main)\" count=\"3\" uniqueCount=\"2\"><si><t>项目</t></si><si><r><t>合</t></r><r><rPr><b/></rPr><t>计</t></r></si></sst>"

  private static let secondSheet =
    xml
    + "<worksheet xmlns=\"\(main)\"><sheetData><row r=\"1\"><c r=\"A1\"><f>SUM(封面表!C8:C19)+合计</f><v>4</v></c><c r=\"B1\"><f>[1]封面表!A20</f><v>1</v></c></row></sheetData></worksheet>"

  /// The list has a member of a shared formula in each row; row 19 is merged in B and C.
  private static let list = (8...19).map { row in
    let formula =
      row == 8
      ? "<f t=\"shared\" ref=\"D8:D19\" si=\"0\">C8*2</f>" : "<f t=\"shared\" si=\"0\"/>"
    return
      "<row r=\"\(row)\" ht=\"18\" customHeight=\"1\" x14ac:dyDescent=\"0.2\"><c r=\"A\(row)\" s=\"2\" t=\"s\"><v>0</v></c><c r=\"C\(row)\" s=\"1\"/><c r=\"D\(row)\" s=\"1\">\(formula)<v>0</v></c></row>"
  }.joined()

  private static let sheet =
    xml
    + "<worksheet xmlns=\"\(main)\" xmlns:r=\"\(office)\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"x14ac\" xmlns:x14ac=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac\"><sheetPr codeName=\"Sheet1\"/><dimension ref=\"A1:D20\"/><sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\"><pane ySplit=\"7\" topLeftCell=\"A8\" state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"C20\" sqref=\"C20\"/></sheetView></sheetViews><cols><col min=\"1\" max=\"4\" width=\"20\"/></cols><sheetData>\(list)<row r=\"20\"><c r=\"A20\" t=\"s\"><v>1</v></c><c r=\"C20\" s=\"1\"><f>SUM(C8:C19)</f><v>0</v></c></row></sheetData>"
    + "<protectedRanges><protectedRange sqref=\"C8:C19\" name=\"填\"/></protectedRanges><autoFilter ref=\"A7:D19\"/><mergeCells count=\"1\"><mergeCell ref=\"A19:B19\"/></mergeCells>"
    + "<conditionalFormatting sqref=\"C8:C19\"><cfRule type=\"expression\" priority=\"1\"><formula>C8&gt;$C$20</formula></cfRule></conditionalFormatting>"
    + "<dataValidations count=\"1\"><dataValidation type=\"decimal\" sqref=\"C8:C19\"><formula1>0</formula1><formula2>$C$20</formula2></dataValidation></dataValidations>"
    + "<hyperlinks><hyperlink ref=\"A22\" r:id=\"rId7\"/><hyperlink ref=\"A21\" location=\"封面表!C20\"/></hyperlinks>"
    + "<pageSetup paperSize=\"9\" r:id=\"rId5\"/><rowBreaks count=\"1\" manualBreakCount=\"1\"><brk id=\"20\" max=\"16383\" man=\"1\"/></rowBreaks><ignoredErrors><ignoredError sqref=\"A8:A19\" numberStoredAsText=\"1\"/></ignoredErrors><drawing r:id=\"rId1\"/><legacyDrawing r:id=\"rId2\"/><tableParts count=\"1\"><tablePart r:id=\"rId6\"/></tableParts>"
    + "<extLst><ext uri=\"{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}\" xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\"><x14:dataValidations xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\" count=\"1\"><x14:dataValidation type=\"list\"><x14:formula1><xm:f>汇总!$A$1:$A$9</xm:f></x14:formula1><xm:sqref>A8:A19</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>"

  private static let drawing =
    xml
    + "<xdr:wsDr xmlns:xdr=\"urn:xdr\" xmlns:a=\"urn:a\" xmlns:r=\"\(office)\" xmlns:c=\"urn:c\"><xdr:twoCellAnchor editAs=\"oneCell\"><xdr:from><xdr:col>0</xdr:col><xdr:row>0</xdr:row></xdr:from><xdr:to><xdr:col>1</xdr:col><xdr:row>3</xdr:row></xdr:to><xdr:pic><a:blip r:embed=\"rId1\"/></xdr:pic></xdr:twoCellAnchor><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>21</xdr:row></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:row>30</xdr:row></xdr:to><xdr:graphicFrame><c:chart r:id=\"rId2\"/></xdr:graphicFrame></xdr:twoCellAnchor></xdr:wsDr>"

  private static let chart =
    xml
    + "<c:chartSpace xmlns:c=\"urn:c\"><c:val><c:numRef><c:f>封面表!$C$8:$C$19</c:f></c:numRef></c:val></c:chartSpace>"

  private static let vml =
    "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><v:shape id=\"_x0000_s1025\"><x:ClientData ObjectType=\"Note\"><x:Anchor>3, 15, 18, 2, 5, 15, 22, 4</x:Anchor><x:Row>19</x:Row><x:Column>2</x:Column></x:ClientData></v:shape></xml>"

  private static let comments =
    xml
    + "<comments xmlns=\"\(main)\"><authors><author>财政局</author></authors><commentList><comment ref=\"C20\" authorId=\"0\"><text><t>C20 为合计</t></text></comment></commentList></comments>"

  private static let threads =
    xml
    + "<ThreadedComments xmlns=\"urn:t\"><threadedComment ref=\"C20\" id=\"{1}\"><text>核对</text></threadedComment></ThreadedComments>"

  private static let table =
    xml
    + "<table xmlns=\"\(main)\" id=\"1\" name=\"表\" displayName=\"表\" ref=\"A23:B25\"><autoFilter ref=\"A23:B25\"/><tableColumns count=\"2\"><tableColumn id=\"1\" name=\"甲\"/><tableColumn id=\"2\" name=\"乙\"/></tableColumns></table>"
}

extension TortureForm {
  /// The form with one of these parts spoilt: pieces put in the place of a few of its bytes.
  static func damaged(
    _ names: [String], _ pieces: [String], _ random: inout SeededGenerator
  ) -> [UInt8] {
    var entries = entries
    let name = Array((names.randomElement(using: &random) ?? "").utf8)
    for place in entries.indices where entries[place].name == name {
      var bytes = entries[place].content
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let start = Int.random(in: 0...bytes.count, using: &random)
        let end = min(bytes.count, start + Int.random(in: 0...4, using: &random))
        bytes.replaceSubrange(
          start..<end, with: Array((pieces.randomElement(using: &random) ?? "").utf8))
      }
      entries[place] = ZipBuilder.Entry(String(decoding: name, as: UTF8.self), bytes)
    }
    return ZipBuilder(entries).bytes()
  }
}
