"""Workbook files: the format, safe saves, the journal, backups, the lock and recovery."""
