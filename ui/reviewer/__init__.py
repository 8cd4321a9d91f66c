"""What the window says about a text while it is written: looked at when the keys rest, never while they run."""
