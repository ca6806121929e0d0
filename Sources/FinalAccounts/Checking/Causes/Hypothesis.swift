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

  /// How many of the values are read off from sums and not from what is printed elsewhere.
  var invented = 0
  /// How many printed figures would be nowhere any more.
  var vanished = 0
  /// How many more figures agree with their counterparts in other tables.
  var agreement = 0
  /// The block that stands at other lines.
  var slipped: Slipped?
  /// The columns, or the rows, whose figures changed places.
  var swapped: (String, String)?
  /// True where two groups of columns did, of which `swapped` names the first ones.
  var isOfGroups = false

  /// A block of figures that stands so many lines below its labels; above them if less than zero.
  struct Slipped: Sendable {
    var distance: Int
    /// The figures of each column, where they stand, from the top down.
    var columns: [[Int]]
  }

  /// How plainly it speaks for itself: what other tables print as well says more than sums.
  var rank: Int { slip == .slippedRows && agreement > 0 ? 0 : slip.rank }

  /// True for lines or columns at the wrong place, which leave no single cell in question.
  var isOfPlaces: Bool { slipped != nil || swapped != nil }

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
