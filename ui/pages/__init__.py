"""One screen each, built from definitions; hand-made pages are few."""
