public import Grid

/// What a file really is, whatever its name says; told by its content.
public enum FileFormat: String, Sendable, CaseIterable {
  case xlsx
  case xlsm
  case xlsb
  case encryptedWorkbook = "encrypted-xlsx"
  case xls
  /// Another OLE compound file: a Word document, a message, a 久其 package.
  case compoundFile = "ole"
  case html
  /// SpreadsheetML of Excel 2003: one XML file.
  case xml2003 = "xml-2003"
  case xml
  case mhtml
  case json
  case csv
  case text
  case pdf
  case ods
  case docx
  case zip
  case rar
  case sevenZip = "7z"
  case empty
  case unknown

  /// What the names of such files end in, where people hand in documents of the format.
  package var documentEndings: [String] {
    switch self {
    case .xlsx: ["xlsx"]
    case .xlsm: ["xlsm"]
    case .xlsb: ["xlsb"]
    case .xls: ["xls", "et"]
    case .xml2003: ["xml"]
    case .ods: ["ods"]
    default: []
    }
  }

  /// What files of the format begin with, where that alone tells them.
  var beginnings: [[UInt8]] {
    switch self {
    case .pdf: [Array("%PDF-".utf8)]
    case .rar: [Array("Rar!".utf8)]
    case .sevenZip: [[0x37, 0x7A, 0xBC, 0xAF]]
    default: []
    }
  }

  /// What people call it.
  public func name(_ language: Language) -> String {
    (Self.names[self] ?? Self.unknownName).text(language)
  }

  private static let unknownName = BilingualText("未知格式", "an unknown format")
  private static let names: [FileFormat: BilingualText] = [
    .xlsx: .init("Excel 工作簿 (.xlsx)", "Excel workbook (.xlsx)"),
    .xlsm: .init("带宏的 Excel 工作簿 (.xlsm)", "Excel workbook with macros (.xlsm)"),
    .xlsb: .init("Excel 二进制工作簿 (.xlsb)", "binary Excel workbook (.xlsb)"),
    .encryptedWorkbook: .init("加密（有打开密码）的工作簿", "encrypted workbook (needs a password)"),
    .xls: .init("Excel 97-2003 或 WPS 旧版工作簿 (.xls/.et)", "Excel 97-2003 or WPS workbook (.xls/.et)"),
    .compoundFile: .init("OLE 复合文档", "OLE compound file"),
    .html: .init("网页 (HTML)", "web page (HTML)"),
    .xml2003: .init("XML 电子表格 2003", "XML Spreadsheet 2003"),
    .xml: .init("XML 文件", "XML file"),
    .mhtml: .init("单个网页文件 (MHTML)", "web archive (MHTML)"),
    .json: .init("JSON 文件", "JSON file"),
    .csv: .init("CSV 文本", "CSV text"),
    .text: .init("文本文件", "text file"),
    .pdf: .init("PDF 文件", "PDF file"),
    .ods: .init("OpenDocument 电子表格 (.ods)", "OpenDocument spreadsheet (.ods)"),
    .docx: .init("Office 文档（不是工作簿）", "Office document, not a workbook"),
    .zip: .init("ZIP 压缩包", "ZIP archive"),
    .rar: .init("RAR 压缩包", "RAR archive"),
    .sevenZip: .init("7z 压缩包", "7z archive"),
    .empty: .init("空文件", "empty file"),
  ]

  /// What to do with a file that is no readable workbook.
  public func advice(_ language: Language) -> String {
    let text: BilingualText
    switch self {
    case .xlsx, .xlsm: text = .init("", "")
    case .encryptedWorkbook:
      text = .init(
        "请用 Excel 或 WPS 打开，去掉打开密码后另存为 .xlsx 再试。",
        "Open it in Excel or WPS, remove the password to open, and save it as .xlsx."
      )
    case .xls, .xlsb, .html, .xml2003, .mhtml, .ods, .csv, .text, .xml:
      text = .init(
        "请用 Excel 或 WPS 打开，另存为“Excel 工作簿 (.xlsx)”后再试。",
        "Open it in Excel or WPS and save it as “Excel Workbook (.xlsx)”."
      )
    case .zip, .rar, .sevenZip:
      text = .init("请先解压，再处理其中的工作簿。", "Unpack it first and pass the workbooks inside.")
    case .empty:
      text = .init("文件没有内容，请重新导出或重新下载。", "The file is empty; export or download it again.")
    case .compoundFile, .json, .pdf, .docx, .unknown:
      text = .init("请改用 .xlsx 工作簿。", "Pass an .xlsx workbook instead.")
    }
    return text.text(language)
  }
}
