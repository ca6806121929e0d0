internal import Dispatch
internal import Synchronization

/// The data of all entries that edits change or add, compressed, the parts of a workbook at once: most
/// of the time that saving takes is spent here.
struct PackedEntries: ~Copyable {
  private struct Item {
    let plain: [UInt8]
    let method: Int
  }

  private let items: [Item]
  private let packed: Mutex<[Int: Result<PackedData, ArchiveFault>]>

  /// Compresses entries. The results do not depend on the number of threads.
  init(_ entries: [(plain: [UInt8], method: Int)]) {
    let items = entries.map { Item(plain: $0.plain, method: $0.method) }
    self.items = items
    packed = Mutex([:])
    let size = items.reduce(0) { $0 + $1.plain.count }
    guard items.count > 1, size > Self.small else { return }
    pack()
  }

  /// Below this a thread takes longer to wake than to do its share.
  private static let small = 1 << 15

  private func pack() {
    let next = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: min(items.count, 4)) { _ in
      while true {
        let index = next.withLock { next in
          defer { next += 1 }
          return next
        }
        guard index < items.count else { return }
        let result = Self.pack(items[index])
        packed.withLock { $0[index] = result }
      }
    }
  }

  private static func pack(_ item: Item) -> Result<PackedData, ArchiveFault> {
    do throws(ArchiveFault) {
      return .success(try Deflater.pack(item.plain, method: item.method))
    } catch { return .failure(error) }
  }

  /// The data of an entry, by its place among those given; each is taken once.
  func take(_ index: Int) throws(ArchiveFault) -> PackedData {
    let ready = packed.withLock { $0.removeValue(forKey: index) }
    return try (ready ?? Self.pack(items[index])).get()
  }
}
