import FinalAccounts
import Testing

@testable import FinalAccounts

struct FoldingTests {
  private func folded(_ text: String) -> String {
    String(decoding: Folding.fold(text), as: UTF8.self)
  }
  private func label(_ text: String) -> String {
    String(decoding: Folding.label(text), as: UTF8.self)
  }

  @Test func `width, white space, quotes, dashes and brackets do not count`() {
    #expect(folded("ＧＫ０１　“三公”\n［经费］－ －\u{200B}") == "GK01三公(经费)--")
    #expect(folded("因 公 出 国 （ 境 ） 费\n用") == folded("因公出国(境)费用"))
    #expect(folded("「三公」『』〔1〕") == "三公(1)")
  }

  @Test func `radicals are the characters they stand for`() {
    #expect(folded("⻋⻔⾦⽤") == "车门金用")
  }

  @Test(arguments: [
    ("一、事业收入", "事业收入"), ("（十二）事业收入", "事业收入"), ("12.事业收入：", "事业收入"),
    ("1、事业收入", "事业收入"), ("(3) 事业收入", "事业收入"), ("其中：教育收费", "教育收费"),
    ("一、1.其中：教育收费", "教育收费"), ("①事业收入", "事业收入"), ("一般公共服务支出", "一般公共服务支出"),
    ("三公经费", "三公经费"), ("1.5", "1.5"), ("一、", "一、"), ("十", "十"),
    ("㈢事业收入", "事业收入"), ("⒌事业收入", "事业收入"), ("⑸ 事业收入", "事业收入"), ("⒛", "⒛"),
  ])
  func `numbering in front of a label does not count`(text: String, key: String) {
    #expect(label(text) == key)
  }

  @Test func `bytes that are no UTF-8 are passed over`() {
    var result: [UInt8] = []
    Folding.append([0xFF, 0x41, 0xE4, 0xB8][...], to: &result)
    #expect(result == [0x41])
  }
}
