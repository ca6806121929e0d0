public import Grid

/// What is said of documents that are encrypted. None of it holds a password.
extension Message {
  static let wrongPassword = Message(
    "N001", .error, zh: "打开密码不对，无法读取。请核对 --password 给出的密码（区分大小写）后再试。",
    en: "The password does not open the file. Check what --password gives; letter case matters.")
  static let unknownEncryption = Message(
    "N002", .error, zh: "文件用不受支持的方式加密（{0}）。请用 Excel 或 WPS 打开，去掉打开密码后另存再试。",
    en: "The file is encrypted in a way that is not supported ({0}). "
      + "Open it in Excel or WPS, remove the password and save it again.")
  static let damagedEncryption = Message(
    "N003", .error, zh: "加密信息损坏或不完整，无法解密。请向填报人重新要这个文件。",
    en: "What the file says of its encryption is damaged or incomplete. Ask for the file again.")
  package static let damagedContent = Message(
    "N004", .error, zh: "密码正确，但加密的内容已损坏（与校验值不符），无法读取。请向填报人重新要这个文件。",
    en:
      "The password is right, but the encrypted content is damaged: it does not fit its own check. "
      + "Ask for the file again.")
  package static let changedContent = Message(
    "N101", .warning, .contentUncertain,
    zh: "加密的内容与文件自带的校验值不符：文件加密保存之后损坏过或被改动过，读到的数据请与填报人核对。",
    en:
      "The encrypted content does not fit the check that the file carries: it was damaged or changed "
      + "after it was saved with its password. Confirm with its author what was read.")

  /// Every entry of this room, for tests and documentation.
  public static let encryptionMessages: [Message] = [
    wrongPassword, unknownEncryption, damagedEncryption, damagedContent,
    changedContent,
  ]
}
