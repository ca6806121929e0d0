/// The library of the nine tables as one import: figures, tables recognised and checked, runs over files.
@_exported public import Archive
@_exported public import Document
@_exported public import Exchange
@_exported public import FinalAccounts
@_exported public import Grid
