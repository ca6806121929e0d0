internal import CLibXML2

/// Numbers for names, found by the address of the name: the parser keeps each name once in its
/// dictionary, so that equal names are equal pointers.
@safe
@usableFromInline
struct NameTable {
  @usableFromInline
  struct Slot {
    @usableFromInline var key: UInt
    @usableFromInline var number: UInt8
    @usableFromInline
    init(key: UInt, number: UInt8) {
      self.key = key
      self.number = number
    }
  }

  /// Open addressing over twice 512 slots: names first, then namespaces.
  @usableFromInline
  let slots: UnsafeMutablePointer<Slot>
  @usableFromInline
  static let slotCount = 512

  /// Enters the vocabulary into the dictionary of a parser. `free` gives the memory back.
  init(_ vocabulary: XMLVocabulary, dictionary: xmlDictPtr) {
    unsafe slots = .allocate(capacity: Self.slotCount * 2)
    unsafe slots.initialize(repeating: Slot(key: 0, number: 0), count: Self.slotCount * 2)
    for (index, name) in vocabulary.names.prefix(200).enumerated() {
      unsafe insert(name, number: UInt8(index + 1), at: 0, dictionary)
    }
    for (address, number) in vocabulary.namespaces.prefix(200) {
      unsafe insert(address, number: number, at: Self.slotCount, dictionary)
    }
  }

  func free() { unsafe slots.deallocate() }

  private func insert(_ text: String, number: UInt8, at base: Int, _ dictionary: xmlDictPtr) {
    let pointer = unsafe text.withCString { unsafe xmlDictLookup(dictionary, $0, -1) }
    guard let pointer = unsafe pointer else { return }
    let key = UInt(bitPattern: pointer)
    var index = Self.hash(key)
    while unsafe slots[base + index].key != 0 { index = (index + 1) & (Self.slotCount - 1) }
    unsafe slots[base + index] = Slot(key: key, number: number)
  }

  @inlinable
  @inline(__always)
  static func hash(_ key: UInt) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 55)
  }

  @inlinable
  @inline(__always)
  func number(_ key: UInt, from base: Int) -> UInt8 {
    var index = Self.hash(key)
    while true {
      let slot = unsafe slots[base + index]
      if slot.key == key { return slot.number }
      if slot.key == 0 { return 0 }
      index = (index + 1) & (Self.slotCount - 1)
    }
  }

  @inlinable
  @inline(__always)
  func local(_ name: UnsafePointer<UInt8>?) -> UInt8 {
    number(UInt(bitPattern: name), from: 0)
  }

  @inlinable
  @inline(__always)
  func namespace(_ address: UnsafePointer<UInt8>?) -> UInt8 {
    guard let address = unsafe address else { return XMLName.noNamespace }
    return number(UInt(bitPattern: address), from: Self.slotCount)
  }
}
