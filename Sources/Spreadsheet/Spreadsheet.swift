/// The spreadsheet engine as one import: cells, workbook reading, filling, formulas, CSV.
@_exported public import CSV
@_exported public import Filling
@_exported public import Formula
@_exported public import Grid
@_exported public import Workbook
