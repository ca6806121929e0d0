internal import Document
internal import Grid
internal import XML

/// The attributes of an element of the description.
struct AgileElement {
  private(set) var texts: [AgileName: String] = [:]

  init(_ attributes: XMLAttributes) {
    var found: [AgileName: String] = [:]
    attributes.each { name, value in
      if let name = AgileName(name) {
        found[name] = value.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
      }
    }
    texts = found
  }

  /// A number that is none below zero.
  func number(_ name: AgileName) -> Int? {
    texts[name].flatMap { Int($0) }.flatMap { $0 < 0 ? nil : $0 }
  }

  /// Bytes spelled in base 64; nothing of a description is longer than some hashes.
  func bytes(_ name: AgileName) -> [UInt8]? {
    texts[name].flatMap { $0.utf8.count > 4_096 ? nil : [UInt8](base64: $0) }
  }
}

/// The elements of the description that matter.
struct AgileElements: XMLHandler {
  private(set) var content: AgileElement?
  private(set) var integrity: AgileElement?
  /// Of the key that a password opens; there are others for certificates.
  private(set) var password: AgileElement?

  init(_ xml: [UInt8], _ limits: Limits) throws(Fault) {
    do throws(XMLFault) {
      var parser = try XMLParser(AgileName.vocabulary, limits: limits.xml)
      try parser.push(xml.span, to: &self)
      try parser.finish(telling: &self)
    } catch { throw Fault(error, part: EncryptedPackage.descriptionStream) }
  }

  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    switch (AgileName.Namespace(rawValue: name.namespace), AgileName(name)) {
    case (.encryption, .keyData): content = AgileElement(attributes)
    case (.encryption, .dataIntegrity): integrity = AgileElement(attributes)
    case (.password, .encryptedKey): password = AgileElement(attributes)
    default: break
    }
    return true
  }

  mutating func endElement(_ name: XMLName) -> Bool { true }
  mutating func characters(_ text: Span<UInt8>) -> Bool { true }
}

/// The names of the description.
enum AgileName: UInt8, CaseIterable {
  case keyData = 1
  case dataIntegrity, encryptedKey
  // Attributes.
  case keyBits, saltValue, hashAlgorithm, cipherAlgorithm, cipherChaining, spinCount
  case encryptedHmacKey, encryptedHmacValue
  case encryptedVerifierHashInput, encryptedVerifierHashValue, encryptedKeyValue

  enum Namespace: UInt8 {
    case encryption = 1
    case password = 2
  }

  static let vocabulary = XMLVocabulary(
    names: allCases.map { "\($0)" },
    namespaces: [
      ("http://schemas.microsoft.com/office/2006/encryption", Namespace.encryption.rawValue),
      (
        "http://schemas.microsoft.com/office/2006/keyEncryptor/password",
        Namespace.password.rawValue
      ),
    ])

  init?(_ name: XMLName) { self.init(rawValue: name.local) }
}
