internal import Grid

/// The fresh values of all formulas that a change of cells touches.
public struct Recalculation: Sendable {
  /// The value of a formula.
  public struct Result: Hashable, Sendable {
    /// Where it stands.
    public let place: SheetCell
    /// What it comes to.
    public let value: FormulaValue
    /// False where nothing the formula reads changed: its value was not known before.
    public let isAffected: Bool
  }

  /// Every formula evaluated, each behind all it reads.
  public private(set) var results: [Result] = []
  /// Every formula that was not, with the reason, in reading order. Their cached values may be out
  /// of date, and so may be those that read them, which are here as well.
  public private(set) var refusals: [AffectedFormulas.Refusal] = []

  /// Evaluates all that depends on the changed cells.
  ///
  /// - Parameters:
  ///   - graph: the formulas, and the workbook as it was.
  ///   - changes: the new value of each cell, nil for one that becomes blank. A formula that stood
  ///     in such a cell is taken for overwritten.
  ///   - new: cells whose formulas were not there before, which are evaluated whatever they read.
  ///   - effortLimit: how many cells, rows and operations all evaluations together may take; what
  ///     comes behind is refused (`.tooMuch`).
  public init(
    _ graph: DependencyGraph, changes: CellChanges, new: Set<SheetCell> = [],
    effortLimit: Int = 500_000_000
  ) {
    let affected = graph.affected(inOrder: changes.places, new: new)
    let places = affected.formulas.map(\.place) + affected.refusals.map(\.place)
    var evaluator = Evaluator(
      ChangedValues(graph.source, changes.withUnknowns(at: places.sorted())))
    evaluator.effortLimit = effortLimit
    refusals = affected.refusals
    for formula in affected.formulas {
      do throws(NotEvaluable) {
        let expression = try graph.expression(graph.nodes[formula.node])
        let value = try evaluator.value(of: expression, at: formula.place)
        evaluator.source.set(value, at: formula.place)
        results.append(
          Result(place: formula.place, value: value, isAffected: formula.isAffected))
      } catch {
        refusals.append(
          .init(place: formula.place, reason: error, isAffected: formula.isAffected))
      }
    }
    refusals.sort { $0.place < $1.place }
  }

  /// The same for changes in any order.
  public init(
    _ graph: DependencyGraph, changes: [SheetCell: FormulaValue?], new: Set<SheetCell> = [],
    effortLimit: Int = 500_000_000
  ) {
    self.init(graph, changes: CellChanges(changes), new: new, effortLimit: effortLimit)
  }
}
