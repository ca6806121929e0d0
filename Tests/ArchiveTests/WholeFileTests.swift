import Archive
import Foundation
import Testing

@Suite struct `A file written whole` {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private static let broken = SavingFault(.notAsWritten(entry: nil))

  /// Writes a file; `step` is done after the first bytes, `check` when all are there.
  private func save(
    replacing: Bool = false, step: () throws(SavingFault) -> Void = { () throws(SavingFault) in },
    check: (String) throws(SavingFault) -> Void = { _ throws(SavingFault) in }
  ) -> Result<Bool, SavingFault> {
    do throws(SavingFault) {
      return .success(
        try WholeFile.save(to: scratch.path("it"), replacing: replacing, durable: true) {
          sink throws(SavingFault) in
          try sink.write([1])
          try step()
          try sink.write([2])
        } check: {
          temporary throws(SavingFault) in
          try check(temporary)
        })
    } catch { return .failure(error) }
  }

  @Test func `says whether it replaced one`() throws {
    #expect(save() == .success(false))
    #expect(save(replacing: true) == .success(true))
    #expect(try scratch.read("it") == [1, 2])
    #expect(save() == .failure(SavingFault(.exists)))
  }

  @Test func `is nowhere to be seen before it is whole`() throws {
    var seen: [String] = []
    let result = save(step: { () throws(SavingFault) in seen = (try? scratch.names) ?? [] })
    #expect(result == .success(false))
    #expect(seen.count == 1 && seen[0].hasPrefix(".it.juesuan-") && seen[0].hasSuffix(".tmp"))
    #expect(try scratch.names == ["it"])
  }

  @Test func `is looked at whole before it stands in its place`() throws {
    var looked: [UInt8] = []
    let result = save(check: { temporary throws(SavingFault) in
      looked = (FileManager.default.contents(atPath: temporary)).map(Array.init) ?? []
    })
    #expect(result == .success(false) && looked == [1, 2])
  }

  @Test func `leaves the old one where writing or looking at it fails`() throws {
    try scratch.write([9], to: "it")
    let written = save(replacing: true, step: { () throws(SavingFault) in throw Self.broken })
    #expect(written == .failure(Self.broken))
    let looked = save(replacing: true, check: { _ throws(SavingFault) in throw Self.broken })
    #expect(looked == .failure(Self.broken))
    #expect(try scratch.read("it") == [9])
    #expect(try scratch.names == ["it"])
  }

  @Test func `does not replace one that came into being meanwhile, unless told`() throws {
    let arrive = { () throws(SavingFault) in _ = try? scratch.write([9], to: "it") }
    #expect(save(step: arrive) == .failure(SavingFault(.exists)))
    #expect(try scratch.read("it") == [9])
    try FileManager.default.removeItem(atPath: scratch.path("it"))
    #expect(save(replacing: true, step: arrive) == .success(false))
    #expect(try scratch.read("it") == [1, 2])
    #expect(try scratch.names == ["it"])
  }
}
