public import Grid
internal import Workbook

/// Why a plan was not carried out. Nothing was written.
public struct FillFault: Error, Sendable {
  /// Each reason with its place; at least one. All cells of a plan that are refused are here.
  public let reasons: [Notice]

  init(_ reasons: [Notice]) { self.reasons = reasons }

  init(_ message: Message, _ arguments: [String] = [], at place: Place = Place()) {
    self.init([Notice(message, arguments, at: place)])
  }

  init(_ fault: WorkbookFault) {
    self.init([Notice(fault.message, fault.arguments, at: fault.place)])
  }
}
