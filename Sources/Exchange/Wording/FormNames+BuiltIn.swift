public import FinalAccounts

extension FormNames {
  /// Names of the forms that the program knows, where no submission says how its own forms name them.
  public static let builtIn = FormNames(.builtIn)

  /// The same with the labels of rows, which only lists of rules ask for.
  package static let ofRules: FormNames = {
    var labels: [TableID: [String: String]] = [:]
    for layout in (try? LayoutSet.embedded())?.layouts ?? [] {
      for row in layout.rows where labels[layout.id]?[row.id] == nil {
        labels[layout.id, default: [:]][row.id] = row.labels.first
      }
    }
    return FormNames(.builtIn, labels: labels)
  }()
}
