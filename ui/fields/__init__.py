"""One widget for each kind of field: each shows its part of a workbook and sends edits, never more."""
