internal import Grid

/// The formulas that a change of cells touches, in an order in which each comes behind all it
/// reads.
public struct AffectedFormulas: Sendable {
  /// A formula to evaluate.
  public struct Formula: Hashable, Sendable {
    /// Where it stands.
    public let place: SheetCell
    /// False where nothing it reads changes: it is here because nobody knew its value and others
    /// may read it.
    public let isAffected: Bool
    let node: Int
  }

  /// A formula that cannot be evaluated.
  public struct Refusal: Hashable, Sendable {
    /// Where it stands.
    public let place: SheetCell
    /// Why it is not evaluated.
    public let reason: NotEvaluable
    /// False where nothing it reads changes; its value was not known before.
    public let isAffected: Bool
  }

  /// To be evaluated one after the other.
  public internal(set) var formulas: [Formula] = []
  /// What is known beforehand not to be evaluated: cycles, arrays, formulas that cannot be read.
  public internal(set) var refusals: [Refusal] = []
}

extension DependencyGraph {
  /// The formulas that read any of the changed cells, directly or through others, and those whose
  /// value nobody knows. The formula of a changed cell is taken for overwritten.
  ///
  /// A formula that reads cells which it does not name (INDIRECT, OFFSET, columns of a table that
  /// is not known) may depend on anything, and counts as affected by any change. Those of `new`
  /// cells count as affected too: their formulas were not there before.
  public func affected(
    by changed: some Sequence<SheetCell>, new: Set<SheetCell> = []
  ) -> AffectedFormulas {
    affected(inOrder: Set(changed).sorted(), new: new)
  }

  /// The same for cells in reading order, each once.
  func affected(inOrder changed: [SheetCell], new: Set<SheetCell>) -> AffectedFormulas {
    var walk = DependencyWalk(self, changed: changed, new: new)
    walk.run()
    return walk.result
  }
}
