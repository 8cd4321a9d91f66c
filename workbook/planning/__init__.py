"""The plan generator (Part I): thirteen weeks from a person's own answers, without chance."""
