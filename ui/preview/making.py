"""Make pages and draw them. Everything here is slow the first time and belongs on the paper bench.

ReportLab and PDFium are loaded by the first call, not before; PDFium must never be used in two threads at once.
"""

from msgspec import Struct
from PySide6.QtGui import QImage

from ui.preview.choices import Choices
from workbook.model.workbook import Workbook


class NoSign(Struct, frozen=True):
    """A character that no typeface has, bundled or found here, and the page (from 1) where a box stands for it."""

    character: str
    page: int


class Pages(Struct, frozen=True):
    """A finished plan: the PDF, what stands on each page, whether there is anything but a cover, and what is missing.

    `titles` has one tuple of headings for each page; a page that only goes on has the heading it goes on with.
    """

    pdf: bytes
    titles: tuple[tuple[str, ...], ...]
    only_cover: bool
    missing: tuple[NoSign, ...]

    @property
    def count(self) -> int:
        """How many pages."""
        return len(self.titles)


def make_pages(workbook: Workbook, choices: Choices) -> Pages:
    """The plan of a workbook as pages."""
    from workbook.pdf import PlanOptions, render_with_report

    options = PlanOptions(
        date=choices.date,
        paper=choices.paper,
        full_names=choices.full_names,
        private_page=choices.private_page,
        optional_parts=choices.optional_parts,
        language=workbook.owner.curriculum_language,
    )
    report = render_with_report(workbook, options)
    missing = tuple(NoSign(sign.character, sign.page) for sign in report.missing)
    only_cover = all(section.id == "cover" for section in report.sections)
    return Pages(report.pdf, page_titles(report.pdf), only_cover, missing)


def page_titles(pdf: bytes) -> tuple[tuple[str, ...], ...]:
    """The headings on each page of a PDF, from its outline."""
    from pypdfium2 import PdfDocument

    with PdfDocument(pdf) as document:
        found: list[list[str]] = [[] for _ in range(len(document))]
        for mark in document.get_toc():
            where = mark.get_dest() if mark.level == 0 else None
            index = where.get_index() if where is not None else None
            if index is not None and 0 <= index < len(found):
                found[index].append(mark.get_title())
    last = ""
    told: list[tuple[str, ...]] = []
    for titles in found:
        told.append(tuple(titles) or ((last,) if last else ()))
        last = titles[-1] if titles else last
    return tuple(told)


def draw_page(pdf: bytes, index: int, width: int) -> QImage:
    """Page `index` (from 0) as a picture `width` device px wide."""
    from pypdfium2 import PdfDocument

    with PdfDocument(pdf) as document:
        page = document[index]
        drawn = page.render(scale=width / page.get_width(), prefer_bgrx=True)
        held = bytes(drawn.buffer)
        size = (drawn.width, drawn.height, drawn.stride)
        drawn.close()
        page.close()
    return QImage(held, *size, QImage.Format.Format_RGB32).copy()


def page_text(pdf: bytes, index: int) -> str:
    """The words on page `index` (from 0), in the order they are read."""
    from pypdfium2 import PdfDocument

    with PdfDocument(pdf) as document:
        page = document[index]
        words = page.get_textpage()
        told = words.get_text_bounded()
        words.close()
        page.close()
    return "\n".join(told.splitlines())
