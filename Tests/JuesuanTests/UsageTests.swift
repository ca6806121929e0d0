import Foundation
import Testing

@Suite struct `Wrong usage` {
  @Test(arguments: [
    ["convert"], ["convert", "a"], ["nonsense"], ["--nonsense"],
    ["convert", "a", "--to", "pdf", "--output", "-"],
    ["convert", "a", "--to", "xlsx", "--output", "b.xlsx"],
    ["convert", "a", "--to", "csv", "--output", "-"],
    ["convert", "-", "-", "--to", "json", "--output", "-"],
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
}
