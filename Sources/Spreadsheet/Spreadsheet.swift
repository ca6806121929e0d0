/// The spreadsheet engine as one import: cells, reading any format, filling, formulas, CSV.
@_exported public import Archive
@_exported public import CSV
@_exported public import Document
@_exported public import Door
@_exported public import Filling
@_exported public import Formula
@_exported public import Grid
@_exported public import Workbook
