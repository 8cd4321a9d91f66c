"""Drafts from a person's own answers: their words in another order, nothing invented."""
