extension RandomAccessCollection {
  /// How many elements come before the first that is `behind`; those after it all are.
  package func firstPlace(where behind: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if behind(self[index(startIndex, offsetBy: middle)]) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low
  }
}

extension Array {
  /// The same from a place on, quick where the one looked for is near.
  func firstPlace(from start: Int, where behind: (Element) -> Bool) -> Int {
    var low = start
    var step = 1
    while low + step <= count, !behind(self[low + step - 1]) {
      low += step
      step *= 2
    }
    var high = Swift.min(low + step - 1, count)
    while low < high {
      let middle = (low + high) / 2
      if behind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
