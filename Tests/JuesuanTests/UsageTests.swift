import Foundation
import Testing

@Suite struct `Wrong usage` {
  @Test(arguments: [
    ["convert"], ["convert", "a"], ["nonsense"], ["--nonsense"],
    ["convert", "a", "--to", "pdf", "--output", "-"],
    ["convert", "a", "--to", "csv", "--output", "-"],
    ["convert", "-", "-", "--to", "json", "--output", "-"],
    ["check", "-", "--previous", "-"], ["check", "-", "--yuan", "-"],
    ["check", "a", "--previous", "-", "--yuan", "-"], ["check", "-", "-"],
    ["explain", "a", "--previous", "-", "--yuan", "-"], ["explain", "-", "--yuan", "-"],
    ["diff", "-", "-"],
    ["convert", "a", "--to", "json", "--output", "-", "--jobs", "0"],
    ["convert", "a", "--to", "json", "--output", "-", "--year", "24"],
  ])
  func `ends with 64 and says why, on standard error alone`(arguments: [String]) throws {
    let run = try Run(arguments)
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
  }

  @Test func `is told in Chinese`() throws {
    let run = try Run(["convert", "a", "--to", "pdf", "--output", "-"])
    #expect(run.errors.hasPrefix("错误：值 'pdf' 不能用于"))
    #expect(!run.errors.contains("Error"))
  }

  @Test(arguments: [
    (
      ["convert", "a", "--to", "json", "--output", "-", "--jobs", "0"],
      "错误 [C017] --jobs 0 不可用（1–256）"
    ),
    (["check", "-", "--previous", "-"], "错误 [C016] 标准输入（-）只能给一次"),
    (["explain", "a", "--previous", "-", "--yuan", "-"], "错误 [C016] 标准输入（-）只能给一次"),
    (["inspect", "a", "--year", "24"], "错误 [C015] --year 24 不是可用的年度（1950–2100）"),
    (["cells", "a", "--jobs", "900"], "错误 [C017] --jobs 900 不可用（1–256）"),
    (
      ["convert", "a", "--to", "csv", "--output", "-"],
      "错误 [C011] CSV 是一个文件夹，不能写到标准输出；请用 --output 指定文件夹，或用 --to json"
    ),
  ])
  func `that the command finds itself is its own message`(
    arguments: [String], message: String
  ) throws {
    let run = try Run(arguments)
    #expect(run.code == 64)
    #expect(run.errors == message + "\n")
  }

  @Test func `leaves what was typed as it was`() throws {
    let extra = try Run(["cells", "a and b", "Error: c and d"])
    #expect(extra.errors.hasPrefix("错误：多余的参数 'Error: c and d'\n用法："))
    let value = try Run(["inspect", "a", "--format", "The value ' is invalid for 'x"])
    #expect(
      value.errors.hasPrefix(
        "错误：值 'The value ' is invalid for 'x' 不能用于 '--format <格式>'。请选用 'text' 或 'json'。\n"))
    let option = try Run(["cells", "a", "--cuont"])
    #expect(option.errors.hasPrefix("错误：不认识的选项 '--cuont'。是否想用 '--count'？\n"))
  }
}

@Suite struct `The language of a run` {
  @Test(
    arguments: [
      ([:], true), (["LANG": "C"], true), (["LANG": "POSIX"], true), (["LANG": "C.UTF-8"], true),
      (["LANG": "zh_CN.UTF-8"], true), (["LANG": "en_US.UTF-8"], false),
      (["LC_ALL": "zh_CN", "LANG": "en_US"], true),
      (["LC_MESSAGES": "en_GB", "LANG": "zh_CN"], false),
      (["LC_ALL": "", "LANG": "de_DE"], false),
    ] as [([String: String], Bool)])
  func `is that of the locale, Chinese where none says`(
    environment: [String: String], isChinese: Bool
  ) throws {
    let run = try Run(["--help"], environment: environment)
    #expect(run.output.contains("用法：") == isChinese)
    #expect(run.output.contains("USAGE:") != isChinese)
  }

  @Test(arguments: [
    ["--lang", "en", "--help"], ["--lang=en", "--help"], ["convert", "--help", "--lang", "en"],
  ])
  func `is the one asked for`(arguments: [String]) throws {
    #expect(try Run(arguments, environment: ["LANG": "zh_CN"]).output.contains("USAGE:"))
  }

  @Test(arguments: [["--lang", "en"], ["--lang=en"]])
  func `is not asked for by the names of files`(names: [String]) throws {
    let run = try Run(["inspect", "--"] + names, environment: ["LANG": "zh_CN"])
    #expect(run.code == 2)
    #expect(run.errors.contains("错误 [C001] 打不开 \(names[0])"))
  }
}

@Suite struct `Standard output that takes no more` {
  @Test(arguments: [
    ["--help"], ["inspect", "a.json"], ["convert", "a.json", "--to", "json", "-o", "-"],
  ])
  func `is told, and no success`(arguments: [String]) throws {
    let scratch = try Scratch()
    try scratch.write(submissionText(), to: "a.json")
    let run = try Run(arguments, in: scratch.url, outputPath: "/dev/full")
    #expect(run.code == 2)
    #expect(run.errors.contains("错误 [C003] 标准输出写不下去：磁盘空间已满"))
  }
}
