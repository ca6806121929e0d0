internal import Archive
internal import Dispatch
internal import Document
internal import Grid

/// Inflates, parses and hands over the segments of one sheet on several threads at once; what comes
/// out is in the order of the sheet, whatever their number.
///
/// Each thread inflates a segment (one at a time does), parses it and makes a product of it; the
/// products are delivered in order by whichever thread holds the next one.
struct SegmentPipeline<Product: Sendable> {
  /// A parsed segment and what was made of it.
  typealias Parcel = (store: SheetBuilder, product: Product)

  let setting: SegmentReader.Setting
  let threads: Int
  /// True where each segment is put in order by itself before it is handed over.
  let putsInOrder: Bool
  let transform: @Sendable (SheetBuilder) -> Product

  /// The segments, and how many have been given out; behind a lock while one is inflated.
  private final class Supply: @unchecked Sendable {
    // Touched only inside its monitor.
    var source: SegmentSource
    var sequence = 0

    init(_ source: consuming SegmentSource) { self.source = source }
  }

  private struct Progress {
    var waiting: [Int: Parcel] = [:]
    var nextDelivery = 0
    var isDelivering = false
    /// True where nobody wants more.
    var isStopped = false
    var fault: (sequence: Int, fault: Fault)?
    /// Segments before the one with a fault are delivered still, so that what comes out does not
    /// depend on which thread was faster.
    var end: Int { isStopped ? 0 : fault?.sequence ?? .max }
    /// The last row that any delivered segment held.
    var lastRow: Int32 = 0
  }

  /// `deliver` is called by one thread at a time; false ends the work.
  func run(_ source: consuming SegmentSource, deliver: (Parcel) -> Bool) throws(Fault) {
    let supply = Monitor(Supply(source))
    let progress = Monitor(Progress())
    withoutActuallyEscaping(deliver) { deliver in
      let work = Work(
        setting: setting, putsInOrder: putsInOrder, transform: transform, supply: supply,
        progress: progress,
        window: threads + 2, deliver: deliver)
      if threads == 1 {
        work.run()
      } else {
        DispatchQueue.concurrentPerform(iterations: threads) { _ in work.run() }
      }
    }
    if let failure = progress.change({ $0.fault }) { throw failure.fault }
  }

  private struct Work: @unchecked Sendable {
    let setting: SegmentReader.Setting
    let putsInOrder: Bool
    let transform: @Sendable (SheetBuilder) -> Product
    let supply: Monitor<Supply>
    let progress: Monitor<Progress>
    let window: Int
    // Called with `isDelivering` held, so by one thread at a time.
    let deliver: (Parcel) -> Bool

    func run() {
      do throws(Fault) {
        var reader = try SegmentReader(setting)
        while try step(&reader) {}
      } catch { stop(error, at: 0) }
    }

    /// Works off one segment; false where there is none left.
    private func step(_ reader: inout SegmentReader) throws(Fault) -> Bool {
      guard progress.change({ $0.end }) == .max else { return false }
      let (sequence, taken): (Int, Result<Segment, ArchiveFault>) = supply.change { supply in
        defer { supply.sequence += 1 }
        do throws(ArchiveFault) {
          return (supply.sequence, .success(try supply.source.next()))
        } catch { return (supply.sequence, .failure(error)) }
      }
      let segment: Segment
      switch taken {
      case .failure(let fault):
        stop(Fault(fault), at: sequence)
        return false
      case .success(let next): segment = next
      }
      do throws(Fault) {
        switch segment {
        case .end: return false
        case .rows(let bytes, let cutter, let offset):
          hand(
            try reader.read(bytes, head: cutter.head, tail: cutter.tail, offset: offset), sequence)
        case .last(let bytes, let cutter, let offset):
          hand(try reader.read(bytes, head: cutter.head, tail: [], offset: offset), sequence)
        case .unbroken(let bytes, let cutter, let offset):
          try readUnbroken(&reader, bytes, cutter?.head ?? [], offset, sequence)
        }
      } catch {
        stop(error, at: sequence)
        return false
      }
      return true
    }

    /// Everything before must be delivered first, since rows may count on from it.
    private func readUnbroken(
      _ reader: inout SegmentReader, _ bytes: [UInt8], _ head: [UInt8], _ offset: Int,
      _ sequence: Int
    ) throws(Fault) {
      let row: Int32? = progress.wait { progress in
        if progress.end < sequence { return .some(nil) }
        guard progress.nextDelivery == sequence, !progress.isDelivering else { return nil }
        return progress.lastRow
      }
      guard let row else { return }
      let failure: Fault? = supply.change { supply in
        do throws(Fault) {
          try reader.readUnbroken(
            bytes, head: head, offset: offset, afterRow: row, &supply.source
          ) { store in
            let goOn = deliver(parcel(store))
            if !goOn { progress.change { $0.isStopped = true } }
            return goOn
          }
          return nil
        } catch { return error }
      }
      if let failure { throw failure }
    }

    /// Lays a parsed segment down and delivers whatever is next by then.
    private func hand(_ store: SheetBuilder, _ sequence: Int) {
      let parcel = parcel(store)
      var isMine = progress.wait { progress -> Bool? in
        if progress.end <= sequence { return false }
        // Not too far ahead of the slowest thread.
        guard sequence < progress.nextDelivery + window else { return nil }
        progress.waiting[sequence] = parcel
        guard !progress.isDelivering else { return false }
        progress.isDelivering = true
        return true
      }
      while isMine {
        let next = progress.change { progress -> Parcel? in
          guard progress.nextDelivery < progress.end,
            let parcel = progress.waiting.removeValue(forKey: progress.nextDelivery)
          else {
            progress.isDelivering = false
            return nil
          }
          return parcel
        }
        guard let next else { return }
        let goOn = deliver(next)
        isMine = progress.change { progress in
          progress.nextDelivery += 1
          if let last = next.store.rowStarts.last { progress.lastRow = last.row }
          if !goOn {
            progress.isStopped = true
            progress.isDelivering = false
          }
          return goOn
        }
      }
    }

    private func parcel(_ store: SheetBuilder) -> Parcel {
      var store = store
      if putsInOrder { store.putInOrder() }
      return (store, transform(store))
    }

    /// Ends the work; of several faults the one that stands first in the sheet is told.
    private func stop(_ fault: Fault, at sequence: Int) {
      progress.change { progress in
        if progress.fault.map({ sequence < $0.sequence }) ?? true {
          progress.fault = (sequence, fault)
        }
      }
    }
  }
}
