package import Grid

/// A sheet as the list of a workbook has it.
package struct ListedSheet {
  package var name = ""
  package var visibility = Sheet.Visibility.visible
  /// The relationship that leads to its part.
  package var relationship = ""

  package init(
    name: String = "", visibility: Sheet.Visibility = .visible, relationship: String = ""
  ) {
    self.name = name
    self.visibility = visibility
    self.relationship = relationship
  }
}
