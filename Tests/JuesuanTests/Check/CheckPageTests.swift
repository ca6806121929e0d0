import FinalAccounts
import Foundation
import TestSupport
import Testing

@Suite struct `juesuan check as a page` {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func page(_ arguments: String...) throws -> PageText {
    let run = try Run(["check", "--format", "html"] + arguments, in: scratch.url)
    return PageText(text: run.output)
  }

  @Test func `is whole, needs nothing beside it and runs nothing`() throws {
    try scratch.writeSubmission(change: dropDigit)
    let page = try page("a.json")
    #expect(page.text.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\">"))
    #expect(page.text.hasSuffix("</html>\n"))
    #expect(page.misnested == nil)
    #expect(page.values("src").isEmpty)
    #expect(page.values("href").allSatisfy { $0.hasPrefix("#") })
    for word in ["<script", "<link", "url(", "@import", "http:", "https:", " style="] {
      #expect(!page.text.contains(word))
    }
    #expect(page.text.contains("content=\"default-src &#39;none&#39;; style-src"))
    #expect(page.text.contains("<style>:root{color-scheme:light dark;"))
    #expect(page.text.contains("\np{orphans:2;widows:2}\n}</style>"))
  }

  @Test func `leads nowhere but to places of its own, each named once`() throws {
    try scratch.writeSubmission(change: dropDigit)
    try scratch.writeSubmission("b.json") { $0["T2[total].fiscal"] = nil }
    let page = try page("a.json", "b.json")
    let ids = page.values("id")
    #expect(Set(ids).count == ids.count)
    for target in page.values("href") { #expect(ids.contains(String(target.dropFirst()))) }
  }

  @Test func `marks the cell of the slip with what was meant, and leads back to its group`() throws
  {
    try scratch.writeSubmission(change: dropDigit)
    let page = try page("a.json")
    let marked = try #require(
      page.text.firstMatch(of: /<td id="(s1-T3-\d+)"[^>]* class="m cause e">.*?<\/td>/))
    #expect(
      marked.output.0.hasSuffix("><a href=\"#s1-g1\">14.72</a><ins>→ 144.72</ins></td>"))
    let group = try #require(page.element("article", id: "s1-g1"))
    #expect(group.contains("href=\"#\(marked.output.1)\""))
    #expect(group.contains("<del>14.72</del> → <ins>144.72</ins>"))
  }

  @Test func `shows what a cell prints, not what binary fractions leave of it`() throws {
    try scratch.writeSubmission(change: dropDigit)
    let text = try scratch.read("a.json").replacing(
      "\"amount\": \"14.72\"", with: "\"amount\": \"14.72\", \"raw\": \"14.720000000000001\"")
    try scratch.write(text, to: "a.json")
    let page = try page("a.json")
    #expect(page.text.contains("<del>14.72</del> → <ins>144.72</ins>"))
    #expect(!page.text.contains("14.720000000000001"))
  }

  @Test func `marks the cells of a finding that stands alone, which lead to it`() throws {
    try scratch.writeSubmission(change: exceedBudget)
    let page = try page("a.json")
    let finding = try #require(page.element("li", id: "s1-f1"))
    #expect(finding.contains("class=\"card w\""))
    #expect(page.text.contains("class=\"m head w\"><a href=\"#s1-f1\">4.50</a>"))
    #expect(page.text.contains("class=\"m part w\"><a href=\"#s1-f1\">4.00</a>"))
  }

  @Test func `marks a tail at the one cell that it speaks of, and leads to its line`() throws {
    try scratch.writeSubmission { $0["T1[income.other].amount"] = "5.16" }
    let page = try page("a.json", "--only", "T1-01")
    #expect(page.text.contains("class=\"m head i\"><a href=\"#s1-t1\">1,714.50</a>"))
    #expect(page.text.matches(of: #/<td[^>]* class="m /#).count == 1)
    #expect(try #require(page.element("li", id: "s1-t1")).contains("1 处，最大 0.01"))
  }

  @Test func `filters without scripts: boxes stand before what they hide`() throws {
    try scratch.writeSubmission(change: dropDigit)
    let page = try page("a.json")
    for id in ["show-e", "show-w", "show-i"] {
      let box = try #require(
        page.text.range(of: "<input type=\"checkbox\" id=\"\(id)\" checked=\"\""))
      let main = try #require(page.text.range(of: "<main>"))
      #expect(box.lowerBound < main.lowerBound)
      #expect(page.values("for").contains(id))
      #expect(page.text.contains("#\(id):not(:checked)~main .found"))
    }
  }

  @Test func `draws all nine tables as forms, codes, labels and headings of two levels`() throws {
    try scratch.writeSubmission()
    let page = try page("a.json")
    for number in 1...9 { #expect(page.element("h3", id: "s1-T\(number)") != nil) }
    #expect(page.text.contains("<td class=\"code\">2080505</td>"))
    #expect(page.text.contains(">机关事业单位基本养老保险缴费支出</th>"))
    #expect(page.text.contains("<th scope=\"colgroup\" colspan=\"3\">本年支出</th>"))
    #expect(page.text.contains("<caption>预算数</caption>"))
    let amounts = page.text.matches(of: /<td id="s1-T[1-9]-\d+"/).count
    #expect(amounts == Submission.clean().tables.reduce(0) { $0 + $1.facts.count })
    #expect(page.text.contains("没有错误和警告。"))
  }

  @Test func `shows a table that is missing, and what was not checked`() throws {
    try scratch.writeSubmission { submission in
      submission.tables.removeAll { $0.id == .t5 }
    }
    let page = try page("a.json")
    #expect(try #require(page.element("h3", id: "s1-T5")).contains("class=\"m head e\""))
    #expect(page.text.contains("没有找到这张表。"))
    #expect(page.text.contains("未审核："))
    #expect(page.text.contains("缺少《一般公共预算财政拨款支出决算表》"))
  }

  @Test func `escapes whatever a file says`() throws {
    let nasty = "<script>alert(1)</script>\"'&\u{202E}\u{1}"
    try scratch.writeSubmission("x'\"<b>.json") { submission in
      submission.unit = nasty
      submission.change(.t3) { table in
        table.sheet = "\"><img src=x>"
        table.note = nasty
        for index in table.facts.indices { table.facts[index].label = nasty }
        table.facts[3].state = .text
        table.facts[3].amount = nil
        table.facts[3].raw = "=cmd|' /C calc'!A0\"><svg onload=x>"
      }
    }
    let page = try page("x'\"<b>.json")
    #expect(page.misnested == nil)
    for word in ["<script", "<img", "<svg", "<b>.json", "\u{202E}", "\u{1}"] {
      #expect(!page.text.contains(word))
    }
    #expect(
      page.text.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;\\u{202e}\\u{1}"))
  }

  @Test func `shows the lines of a note as lines`() throws {
    try scratch.writeSubmission { submission in
      submission.change(.t7) { $0.note = "注：本表反映收支。\n说明：无。" }
    }
    let page = try page("a.json")
    #expect(page.text.contains(">注：本表反映收支。</p><p class=\"note\" lang=\"zh-CN\">说明：无。</p>"))
  }

  @Test func `cuts a text that no page can show`() throws {
    try scratch.writeSubmission { submission in
      submission.change(.t3) { $0.facts[0].label = String(repeating: "长", count: 20_000) }
    }
    let page = try page("a.json")
    #expect(page.text.contains(String(repeating: "长", count: 300) + "…"))
    #expect(!page.text.contains(String(repeating: "长", count: 301)))
  }

  @Test func `is in English where asked, the forms' own words in Chinese`() throws {
    try scratch.writeSubmission(change: dropDigit)
    let page = try page("a.json", "--lang", "en")
    #expect(page.text.contains("<html lang=\"en\">"))
    #expect(page.text.contains("probably meant to be"))
    #expect(page.text.contains("class=\"blocks\" lang=\"zh-CN\""))
  }

  @Test func `lists several submissions, those that cannot be read too`() throws {
    try scratch.writeSubmission(change: dropDigit)
    try scratch.writeSubmission("b.json")
    try scratch.write("%PDF-1.4", to: "c.xlsx")
    let run = try scratch.check("a.json", "b.json", "c.xlsx", "--format", "html")
    #expect(run.code == 2)
    let page = PageText(text: run.output)
    #expect(page.misnested == nil)
    #expect(page.text.contains("<a href=\"#s1\">某县综合服务中心 2024</a><small>a.json</small>"))
    #expect(page.text.contains("<small>b.json</small>"))
    #expect(page.text.contains("<th scope=\"row\">c.xlsx</th>"))
    #expect(page.text.contains("不能核对"))
  }

  @Test func `is the same page for the same files`() throws {
    try scratch.writeSubmission(change: dropDigit)
    for name in ["b", "c", "d", "e"] { try scratch.writeSubmission("\(name).json") }
    let files = ["a.json", "b.json", "c.json", "d.json", "e.json"]
    let first = try Run(["check", "--format", "html"] + files, in: scratch.url)
    for _ in 0..<3 {
      #expect(
        try Run(["check", "--format", "html"] + files, in: scratch.url).output == first.output)
    }
  }

  @Test func `says what was said to a warning`() throws {
    try scratch.writeSubmission(change: exceedBudget)
    let id = "T9-03/T9[unit].final.abroad"
    _ = try Run(
      ["explain", "a.json", "--finding", id, "--text", "追加<出访>", "--by", "甲"], in: scratch.url)
    let page = try page("a.json")
    #expect(page.text.contains("已说明：追加&lt;出访&gt;（甲 "))
    #expect(page.text.contains("class=\"card i\" id=\"s1-f1\""))
  }
}
