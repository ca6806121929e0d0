internal import Grid

/// One walk over all formulas in the order of what they read, by Tarjan's algorithm: what depends
/// on itself comes out together, all else behind everything it reads.
///
/// References are not followed cell by cell: the tree of a sheet's cells gives one formula of a
/// range that was not come to yet, as long as there is one. So the work is in proportion to the
/// formulas and their references, not to the size of the ranges.
struct DependencyWalk {
  private enum Stage: UInt8 {
    case unvisited, underWay, done
  }

  private struct State {
    var stage = Stage.unvisited
    /// When the walk came to it, and the earliest under way that it reads.
    var order: Int32 = 0
    var earliest: Int32 = 0
    /// Its place in the tree of its sheet; below zero for a name.
    var point: Int32 = -1
    /// True where something it reads changes.
    var changes = false
    /// True where it reads itself without any other between.
    var readsItself = false
  }

  private let graph: DependencyGraph
  private let new: Set<SheetCell>
  private var trees: [CellTree] = []
  private var states: ContiguousArray<State>
  /// Formulas under way with the reference that each has come to.
  private var path: [(node: Int, next: Int)] = []
  /// Formulas that may still turn out to be part of a cycle.
  private var unsettled: [Int] = []
  private var order: Int32 = 0
  /// Where a formula reads an array that is not evaluated: the array's first cell.
  private var blocks: [Int: SheetCell] = [:]
  private(set) var result = AffectedFormulas()

  init(_ graph: DependencyGraph, changed: [SheetCell], new: Set<SheetCell>) {
    self.graph = graph
    self.new = new
    states = ContiguousArray(repeating: State(), count: graph.nodes.count)
    var points = [[CellTree.Point]](repeating: [], count: graph.sheets.count)
    for (index, node) in graph.nodes.enumerated() {
      guard let place = node.place else { continue }
      guard changed.place(of: place) == nil else {
        states[index].stage = .done
        continue
      }
      points[place.sheet].append(CellTree.Point(place.cell, node: index))
    }
    for place in changed where points.indices.contains(place.sheet) {
      points[place.sheet].append(CellTree.Point(place.cell, node: -1))
    }
    for sheet in points.indices {
      let tree = CellTree(points[sheet])
      for (place, point) in tree.points.enumerated() where point.node >= 0 {
        states[Int(point.node)].point = Int32(truncatingIfNeeded: place)
      }
      trees.append(tree)
      points[sheet] = []
    }
  }

  mutating func run() {
    for node in graph.nodes.indices where states[node].stage == .unvisited {
      begin(node)
      while let (current, _) = path.last {
        if let next = nextUnvisited() {
          begin(next)
        } else {
          path.removeLast()
          finish(current)
          if let (reader, _) = path.last, states[current].stage == .underWay {
            states[reader].earliest = min(states[reader].earliest, states[current].earliest)
          }
        }
      }
    }
  }

  private mutating func begin(_ node: Int) {
    order += 1
    states[node].stage = .underWay
    states[node].order = order
    states[node].earliest = order
    if let place = graph.nodes[node].place {
      trees[place.sheet].begin(Int(states[node].point), order: order)
    }
    path.append((node, graph.nodes[node].reads.lowerBound))
    unsettled.append(node)
  }

  /// A formula that the last on the path reads and that was not come to yet.
  private mutating func nextUnvisited() -> Int? {
    guard let (node, start) = path.last else { return nil }
    var next = start
    let end = graph.nodes[node].reads.upperBound
    while next < end {
      let area = graph.dependencies[next]
      if let found = unvisited(in: area) {
        path[path.count - 1].next = next
        return found
      }
      next += 1
    }
    path[path.count - 1].next = end
    return nil
  }

  private func unvisited(in area: Dependency) -> Int? {
    if let node = area.node { return states[node].stage == .unvisited ? node : nil }
    let sheet = Int(area.sheet)
    guard trees.indices.contains(sheet) else { return nil }
    if let node = trees[sheet].unvisited(in: area) { return node }
    return graph.outputs[sheet].first {
      states[$0.node].stage == .unvisited && area.overlaps($0.range)
    }?.node
  }
}

// MARK: Finishing

extension DependencyWalk {
  /// All that a node reads was come to: settles it, or leaves it to the earliest of its cycle.
  private mutating func finish(_ node: Int) {
    var changes = graph.nodes[node].readsUnnamedCells
    if !new.isEmpty, let place = graph.nodes[node].place, new.contains(place) { changes = true }
    for area in graph.dependencies[graph.nodes[node].reads] {
      if let other = area.node {
        changes = include(other, in: node, isArray: false) || changes
        continue
      }
      let sheet = Int(area.sheet)
      guard trees.indices.contains(sheet) else { continue }
      let summary = trees[sheet].summary(of: area)
      changes = changes || summary.changes
      states[node].earliest = min(states[node].earliest, summary.earliest)
      if let place = graph.nodes[node].place, place.sheet == sheet, area.contains(place.cell) {
        states[node].readsItself = true
      }
      for output in graph.outputs[sheet] where area.overlaps(output.range) {
        changes = include(output.node, in: node, isArray: true) || changes
      }
    }
    states[node].changes = changes
    if states[node].earliest == states[node].order { settle(node) }
  }

  /// Takes in what a node reads that has no cell of its own in the tree; true where it changes.
  private mutating func include(_ other: Int, in node: Int, isArray: Bool) -> Bool {
    if other == node { states[node].readsItself = true }
    if states[other].stage == .underWay {
      states[node].earliest = min(states[node].earliest, states[other].order)
    }
    guard states[other].changes else { return false }
    if let block = blocks[other] ?? (isArray ? place(of: other) : nil), blocks[node] == nil {
      blocks[node] = block
    }
    return true
  }

  /// The first cell of an array, or of one of several.
  private func place(of node: Int) -> SheetCell? {
    if let place = graph.nodes[node].place { return place }
    return graph.dependencies[graph.nodes[node].reads].lazy.compactMap(\.node)
      .compactMap { graph.nodes[$0].place }.first
  }

  /// Settles a node with all that came behind it and leads back to it.
  private mutating func settle(_ node: Int) {
    guard let start = unsettled.lastIndex(of: node) else { return }
    let members = unsettled[start...].sorted()
    unsettled.removeSubrange(start...)
    let isCircular = members.count > 1 || states[node].readsItself
    let changes = members.contains { states[$0].changes }
    for member in members {
      states[member].stage = .done
      states[member].changes = changes
      if let place = graph.nodes[member].place {
        trees[place.sheet].end(Int(states[member].point), changes: changes)
        tell(member, place, isCircular: isCircular)
      }
    }
  }

  private mutating func tell(_ node: Int, _ place: SheetCell, isCircular: Bool) {
    let changes = states[node].changes
    guard changes || graph.source.value(at: place) == .unknown else { return }
    let reason =
      graph.nodes[node].refusal ?? (isCircular ? .circular : blocks[node].map { .unknownCell($0) })
    if let reason {
      result.refusals.append(.init(place: place, reason: reason, isAffected: changes))
    } else {
      result.formulas.append(.init(place: place, isAffected: changes, node: node))
    }
  }
}

extension CellTree.Point {
  init(_ cell: CellReference, node: Int) {
    row = Int32(truncatingIfNeeded: cell.row)
    column = Int32(truncatingIfNeeded: cell.column)
    self.node = Int32(truncatingIfNeeded: node)
  }
}
