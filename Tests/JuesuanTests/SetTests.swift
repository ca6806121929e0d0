import Foundation
import TestSupport
import Testing

@Suite struct `The set command` {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    var workbook = WorkbookBuilder(
      rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f>A1*2</f><v>2</v></c></row>")
    workbook.sheets[0].name = "表 1"
    workbook.addSheet(
      "Sheet2", rows: "<row r=\"1\"><c r=\"A1\"><f>BESSELI('表 1'!A1,1)</f></c></row>")
    try Data(workbook.bytes()).write(to: scratch.url.appendingPathComponent("a.xlsx"))
  }

  private func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: scratch.url.appendingPathComponent(name))
  }

  private func cells(_ name: String) throws -> String {
    try Run(["cells", name], in: scratch.url).output
  }

  @Test func `Without assignments copies the file`() throws {
    let run = try Run(["set", "a.xlsx", "--output", "b.xlsx"], in: scratch.url)
    #expect(run.code == 0 && run.output.isEmpty && run.errors.isEmpty)
    #expect(try bytes("b.xlsx") == bytes("a.xlsx"))
  }

  @Test func `Sets cells, evaluates what depends on them, and lists what it cannot evaluate`()
    throws
  {
    let run = try Run(
      ["set", "a.xlsx", "'表 1'!A1=12.50", "sheet2!C3=文本", "-o", "new/b.xlsx", "--lang", "en"],
      in: scratch.url)
    #expect(run.code == 0)
    #expect(
      try cells("new/b.xlsx") == """
        {"sheet":"表 1","ref":"A1","type":"n","value":12.5}
        {"sheet":"表 1","ref":"B1","type":"n","value":25}
        {"sheet":"Sheet2","ref":"C3","type":"s","value":"文本"}

        """)
    #expect(run.errors.contains("info L106 表 1!B1 "))
    #expect(run.errors.contains("warning L107 Sheet2!A1 "))
    #expect(run.errors.contains("info C040 Sheet2!C3 "))
  }

  @Test func `Refuses cells by name and writes nothing`() throws {
    let run = try Run(["set", "a.xlsx", "表 1!B1=1", "表 1!A1=1", "-o", "b.xlsx"], in: scratch.url)
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("错误 [L002] 表 1!B1 单元格中有公式（=A1*2）"))
    #expect(try scratch.files == ["a.xlsx"])
    let asked = try Run(
      ["set", "a.xlsx", "表 1!B1=1", "-o", "b.xlsx", "--overwrite-formulas"], in: scratch.url)
    #expect(asked.code == 0)
  }

  @Test func `Replaces an output only when told, the input itself too`() throws {
    let old = try bytes("a.xlsx")
    let refused = try Run(["set", "a.xlsx", "表 1!A1=3", "-o", "a.xlsx"], in: scratch.url)
    #expect(refused.code == 2 && refused.errors.contains("C006"))
    #expect(try bytes("a.xlsx") == old)
    let run = try Run(["set", "a.xlsx", "表 1!A1=3", "-o", "a.xlsx", "--force"], in: scratch.url)
    #expect(run.code == 0)
    #expect(try cells("a.xlsx").contains("\"ref\":\"A1\",\"type\":\"n\",\"value\":3"))
    #expect(try scratch.files == ["a.xlsx"])
  }

  @Test func `Puts in rows like one that is there, fills them and evaluates their formulas`() throws
  {
    let run = try Run(
      [
        "set", "a.xlsx", "--insert-rows", "'表 1'!1+2", "表 1!A2=4", "-o", "b.xlsx", "--lang",
        "en",
      ], in: scratch.url)
    #expect(run.code == 0)
    #expect(
      try cells("b.xlsx") == """
        {"sheet":"表 1","ref":"A1","type":"n","value":1}
        {"sheet":"表 1","ref":"B1","type":"n","value":2}
        {"sheet":"表 1","ref":"A2","type":"n","value":4}
        {"sheet":"表 1","ref":"B2","type":"n","value":8}
        {"sheet":"表 1","ref":"B3","type":"n","value":0}

        """)
    // Only what was there before is news.
    #expect(!run.errors.contains("L106"))
    #expect(run.errors.isEmpty)
  }

  @Test func `Refuses rows by name and writes nothing`() throws {
    func refused(_ rows: String) throws -> (Int32, String) {
      let run = try Run(
        ["set", "a.xlsx", "--insert-rows", rows, "-o", "b.xlsx", "--lang", "en"],
        in: scratch.url)
      #expect(try scratch.files == ["a.xlsx"])
      return (run.code, String(run.errors.prefix { $0 != "\n" }))
    }
    for wrong in ["19+3", "表 1!19", "表 1!0+1", "表 1!1+0", "表 1!1+-1", "表 1!1+2+3", "表 1!A1+2"] {
      let (code, errors) = try refused(wrong)
      #expect(code == 64 && errors.contains("C054"))
    }
    #expect(try refused("表 9!1+1").1.contains("C039"))
    let (code, errors) = try refused("表 1!1048576+1")
    #expect(code == 2 && errors.hasPrefix("error L016 表 1 1 rows"))
  }

  @Test func `Reads and writes standard streams`() throws {
    try Data(
      Run(["set", "-", "-o", "b.xlsx"], input: bytes("a.xlsx"), in: scratch.url).output.utf8
    )
    .write(to: scratch.url.appendingPathComponent("empty"))
    #expect(try bytes("b.xlsx") == bytes("a.xlsx"))
    let run = try Run(["set", "a.xlsx", "-o", "-"], in: scratch.url)
    #expect(run.code == 0 && run.output.hasPrefix("PK"))
  }

  @Test(arguments: [
    (["a.xlsx", "A1=3", "-o", "b.xlsx"], "C038", 64),
    (["a.xlsx", "X!A1=3", "-o", "b.xlsx"], "C039", 2),
    (["a.xlsx", "-o", "b.xlsm"], "C042", 64), (["a.xlsx", "-o", ".."], "C030", 64),
    (["none.xlsx", "-o", "b.xlsx"], "C001", 2),
  ])
  func `Says what is wrong with its arguments`(
    arguments: [String], code: String, exit: Int
  ) throws {
    let run = try Run(["set"] + arguments, in: scratch.url)
    #expect(run.code == Int32(exit))
    #expect(run.errors.contains("错误 [\(code)] "))
    #expect(try scratch.files == ["a.xlsx"])
  }

  @Test func `Says that text which looks like a number is text`() throws {
    let run = try Run(["set", "a.xlsx", "表 1!A2=1,234.50", "-o", "b.xlsx"], in: scratch.url)
    #expect(run.code == 0 && run.errors.hasPrefix("警告 [C041] 表 1!A2 "))
  }
}

