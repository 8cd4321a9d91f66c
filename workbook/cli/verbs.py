"""The names of the verbs, cheap to ask for before anything else is imported."""

from typing import Final

VERBS: Final = ("sample", "export", "info", "validate", "check", "message", "due")
