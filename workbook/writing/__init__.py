"""Tools for text that checks, counters and previews share."""
