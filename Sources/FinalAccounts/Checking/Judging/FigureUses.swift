/// The identities that each figure stands in, each once, in their order.
struct FigureUses: Sendable {
  private var starts: [Int]
  private var places: [Int]

  init(_ identities: [Identity], figures: Int) {
    starts = Array(repeating: 0, count: figures + 1)
    // Counted first, so that all of them lie in one piece.
    var last = Array(repeating: -1, count: figures)
    var total = 0
    for (index, identity) in identities.enumerated() {
      for term in identity.terms where last[term.figure] != index {
        last[term.figure] = index
        starts[term.figure + 1] += 1
        total += 1
      }
    }
    for figure in 0..<figures { starts[figure + 1] += starts[figure] }
    places = Array(repeating: 0, count: total)
    var next = starts
    last = Array(repeating: -1, count: figures)
    for (index, identity) in identities.enumerated() {
      for term in identity.terms where last[term.figure] != index {
        last[term.figure] = index
        places[next[term.figure]] = index
        next[term.figure] += 1
      }
    }
  }

  /// The places of the identities of a figure.
  subscript(figure: Int) -> ArraySlice<Int> { places[starts[figure]..<starts[figure + 1]] }
}
