internal import Archive
internal import Document
public import Grid

extension SpreadsheetPackage {
  /// Gives a sheet's cells in blocks of whole rows, in order, without ever holding the sheet.
  ///
  /// `transform` makes something of each block, on several threads at once; `deliver` takes what
  /// came of it, in the order of the rows and by one call at a time, and ends the reading with
  /// false. Rows that stand out of order in the file are kept back, within the limit of stored
  /// cells, and come last; a row that was delivered already and appears again is a fault.
  ///
  /// Blocks hold cells and formulas; merges and hidden parts are known only of whole sheets.
  public mutating func streamSheet<Product: Sendable>(
    _ index: Int, threads: Int = 1, formulas: Bool = false,
    transform: @escaping @Sendable (Sheet) -> Product, deliver: (Product) -> Bool
  ) throws(Fault) {
    let listed = sheets[index]
    guard listed.kind == .worksheet else { return }
    let texts = try sharedTexts()
    let makeProduct: @Sendable (SheetBuilder) -> Product = { store in
      transform(
        Sheet(store, name: listed.name, visibility: listed.visibility, sharedTexts: texts))
    }
    var order = DeliveryOrder(
      SheetBuilder(
        room: room, usesEpoch1904: usesEpoch1904,
        noticeLimit: limits.notices, partBytes: 0))
    var noticed = order.late
    try runPipeline(
      listed, texts.count, threads: threads, formulas: formulas, putsInOrder: true,
      transform: makeProduct,
      deliver: { parcel in
        noticed.takeNotices(of: parcel.store)
        return order.accepts(parcel.store) ? deliver(parcel.product) : order.exceededLimit == nil
      })
    if let limit = order.exceededLimit {
      throw Fault(.limit(limit), [listed.part, "\(limits.value(of: limit))"])
    }
    if let row = order.rowThatCameAgain() {
      throw Fault(
        .rowAppearsAgain, [listed.name, "\(row)"], at: Place(part: listed.part, sheet: listed.name))
    }
    if !order.late.cells.isEmpty {
      order.late.putInOrder()
      noticed.takeNotices(of: order.late)
      _ = deliver(makeProduct(order.late))
    }
    report(&noticed, listed)
  }

  /// Reads a long sheet into one store, on several threads. Nil where a piece could not be read by
  /// itself: whether the sheet is at fault only reading it in one go can tell.
  mutating func readPieces(
    _ listed: SheetEntry, _ sharedStringCount: Int, threads: Int, formulas: Bool
  ) -> SheetBuilder? {
    var joined = SheetBuilder(
      room: room, usesEpoch1904: usesEpoch1904, noticeLimit: limits.notices,
      partBytes: entry(listed.part)?.declaredSize ?? 0)
    var exceedsRoom = false
    do throws(Fault) {
      try runPipeline(
        listed, sharedStringCount, threads: threads, formulas: formulas, putsInOrder: false,
        transform: { _ in () },
        deliver: { parcel in
          exceedsRoom = room.limitExceeded(by: joined, and: parcel.store) != nil
          if !exceedsRoom { joined.append(parcel.store) }
          return !exceedsRoom
        })
    } catch { return nil }
    return exceedsRoom ? nil : joined
  }

  private func runPipeline<Product: Sendable>(
    _ listed: SheetEntry, _ sharedStringCount: Int, threads: Int, formulas: Bool,
    putsInOrder: Bool, transform: @escaping @Sendable (SheetBuilder) -> Product,
    deliver: (SegmentPipeline<Product>.Parcel) -> Bool
  ) throws(Fault) {
    guard let entry = entry(listed.part) else { return }
    let stream = try open(entry)
    let pipeline = SegmentPipeline(
      setting: setting(listed, sharedStringCount, formulas: formulas),
      threads: max(1, min(threads, 16)), putsInOrder: putsInOrder, transform: transform)
    try pipeline.run(
      SegmentSource(stream, segmentBytes: segmentBytes), deliver: deliver)
  }

  private func open(_ entry: ZipEntry) throws(Fault) -> ZipEntryStream {
    do throws(ArchiveFault) {
      return try archive.open(entry)
    } catch { throw Fault(error) }
  }
}

/// Which rows of a sheet went out, and what must wait because it came late.
private struct DeliveryOrder {
  /// What came out of order; delivered at the end.
  var late: SheetBuilder
  private(set) var exceededLimit: String?
  private var lastRow: Int32 = 0
  /// One bit a row that went out.
  private var delivered: [UInt64] = []

  init(_ late: SheetBuilder) { self.late = late }

  /// True where a block follows all that went out; else it is kept back.
  mutating func accepts(_ block: SheetBuilder) -> Bool {
    let rows = block.rowStarts.lazy.map(\.row)
    guard let first = rows.min(), let last = rows.max() else { return true }
    guard late.cells.isEmpty, first > lastRow else {
      exceededLimit = late.room.limitExceeded(by: late, and: block)
      if exceededLimit == nil { late.append(block) }
      return false
    }
    lastRow = last
    for row in rows { mark(Int(row)) }
    return true
  }

  /// A row that went out and came again later on, so that what went out was not all of it.
  func rowThatCameAgain() -> Int? {
    late.rowStarts.lazy.map { Int($0.row) }.first {
      $0 / 64 < delivered.count && delivered[$0 / 64] >> UInt64($0 % 64) & 1 == 1
    }
  }

  private mutating func mark(_ row: Int) {
    while delivered.count <= row / 64 { delivered.append(0) }
    delivered[row / 64] |= 1 << UInt64(row % 64)
  }
}

extension SheetBuilder {
  /// Keeps the notices of a block, which itself goes on its way.
  mutating func takeNotices(of other: SheetBuilder) {
    noticeCount += other.noticeCount
    notices += other.notices.prefix(max(0, noticeLimit - notices.count))
  }
}
