"""The plan and the worksheets as PDF; the only place that knows a PDF library for writing."""
