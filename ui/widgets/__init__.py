"""Dumb parts of the windows: they show plain values, emit typed signals and know nothing of workbooks."""
