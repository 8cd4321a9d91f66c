"""The frozen workbook: typed answers, people, edits, history."""
