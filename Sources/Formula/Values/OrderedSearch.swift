extension RandomAccessCollection {
  /// How many elements come before the first that is `behind`; those after it all are.
  func firstPlace(where behind: (Element) -> Bool) -> Int {
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
