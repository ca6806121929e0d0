public import Grid

/// What a file really is, whatever its name says; told by its content.
public enum FileFormat: String, Sendable, CaseIterable {
  case xlsx
  case xlsm
  case xlsb
  case encryptedWorkbook = "encrypted-xlsx"
  case xls
  /// A document of Word 97-2003 or of the word processor of WPS.
  case doc
  /// Slides of PowerPoint 97-2003 or of WPS.
  case ppt
  /// Another OLE compound file: a message, a 久其 package.
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
  /// The same in one flat XML file.
  case fods
  /// Another document of OpenDocument: text, slides, a drawing.
  case openDocument = "odf"
  case docx
  case pptx
  /// A document for print and seal (版式文件, GB/T 33190).
  case ofd
  case zip
  /// A zip archive behind bytes that do not belong to it.
  case wrappedZip = "wrapped-zip"
  case gzip
  case rar
  case sevenZip = "7z"
  /// Packed in another way: bzip2, xz, Zstandard, tar, cabinet.
  case otherArchive = "archive"
  /// A picture: PNG, JPEG, GIF, BMP, TIFF, WebP.
  case image
  /// A program, as archives that unpack themselves are.
  case program
  /// A link to a file or an address.
  case shortcut
  /// What the software of an enterprise encrypted, to be read on its own computers only.
  case guarded
  /// What macOS keeps beside a file that it writes to a foreign disk.
  case appleDouble = "apple-double"
  case empty
  /// Nothing but zero bytes, as a copy or a download leaves them that broke off.
  case zeros
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
    case .fods: ["fods"]
    case .html: ["html", "htm"]
    case .mhtml: ["mht", "mhtml"]
    case .csv: ["csv", "tsv"]
    case .text: ["txt"]
    default: []
    }
  }

  /// What files of the format begin with, where that alone tells them.
  var beginnings: [[UInt8]] {
    switch self {
    case .pdf: [Array("%PDF-".utf8)]
    case .rar: [Array("Rar!".utf8)]
    case .sevenZip: [[0x37, 0x7A, 0xBC, 0xAF]]
    case .gzip: [[0x1F, 0x8B]]
    case .otherArchive:
      [
        Array("BZh".utf8), [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], [0x28, 0xB5, 0x2F, 0xFD],
        Array("MSCF".utf8),
      ]
    case .image:
      [
        [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), [0x49, 0x49, 0x2A, 0],
        [0x4D, 0x4D, 0, 0x2A],
      ]
    case .program: [Array("MZ".utf8), [0x7F, 0x45, 0x4C, 0x46]]
    case .shortcut: [[0x4C, 0, 0, 0, 1, 0x14, 2, 0], Array("[InternetShortcut]".utf8)]
    case .appleDouble: [[0, 5, 0x16, 7]]
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
    .fods: .init("OpenDocument 单文件电子表格 (.fods)", "flat OpenDocument spreadsheet (.fods)"),
    .openDocument: .init(
      "OpenDocument 文档（不是电子表格）", "OpenDocument document, not a spreadsheet"),
    .docx: .init("Word 文档（不是工作簿）", "Word document, not a workbook"),
    .pptx: .init("PowerPoint 演示文稿（不是工作簿）", "PowerPoint slides, not a workbook"),
    .doc: .init("Word 97-2003 或 WPS 文字文档 (.doc/.wps)", "Word 97-2003 or WPS document (.doc/.wps)"),
    .ppt: .init(
      "PowerPoint 97-2003 或 WPS 演示文稿 (.ppt/.dps)", "PowerPoint 97-2003 slides (.ppt/.dps)"),
    .ofd: .init("OFD 版式文件", "OFD document"),
    .zip: .init("ZIP 压缩包", "ZIP archive"),
    .wrappedZip: .init("前面多了别的内容的 ZIP 压缩包", "ZIP archive behind other bytes"),
    .gzip: .init("gzip 压缩文件", "gzip file"),
    .otherArchive: .init(
      "压缩文件（bzip2、xz、zstd、tar 或 cab）", "packed file (bzip2, xz, zstd, tar or cab)"),
    .image: .init("图片", "picture"),
    .program: .init("程序文件（可能是自解压包）", "program, perhaps an archive that unpacks itself"),
    .shortcut: .init("快捷方式", "shortcut"),
    .guarded: .init("被加密软件（透明加密）加密的文件", "file encrypted by a company's security software"),
    .appleDouble: .init("macOS 附带的元数据文件 (._)", "metadata of macOS (._)"),
    .rar: .init("RAR 压缩包", "RAR archive"),
    .sevenZip: .init("7z 压缩包", "7z archive"),
    .empty: .init("空文件", "empty file"),
    .zeros: .init("内容全是零字节的文件", "file of zero bytes only"),
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
    case .xls, .xlsb, .html, .xml2003, .mhtml, .ods, .fods, .csv, .text, .xml:
      text = .init(
        "请用 Excel 或 WPS 打开，另存为“Excel 工作簿 (.xlsx)”后再试。",
        "Open it in Excel or WPS and save it as “Excel Workbook (.xlsx)”."
      )
    case .zip, .gzip, .rar, .sevenZip, .otherArchive:
      text = .init("请先解压，再处理其中的工作簿。", "Unpack it first and pass the workbooks inside.")
    case .empty:
      text = .init("文件没有内容，请重新导出或重新下载。", "The file is empty; export or download it again.")
    case .wrappedZip, .zeros:
      text = .init("请重新导出或重新下载后再试。", "Export or download it again.")
    case .guarded:
      text = .init(
        "请在装有该加密软件的电脑上解密后再试。",
        "Have it decrypted on a computer with that software, then try again."
      )
    case .image, .ofd:
      text = .init(
        "其中没有单元格；请向填报人要原来的 .xlsx 工作簿。",
        "It has no cells; ask for the .xlsx workbook that it was made of."
      )
    case .program, .shortcut, .appleDouble:
      text = .init("请改用它所指的或其中的 .xlsx 工作簿。", "Pass the .xlsx workbook that it stands for.")
    case .compoundFile, .json, .pdf, .docx, .pptx, .doc, .ppt, .openDocument, .unknown:
      text = .init("请改用 .xlsx 工作簿。", "Pass an .xlsx workbook instead.")
    }
    return text.text(language)
  }
}
