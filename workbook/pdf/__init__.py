"""Paper: a text engine for every script, tagged pages, and the printed plan.

`render(workbook, options)` gives bytes, `render_with_report` also pages and missing characters. ReportLab is loaded
here and nowhere else, so nothing that paints a window should import this package before it is needed.
"""

from workbook.pdf.options import PlanOptions
from workbook.pdf.plan import render, render_with_report
from workbook.pdf.report import MissingGlyph, PlanReport, SectionPlace

__all__ = ["MissingGlyph", "PlanOptions", "PlanReport", "SectionPlace", "render", "render_with_report"]
