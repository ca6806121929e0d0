import Exchange
import FinalAccounts
import Grid
import TestSupport
import Testing

/// The bytes with a few of them replaced, doubled or left out.
private func mutated(_ bytes: [UInt8], _ dice: inout SeededGenerator) -> [UInt8] {
  let odd = Array("\"\\,{}[]:\r\n=-'0eE.\u{0}\u{FEFF}".utf8) + [0xFF, 0x80]
  var result = bytes
  for _ in 0..<Int.random(in: 1...4, using: &dice) where !result.isEmpty {
    let place = Int.random(in: 0..<result.count, using: &dice)
    switch Int.random(in: 0..<4, using: &dice) {
    case 0: result[place] = odd.randomElement(using: &dice) ?? 0
    case 1: result.insert(odd.randomElement(using: &dice) ?? 0, at: place)
    case 2: result.remove(at: place)
    default:
      let end = min(result.count, place + Int.random(in: 1...40, using: &dice))
      result.replaceSubrange(place..<end, with: result[place..<end] + result[place..<end])
    }
  }
  return result
}

@Suite struct `A damaged form` {
  @Test func `of JSON is read to something that reads again, or refused`() throws {
    let bytes = Samples.rich.json(language: .chinese, layout: .compact)
    var dice = SeededGenerator(seed: 1)
    for _ in 0..<3_000 {
      guard let read = try? Submission(json: mutated(bytes, &dice)) else { continue }
      #expect(try Submission(json: Array(read.told.utf8)).told == read.told)
    }
  }

  @Test func `of CSV is read to something that reads again, or refused`() throws {
    let files = try Samples.rich.csvFiles().files
    var dice = SeededGenerator(seed: 2)
    for _ in 0..<1_500 {
      var damaged = files
      let place = Int.random(in: 0..<files.count, using: &dice)
      damaged[place].bytes = mutated(files[place].bytes, &dice)
      guard let read = try? Submission(csvFiles: damaged) else { continue }
      #expect(try Submission(csvFiles: read.csvFiles().files).told == read.told)
    }
  }
}
