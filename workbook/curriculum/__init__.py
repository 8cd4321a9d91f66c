"""The curriculum: chapters, exercises, lists and paths read from resources and held to their types."""