/// A file system of 64 KiB, where one can be mounted; gone with its owner.
private final class SmallDisk {
  /// Only a privileged user mounts file systems.
  static let isPossible: Bool = {
    ((try? SmallDisk(readOnly: false, holding: Data())) ?? nil) != nil
  }()

  let scratch: Scratch

  init?(readOnly: Bool, holding file: Data) throws {
    scratch = try Scratch()
    guard Self.run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", scratch.url.path) else {
      return nil
    }
    try file.write(to: scratch.url.appendingPathComponent("a.xlsx"))
    if readOnly { _ = Self.run("mount", "-o", "remount,ro", scratch.url.path) }
  }

  deinit { _ = Self.run("umount", scratch.url.path) }

  private static func run(_ arguments: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}

@Suite struct `A workbook that cannot be saved` {
  private static func workbook() -> Data {
    var random = UInt64(1)
    var cells = ""
    for row in 1...400 {
      random = random &* 6_364_136_223_846_793_005 &+ 1
      cells += "<row r=\"\(row)\"><c r=\"A\(row)\"><v>\(random)</v></c></row>"
    }
    var workbook = WorkbookBuilder(rows: cells)
    workbook.extraEntries = [
      ZipBuilder.Entry("xl/media/image1.bin", (0..<24_000).map { UInt8(truncatingIfNeeded: $0) })
    ]
    return Data(workbook.bytes())
  }

  @Test(.enabled(if: SmallDisk.isPossible), arguments: [false, true])
  func `leaves the old file whole and says why`(isReadOnly: Bool) throws {
    let old = Self.workbook()
    let disk = try #require(try SmallDisk(readOnly: isReadOnly, holding: old))
    let run = try Run(
      ["set", "a.xlsx", "表1!A1=3", "-o", "a.xlsx", "--force"], in: disk.scratch.url)
    #expect(run.code == 2)
    #expect(run.errors.contains("C005"))
    #expect(run.errors.contains(isReadOnly ? "文件系统只读" : "磁盘空间已满"))
    #expect(try Data(contentsOf: disk.scratch.url.appendingPathComponent("a.xlsx")) == old)
    #expect(try disk.scratch.files == ["a.xlsx"])
  }

  @Test func `is the old or the new one whenever the process is killed`() throws {
    let scratch = try Scratch()
    let file = scratch.url.appendingPathComponent("a.xlsx")
    let old = Self.workbook()
    try old.write(to: file)
    let done = try Run(["set", "a.xlsx", "表1!A1=3", "-o", "new.xlsx"], in: scratch.url)
    #expect(done.code == 0)
    let new = try Data(contentsOf: scratch.url.appendingPathComponent("new.xlsx"))
    for delay in stride(from: UInt32(0), to: 60_000, by: 3_000) {
      try old.write(to: file)
      let process = Process()
      process.executableURL = Run.command
      process.arguments = ["set", "a.xlsx", "表1!A1=3", "-o", "a.xlsx", "--force"]
      process.currentDirectoryURL = scratch.url
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(delay)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let left = try Data(contentsOf: file)
      #expect(left == old || left == new)
    }
  }
}
