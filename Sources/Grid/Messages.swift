/// What the building of sheets has to say, whatever the format.
extension Message {
  package static let duplicateCell = Message(
    "W106", .warning, .contentUncertain, zh: "单元格在文件中出现多次，以最后一次为准。",
    en: "The cell appears more than once in the file; the last one counts.")
  package static let disorder = Message(
    "W107", .info, zh: "行或单元格的顺序混乱，已重新排序。",
    en: "Rows or cells stand out of order; they were sorted.")
  package static let overlappingMerges = Message(
    "W112", .warning, .contentUncertain, zh: "合并区域 {0} 与 {1} 重叠。",
    en: "Merged ranges {0} and {1} overlap.")
  package static let furtherNotices = Message(
    "W120", .warning, .contentUncertain, zh: "另有 {0} 条同类提示未列出。",
    en: "{0} further notices are not listed.")
  package static let coveredValue = Message(
    "W121", .warning, zh: "合并区域 {0} 的非首个单元格里藏有内容。",
    en: "A cell covered by the merged range {0} holds a value.")

  /// Every entry of this room, for tests and documentation.
  public static let gridMessages: [Message] = [
    duplicateCell, disorder, overlappingMerges, furtherNotices, coveredValue,
  ]
}
