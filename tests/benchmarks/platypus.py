"""The floor of a plan: the words of the plan of FILE in plain ReportLab paragraphs, N times. Prints milliseconds.

Stock fonts, no tags, no shaping, no tables or charts, and a new text every time, so nothing comes from a cache.
"""

import sys

sys.path[:] = [entry for entry in sys.path if not entry.endswith("benchmarks")]

import io
import json
import time
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

import pypdfium2
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate

import resources
from workbook.cli.reading import read
from workbook.pdf import PlanOptions, render


def words_of(file: Path) -> list[str]:
    """The lines of the plan's pages."""
    plan = render(read(file).opened.workbook, PlanOptions(date=date(2027, 1, 11)))
    document = pypdfium2.PdfDocument(plan)
    lines = [line for page in document for line in page.get_textpage().get_text_bounded().splitlines() if line.strip()]
    document.close()
    return lines


def build(lines: list[str], number: int) -> float:
    """Milliseconds to make the document once."""
    style = getSampleStyleSheet()["BodyText"].clone("inter", fontName="Inter", fontSize=10.5, leading=15)
    start = time.perf_counter()
    story = [Paragraph(f"{escape(line)} {number}", style) for line in lines]
    SimpleDocTemplate(io.BytesIO(), pagesize=A4).build(story)
    return (time.perf_counter() - start) * 1000


def main() -> None:
    pdfmetrics.registerFont(TTFont("Inter", str(resources.path("fonts", "Inter-Regular.ttf"))))
    lines = words_of(Path(sys.argv[1]))
    build(lines, 0)
    print(json.dumps({"times_ms": [build(lines, number) for number in range(1, int(sys.argv[2]) + 1)]}))


main()
