extension RandomAccessCollection {
  /// The place of the first element that is `behind`; those after it must all be. The end where none
  /// is. Looks at as many elements as their number has binary digits.
  ///
  /// Over a range of integers it is the search by place:
  /// `(0..<count).firstPlace { column($0) >= 7 }`.
  @inlinable
  package func firstPlace(where behind: (Element) -> Bool) -> Index {
    var low = startIndex
    var left = count
    while left > 0 {
      let half = left / 2
      let middle = index(low, offsetBy: half)
      if behind(self[middle]) {
        left = half
      } else {
        low = index(after: middle)
        left -= half + 1
      }
    }
    return low
  }
}

extension RandomAccessCollection where Element: Comparable {
  /// The place of an element among elements in ascending order; nil where it is not among them.
  @inlinable
  package func place(of element: Element) -> Index? {
    let place = firstPlace { $0 >= element }
    return place < endIndex && self[place] == element ? place : nil
  }
}

extension Array {
  /// The same from a place on, quick where the one looked for is near.
  @inlinable
  package func firstPlace(from start: Int, where behind: (Element) -> Bool) -> Int {
    var low = start
    var step = 1
    while low + step <= count, !behind(self[low + step - 1]) {
      low += step
      step *= 2
    }
    return self[low..<Swift.min(low + step - 1, count)].firstPlace(where: behind)
  }
}
