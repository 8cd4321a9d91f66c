"""What a workbook says, in words: summaries of answers, earlier words to reuse, and search."""
