"""The same verbs without a window: sample, export, info, validate."""
