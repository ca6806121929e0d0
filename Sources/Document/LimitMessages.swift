package import Grid

extension Message {
  /// A refusal by one of the limits: `{0}` is what met it, `{1}` its value.
  package static func limit(_ name: String) -> Message {
    limits[name] ?? outOfMemory
  }

  static let limits: [String: Message] = {
    let texts: [(name: String, zh: String, en: String)] = [
      ("archiveBytes", "文件大小 {0} 字节超过上限 {1}", "The file's {0} bytes exceed the limit of {1}"),
      ("archiveEntries", "压缩包内有 {0} 个部件，超过上限 {1}", "{0} entries exceed the limit of {1}"),
      ("entryNameBytes", "部件名“{0}”超过 {1} 字节", "The name “{0}” is longer than {1} bytes"),
      ("entryBytes", "部件 {0} 解压后超过 {1} 字节", "Part {0} inflates to more than {1} bytes"),
      (
        "totalBytes", "读到部件 {0} 时解压总量超过 {1} 字节",
        "At part {0} all parts together inflate to more than {1} bytes"
      ),
      (
        "inflationRatio", "部件 {0} 的压缩比超过 {1}:1，疑似压缩炸弹",
        "Part {0} inflates to more than {1} times its size, as a zip bomb does"
      ),
      ("elementDepth", "部件 {0} 的元素嵌套超过 {1} 层", "Elements of part {0} nest deeper than {1}"),
      ("pendingBytes", "部件 {0} 中有超过 {1} 字节的标记", "A tag of part {0} is longer than {1} bytes"),
      (
        "attributesPerElement", "部件 {0} 中有元素的属性超过 {1} 个",
        "An element of part {0} has more than {1} attributes"
      ),
      ("distinctNames", "部件 {0} 中不同名称超过 {1} 个", "Part {0} has more than {1} different names"),
      (
        "cellTextBytes", "部件 {0} 中有单元格文本超过 {1} 字节",
        "A cell's text in part {0} is longer than {1} bytes"
      ),
      ("sharedStrings", "部件 {0} 中共享字符串超过 {1} 条", "Part {0} has more than {1} shared strings"),
      (
        "sharedStringBytes", "部件 {0} 中共享字符串合计超过 {1} 字节",
        "The shared strings of part {0} exceed {1} bytes"
      ),
      (
        "formulaCharacters", "部件 {0} 中有公式超过 {1} 个字符",
        "A formula in part {0} is longer than {1} characters"
      ),
      ("storedCells", "部件 {0} 使单元格总数超过 {1}", "With part {0} there are more than {1} cells"),
      ("mergesPerSheet", "部件 {0} 中合并区域超过 {1} 个", "Part {0} has more than {1} merged ranges"),
      (
        "columnsPerSheet", "部件 {0} 中列定义超过 {1} 个",
        "Part {0} has more than {1} column definitions"
      ),
      ("cellFormats", "部件 {0} 中单元格格式超过 {1} 个", "Part {0} has more than {1} cell formats"),
      ("sheets", "部件 {0} 中工作表超过 {1} 张", "Part {0} lists more than {1} sheets"),
      ("definedNames", "部件 {0} 中名称超过 {1} 个", "Part {0} defines more than {1} names"),
      ("relationships", "部件 {0} 中关系超过 {1} 个", "Part {0} has more than {1} relationships"),
      (
        "storedTextBytes", "部件 {0} 使单元格内的文本合计超过 {1} 字节",
        "With part {0} the texts of cells exceed {1} bytes"
      ),
      (
        "ruleBytes", "规则文件大小 {0} 字节超过上限 {1}",
        "The {0} bytes of a file of rules exceed the limit of {1}"
      ),
      (
        "explanationBytes", "说明文件大小 {0} 字节超过上限 {1}",
        "The {0} bytes of a file of explanations exceed the limit of {1}"
      ),
      (
        "passwordRounds", "加密信息 {0} 要求的散列次数超过 {1}",
        "{0} asks for more than {1} rounds of hashing"
      ),
      ("pageCells", "网页 {0} 中单元格超过 {1} 个", "The page {0} has more than {1} cells"),
      ("pageDepth", "{0} 中表格嵌套超过 {1} 层", "Tables of {0} nest deeper than {1}"),
      ("textBytes", "文本大小 {0} 字节超过上限 {1}", "The text's {0} bytes exceed the limit of {1}"),
      (
        "repeatedCells", "{0} 中重复的单元格合计超过 {1} 个",
        "Repeated cells of {0} are more than {1} together"
      ),
    ]
    var messages: [String: Message] = [:]
    for (index, text) in texts.enumerated() {
      messages[text.name] = Message(
        "W2" + (index < 9 ? "0" : "") + String(index + 1), .error,
        zh: text.zh + "。确认文件可信后，可用 --limit \(text.name)=数值 调高。",
        en: text.en + ". If the file is to be trusted, raise it with --limit \(text.name)=NUMBER.")
    }
    return messages
  }()
}
