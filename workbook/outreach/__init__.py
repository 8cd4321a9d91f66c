"""People and messages: what was noticed, what a message is about, when to write next. Nothing here is ever sent."""
