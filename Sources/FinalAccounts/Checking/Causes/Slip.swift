/// How a wrong figure may have come about, seen from the figure that is printed.
public enum Slip: String, Sendable, CaseIterable {
  case droppedDigit = "dropped digit"
  case addedDigit = "added digit"
  case swappedDigits = "swapped digits"
  case wrongDigit = "wrong digit"
  case tenfold = "decimal point"
  case tenThousandfold = "unit of money"
  case sign = "sign"
  case neighbour = "neighbour's value"
  case shiftedRow = "shifted row"
  case swappedCells = "swapped cells"
  case repeatedRow = "repeated row"
  case slippedRows = "slipped rows"
  case swappedRows = "swapped rows"
  case swappedColumns = "swapped columns"
  case missing = "missing figure"
  case other = "other"
  /// What would have to stand there is no figure for that place.
  case unlikely = "unlikely"

  /// How plainly it speaks for itself: the smaller, the likelier.
  var rank: Int {
    switch self {
    case .tenThousandfold, .shiftedRow, .sign, .swappedCells, .swappedColumns: 0
    case .tenfold, .droppedDigit, .addedDigit, .swappedDigits, .neighbour, .repeatedRow,
      .slippedRows, .swappedRows:
      1
    case .wrongDigit: 2
    case .missing: 3
    case .other: 4
    case .unlikely: 5
    }
  }
}

extension Slip {
  /// The slip that turns the value that should stand there into the one that is printed, both in
  /// steps of the last printed digit.
  static func between(printed: Int128, meant: Int128) -> Slip {
    if printed == 0 { return .missing }
    if printed == -meant { return .sign }
    if let slip = powerOfTen(printed, meant) { return slip }
    guard printed.signum() == meant.signum() || meant == 0 else { return .other }
    let (old, new) = (digits(printed.magnitude), digits(meant.magnitude))
    if new.count == old.count + 1, isOneShorter(old, new) { return .droppedDigit }
    if old.count == new.count + 1, isOneShorter(new, old) { return .addedDigit }
    guard old.count == new.count else { return .other }
    let differing = old.indices.filter { old[$0] != new[$0] }
    if differing.count == 1 { return .wrongDigit }
    if differing.count == 2, differing[1] == differing[0] + 1,
      old[differing[0]] == new[differing[1]],
      old[differing[1]] == new[differing[0]]
    {
      return .swappedDigits
    }
    return .other
  }

  private static func powerOfTen(_ printed: Int128, _ meant: Int128) -> Slip? {
    guard meant != 0, printed.signum() == meant.signum() else { return nil }
    let (large, small) = (
      max(printed.magnitude, meant.magnitude), min(printed.magnitude, meant.magnitude)
    )
    var power: UInt128 = 10
    for exponent in 1...6 {
      // A figure that was divided may have lost its last digits, cut off or rounded.
      let isDivided = large / power == small || (large + power / 2) / power == small
      if small * power == large || (isDivided && large >= power * 10) {
        return exponent == 4 ? .tenThousandfold : .tenfold
      }
      power *= 10
    }
    return nil
  }

  private static func digits(_ value: UInt128) -> [UInt8] { Array(String(value).utf8) }

  /// True where the first is the second with one digit left out.
  private static func isOneShorter(_ short: [UInt8], _ long: [UInt8]) -> Bool {
    var index = 0
    while index < short.count, short[index] == long[index] { index += 1 }
    return short[index...].elementsEqual(long[(index + 1)...])
  }
}
