/// A formula (勾稽关系) with the figures of one submission in it: one instance of its rule.
struct Identity: Sendable {
  struct Term: Sendable, Hashable {
    let figure: Int
    /// 1 or −1: what stands on the right is taken away.
    let sign: Int
  }

  /// The rule's place in the list of rules.
  let rule: Int
  /// All terms: those of the left side, then those of the right side, signs turned.
  let terms: [Term]
  /// How many of them stand on the left.
  let leftCount: Int
  let relation: Rule.Relation
  /// True where figures of several tables meet: roundings differ then.
  let isAcross: Bool

  /// The left side; its first figure is what the others come to.
  var left: ArraySlice<Term> { terms.prefix(leftCount) }
  /// The right side, signs turned.
  var right: ArraySlice<Term> { terms.dropFirst(leftCount) }
}
