import Foundation
import Testing

@Suite struct `juesuan inspect` {
  @Test func `says what a submission holds`() throws {
    let run = try Run(["inspect", "-"], input: Data(submissionText().utf8))
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    #expect(
      run.output == """
        -  JSON 文件
          单位：某局  年度：2024  金额单位：元
          表  表名              位置  金额单位  已填  依据
          –   收入支出决算总表  表    元        1/1   文件所载

        """)
  }

  @Test func `says it as JSON, one line a file where there are several`() throws {
    let scratch = try Scratch()
    try scratch.write(submissionText(), to: "a.json")
    try scratch.write(submissionText(), to: "b.json")
    let run = try Run(["inspect", ".", "--format", "json"], in: scratch.url)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2)
    for line in lines {
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(value?["format"] as? String == "juesuan.inspection/1")
      #expect((value?["tables"] as? [Any])?.count == 1)
    }
  }

  @Test func `gives a line of JSON for a file that cannot be read too`() throws {
    let scratch = try Scratch()
    try scratch.write("%PDF-1.4", to: "a.xlsx")
    try scratch.write(submissionText(), to: "b.json")
    try scratch.write("{\"format\":\"juesuan.submission/1\"}", to: "c.json")
    let run = try Run(
      ["inspect", "a.xlsx", "b.json", "c.json", "none", "--format", "json"], in: scratch.url)
    #expect(run.code == 2)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(
      lines.first?.hasPrefix(
        #"{"format":"juesuan.inspection/1","file":"a.xlsx","fileFormat":"pdf","error":{"code":"W001""#
      )
        == true)
    #expect(lines[2].contains(#""fileFormat":"json","error":{"code":"F010""#))
    #expect(lines[3].contains(#""file":"none","fileFormat":null,"error":{"code":"C001""#))
  }

  @Test func `goes on past a file that cannot be read`() throws {
    let scratch = try Scratch()
    try scratch.write("plain words", to: "a.xlsx")
    try scratch.write(submissionText(), to: "b.json")
    let run = try Run(["inspect", "a.xlsx", "b.json"], in: scratch.url)
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("a.xlsx: 错误 [W001]"))
    #expect(run.output.contains("b.json"))
  }
}
