"""Practice in being visible: graded steps, at a person's own pace."""
