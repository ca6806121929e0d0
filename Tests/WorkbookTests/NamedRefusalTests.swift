import Archive
import Document
import Grid
import TestSupport
import Testing
import Workbook

@Suite struct `Refusals that name the cause` {
  private func refusal(_ bytes: [UInt8], name: String = "") -> String {
    let bytes = ArchiveBytes(bytes)
    return Fault.notSpreadsheet(FileFormat.sniff(bytes), bytes, name: name).text(.chinese)
  }

  private let zip = ZipBuilder([ZipBuilder.Entry("xl/workbook.xml", "x")]).bytes()

  @Test(arguments: [
    ("\r\n", "2 个字节（空白或换行）"), ("\u{FEFF}", "3 个字节（UTF-8 的 BOM 标记）"),
    ("HTTP/1.1 200 OK\r\n\r\n", "19 个字节（网络应答的头信息）"), ("MZ\u{1}stub", "自解压程序"),
    ("------WebKitFormBoundary\r\n", "别的内容"),
  ])
  func `bytes in front of PK are counted and named`(front: String, said: String) {
    let text = refusal(Array(front.utf8) + zip)
    #expect(text.contains("PK 前面"))
    #expect(text.contains(said))
  }

  @Test func `an archive in the middle of another file is not taken for one behind a few bytes`() {
    #expect(FileFormat.sniff(ArchiveBytes(Array("%PDF-1.7 ".utf8) + zip)) == .pdf)
    let broken = Array("x".utf8) + zip.dropLast(30)
    #expect(FileFormat.sniff(ArchiveBytes(broken)) != .wrappedZip)
  }

  @Test(arguments: [
    ([0x1F, 0x8B, 8, 0], FileFormat.gzip), ([0x42, 0x5A, 0x68, 0x39], .otherArchive),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], .otherArchive), ([0x89, 0x50, 0x4E, 0x47, 13], .image),
    ([0xFF, 0xD8, 0xFF, 0xE0], .image), (Array("GIF89a".utf8), .image), ([0, 0, 0, 0], .zeros),
    (Array("MZ\u{1}".utf8), .program), (Array("[InternetShortcut]\n".utf8), .shortcut),
    (Array("%TSD-Header-###%".utf8), .guarded), (Array("b\u{14}#eE-SafeNet".utf8), .guarded),
    ([0, 5, 0x16, 7, 0], .appleDouble), (Array("RIFF    WEBP".utf8), .image),
  ])
  func `signs of other files are known`(bytes: [UInt8], format: FileFormat) {
    #expect(FileFormat.sniff(ArchiveBytes(bytes)) == format)
    #expect(refusal(bytes).contains(format.name(.chinese)))
  }

  @Test func `OFD is no bare archive`() {
    let bytes = ZipBuilder([ZipBuilder.Entry("OFD.xml", "<ofd/>")]).bytes()
    #expect(FileFormat.sniff(ArchiveBytes(bytes)) == .ofd)
  }

  @Test(arguments: [
    ("{\"code\":500,\"msg\":\"导出失败\"}", "导出失败"),
    ("{\"error\": \"token expired\"}", "token expired"),
    ("<?xml version=\"1.0\"?><Error><Code>NoSuchKey</Code><Message>gone</Message></Error>", "gone"),
    ("<html><head><title>统一身份认证</title></head></html>", "统一身份认证"),
    ("HTTP/1.1 404 Not Found\r\n\r\n", "HTTP/1.1 404 Not Found"),
  ])
  func `what a server said is told apart from a file`(answer: String, words: String) {
    let text = refusal(Array(answer.utf8))
    #expect(text.contains("服务器返回的信息（\(words)"))
  }

  @Test(arguments: [
    "<html><table><tr><td>1</td></tr></table></html>", "<?xml version=\"1.0\"?><Report/>", "决算",
  ])
  func `other texts are not said to be a server's`(text: String) {
    #expect(!refusal(Array(text.utf8)).contains("服务器"))
  }

  @Test func `a lock file is named by its name`() {
    #expect(refusal([5] + Array("Admin".utf8), name: "~$决算.xlsx").contains("锁文件"))
    #expect(!refusal([5] + Array("Admin".utf8), name: "决算.xlsx").contains("锁文件"))
  }
}
