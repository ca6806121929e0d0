/// Words of amounts in a header.
extension HeaderParser {
  /// Parts the words of amounts over each column from what they are amounts of.
  func takeAmountsOff(_ columns: inout [HeaderColumn], _ places: [Int]) {
    guard texts.contains(where: { $0.reading != nil }) else {
      for index in columns.indices { columns[index].core = columns[index].path }
      return
    }
    var endsInAmount = Array(repeating: false, count: columns.count)
    // Over columns that say what a row is as well: the heading of a block.
    var endsInBlock = Array(repeating: true, count: columns.count)
    for text in texts {
      let covered = text.columns.filter { $0 <= rightmost }
      let isBlock = covered.contains(where: isKeyColumn)
      for index in covered {
        let place = places[index]
        if let reading = text.reading {
          columns[place].sense.add(reading.sense)
          endsInAmount[place] = reading.core == nil
        } else {
          endsInAmount[place] = false
        }
        if text.reading == nil || text.reading?.core != nil {
          columns[place].core.append(text.term)
          endsInBlock[place] = isBlock
        }
      }
    }
    let bare = view.vocabulary.amounts.bare
    for place in columns.indices where endsInAmount[place] {
      if endsInBlock[place] {
        columns[place].core.append(bare)
      } else {
        columns[place].bareCore = columns[place].core + [bare]
      }
    }
  }

  /// What a text of the header says of its amounts.
  func reading(_ cell: Int) -> AmountWords.Reading? {
    let term = view.term(cell)
    guard term < 0 || view.flags(cell).contains(.amount) || view.vocabulary.amounts.isAmount(term)
    else { return nil }
    return view.vocabulary.amountReading(of: view.folded(cell))
  }
}
