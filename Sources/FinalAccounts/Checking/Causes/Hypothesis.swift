/// One thing that may have gone wrong: figures and what they were meant to be.
struct Hypothesis: Sendable {
  /// New values by figure, in tiny units.
  var changes: [Int: Int128]
  var slip: Slip
  /// The figure that it is about first of all.
  var head: Int
  /// What rounding leaves open in the values.
  var bound: Int128 = 0
  /// How far, in steps, the value lies from the one that closes the sum exactly.
  var distance = 0

  /// True where all figures of a table change.
  var isOfWholeTable = false

  /// True where many figures are wrong by the same power of ten.
  var isScaling: Bool {
    changes.count > 2 && Set(changes.values).count > 1
      && (slip == .tenThousandfold || slip == .tenfold)
  }

  var figures: [Int] { changes.keys.sorted() }
}

/// What a hypothesis would do.
struct Effect: Sendable {
  /// Broken identities that hold with it.
  var repaired: [Int] = []
  /// Identities that hold now and would not.
  var spoiled = 0

  var gain: Int { repaired.count - 2 * spoiled }
}
