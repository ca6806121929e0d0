import Grid

/// How a printed name of a code and one of the list compare, both folded.
enum NameLikeness: Comparable {
  /// The same.
  case same
  /// One leaves out characters of the other, at most two thirds of them: an abbreviation.
  case abbreviated
  /// A few characters differ: another spelling.
  case near
  /// Another name.
  case different

  static func of(_ one: String, _ other: String) -> NameLikeness {
    // Nearly all names are those of the list, letter by letter.
    if one == other { return .same }
    let (a, b) = (folded(one), folded(other))
    if a == b { return .same }
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    // Far longer names are others, and are not worth a look at each of their characters.
    guard short.count >= 2, short.count * 3 >= long.count else { return .different }
    let common = commonLength(short, long)
    if common == short.count { return .abbreviated }
    return common * 4 >= long.count * 3 ? .near : .different
  }

  /// Folded, without numbering.
  static func folded(_ name: String) -> [Unicode.Scalar] {
    // Names are short; what is longer is none, and comparing takes the square of its length.
    Array(String(decoding: Folding.label(name).prefix(300), as: UTF8.self).unicodeScalars)
  }

  /// The length of the longest text that can be had from both by leaving out characters.
  private static func commonLength(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var row = Array(repeating: 0, count: other.count + 1)
    for left in one {
      var diagonal = 0
      for (index, right) in other.enumerated() {
        let above = row[index + 1]
        row[index + 1] = left == right ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[other.count]
  }
}
