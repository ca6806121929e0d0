extension ZipArchive {
  /// The archive with edits as bytes; without edits the same bytes.
  public func bytes(with edits: ArchiveEdits) throws(SavingFault) -> [UInt8] {
    var sink = MemorySink()
    try write(edits, to: &sink)
    return sink.bytes
  }

  // Not by libzip: it writes local headers anew, so that data descriptors, their flags, padding
  // and extra fields of entries nobody touched would not come back as they were sent. Spans are
  // copied here: an untouched entry keeps its own header, data and descriptor byte for byte, and
  // its record in the directory but for the offset.

  /// Writes the archive with edits: entries in the order in which they lie, then those added, then
  /// the directory in its order, the archive's comment. Bytes behind the archive's end go unless
  /// there are no edits.
  func write<Sink: ArchiveSink & ~Copyable>(
    _ edits: ArchiveEdits, to sink: inout Sink
  ) throws(SavingFault) {
    if edits.isEmpty { return try copy(0..<bytes.count, to: &sink) }
    let spans = entrySpans()
    let packed = packed(edits, spans.map(\.index))
    var taken = 0
    func next() throws(SavingFault) -> PackedData {
      defer { taken += 1 }
      do throws(ArchiveFault) {
        return try packed.take(taken)
      } catch { throw SavingFault(.source(error)) }
    }
    var position = 0
    var records = [[UInt8]](repeating: [], count: directory.records.count)
    for (index, span) in spans {
      let record = directory.records[index]
      switch edits.changes[index] {
      case .removed: continue
      case nil:
        records[index] = ZipRecord.moved(try read(record.span), to: position)
        try copy(span, to: &sink)
        position += span.count
      case .replaced:
        let data = try next()
        let local = try read(localHeader(of: record))
        let header = ZipRecord.header(local, over: data)
        records[index] = ZipRecord.record(try read(record.span), over: data, at: position)
        try sink.write(header)
        try sink.write(data.bytes)
        position += header.count + data.bytes.count
      }
    }
    for (name, _) in edits.added {
      let data = try next()
      let header = ZipRecord.header(ofNew: name, over: data)
      records.append(ZipRecord.record(ofNew: name, over: data, at: position))
      try sink.write(header)
      try sink.write(data.bytes)
      position += header.count + data.bytes.count
    }
    try writeDirectory(records.filter { !$0.isEmpty }, at: position, to: &sink)
  }

  private func writeDirectory<Sink: ArchiveSink & ~Copyable>(
    _ records: [[UInt8]], at start: Int, to sink: inout Sink
  ) throws(SavingFault) {
    var list: [UInt8] = []
    for record in records { list.append(contentsOf: record) }
    // Excel takes long records only where they are needed; below four gigabytes they never are.
    guard start + list.count < 0xFFFF_FFFF, records.count < 0xFFFF else {
      throw SavingFault(.tooLarge)
    }
    let comment = try read(directory.comment)
    ZipRecord.appendEnd(count: records.count, start: start, comment: comment, to: &list)
    try sink.write(list)
  }

  /// Entries in the order in which they lie, each with all bytes up to the next.
  private func entrySpans() -> [(index: Int, span: Range<Int>)] {
    let order = directory.records.indices.sorted {
      directory.records[$0].offset < directory.records[$1].offset
    }
    return order.enumerated().map { place, index in
      let end =
        place + 1 < order.count
        ? directory.records[order[place + 1]].offset : directory.start
      return (index, directory.records[index].offset..<end)
    }
  }

  private func localHeader(of record: Directory.Record) -> Range<Int> {
    record.offset..<(directory.dataRange(of: record, in: bytes)?.lowerBound ?? record.offset)
  }

  private func read(_ range: Range<Int>) throws(SavingFault) -> [UInt8] {
    do throws(ArchiveFault) {
      return try bytes.read(range)
    } catch { throw SavingFault(.source(error)) }
  }

  /// What is to be compressed, in the order in which it is written.
  private func packed(_ edits: ArchiveEdits, _ order: [Int]) -> PackedEntries {
    var entries: [(plain: [UInt8], method: Int)] = []
    for index in order {
      guard case .replaced(let plain)? = edits.changes[index] else { continue }
      entries.append((plain, directory.records[index].method == 0 ? 0 : 8))
    }
    return PackedEntries(entries + edits.added.map { ($0.bytes, 8) })
  }

  private func copy<Sink: ArchiveSink & ~Copyable>(
    _ range: Range<Int>, to sink: inout Sink
  ) throws(SavingFault) {
    for start in stride(from: range.lowerBound, to: range.upperBound, by: 1 << 20) {
      try sink.write(try read(start..<min(range.upperBound, start + 1 << 20)))
    }
  }
}
