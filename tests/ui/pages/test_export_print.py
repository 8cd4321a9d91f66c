"""Printing: the question, the paper, and what is painted on it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget
from shiboken6 import delete

from ui.background import paper_bench
from ui.pages.export_page import ExportPage
from ui.pages.export_print import AskPrinterWithDialog, PrintJob, prepared, print_pages, wanted_pages
from ui.preview.choices import Choices
from ui.preview.making import draw_page, make_pages, page_titles
from ui.session import Session
from ui.settings import Settings
from workbook.errors import WorkbookError
from workbook.model.answers import LongText
from workbook.model.workbook import Owner, Workbook

TODAY = date(2026, 11, 24)
MINE = Workbook(
    id="w_1",
    owner=Owner(name="Ada Lovelace"),
    answers={f"E1.1.{field}": LongText(text="Because I want to.") for field in ("for_me", "for_others")},
)


@pytest.fixture(scope="module")
def job() -> PrintJob:
    """Two pages or so."""
    pages = make_pages(MINE, Choices(TODAY))
    assert pages.count >= 2
    return PrintJob(pages.pdf, pages.count, "a4", "Ada plan")


def to_file(job: PrintJob, target: Path) -> QPrinter:
    """A printer whose paper is a PDF."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setResolution(150)
    return prepared(printer, job)


def ink(pdf: bytes, index: int) -> tuple[float, ...]:
    """Where the print on a page begins and ends, from 0 to 1: left, top, right, bottom."""
    picture = draw_page(pdf, index, 200)
    width, height = picture.width(), picture.height()
    dark = [(x, y) for x in range(width) for y in range(height) if picture.pixelColor(x, y).lightness() < 200]
    across, down = [x / width for x, _ in dark], [y / height for _, y in dark]
    return min(across), min(down), max(across), max(down)


def test_the_paper_in_the_printer_shows_the_pages_of_the_plan(qapp, job, tmp_path):
    assert print_pages(job, to_file(job, tmp_path / "paper.pdf")) == job.pages
    printed = (tmp_path / "paper.pdf").read_bytes()
    assert len(page_titles(printed)) == job.pages
    for index in range(job.pages):
        assert ink(printed, index) == pytest.approx(ink(job.pdf, index), abs=0.02)


def test_a_range_of_pages_prints_that_range_only(qapp, job, tmp_path):
    printer = to_file(job, tmp_path / "paper.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 99)
    assert wanted_pages(printer, job.pages) == tuple(range(1, job.pages))
    assert print_pages(job, printer) == job.pages - 1


def test_on_smaller_paper_the_page_is_made_smaller_and_nothing_is_cut(qapp, job, tmp_path):
    printer = to_file(job, tmp_path / "paper.pdf")
    printer.setPageSize(QPageSize(QSizeF(105, 148), QPageSize.Unit.Millimeter))
    print_pages(job, printer)
    printed = (tmp_path / "paper.pdf").read_bytes()
    assert ink(printed, 1) == pytest.approx(ink(job.pdf, 1), abs=0.02)


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_told_in_words(qapp, job, tmp_path):
    printer = to_file(job, tmp_path / "gone" / "paper.pdf")
    with pytest.raises(WorkbookError, match="The printer does not take the pages"):
        print_pages(job, printer)


@pytest.mark.skipif(bool(QPrinterInfo.availablePrinterNames()), reason="this computer has printers")
def test_without_a_printer_the_dialog_gives_way_to_a_sentence(qtbot, job):
    with pytest.raises(WorkbookError, match="No printer is set up"):
        AskPrinterWithDialog().choose(QWidget(), job, lambda _printer: None)


def test_the_dialog_knows_the_pages_and_gives_the_printer_on(qtbot, job, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Office"])
    window = QWidget()
    qtbot.addWidget(window)
    chosen = []
    AskPrinterWithDialog().choose(window, job, chosen.append)
    dialog = window.findChild(QPrintDialog)
    assert dialog.isVisible()
    assert (dialog.minPage(), dialog.maxPage()) == (1, job.pages)
    dialog.accept()
    assert [printer.docName() for printer in chosen] == ["Ada plan"]
    assert chosen[0].pageLayout().pageSize().id() == QPageSize.PageSizeId.A4


class Chosen:
    """Answers the question for a printer with one, or with trouble."""

    def __init__(self, target: Path | None) -> None:
        self.target = target
        self.jobs: list[PrintJob] = []

    def choose(self, _parent: QWidget, job: PrintJob, then: Callable[[QPrinter], None]) -> None:
        self.jobs.append(job)
        if self.target is None:
            raise WorkbookError("No printer is set up on this computer.", "Save the PDF.")
        then(to_file(job, self.target))


@pytest.fixture
def page(qtbot, tmp_path) -> ExportPage:
    """The export page of a small workbook, as soon as it is open."""
    made = ExportPage(Session(MINE), TODAY, tmp_path / "mine.brandbook", Settings(tmp_path / "settings.ini"))
    made.resize(740, 620)
    qtbot.addWidget(made)
    made.show()
    return made


def test_print_asks_paints_and_tells(page, tmp_path, qtbot):
    chosen = page.outputs.ask_printer = Chosen(tmp_path / "paper.pdf")
    page.print.click()
    qtbot.waitUntil(lambda: page.notices.notice is not None and page.notices.notice.tone == "good")
    assert page.notices.notice.sentence == f"{chosen.jobs[0].pages} pages were sent to the printer."
    assert chosen.jobs[0].title == "Ada Lovelace plan"
    assert (tmp_path / "paper.pdf").exists()


def test_without_a_printer_the_page_offers_the_pdf(page, qtbot):
    page.outputs.ask_printer = Chosen(None)
    page.print.click()
    qtbot.waitUntil(lambda: page.notices.notice is not None)
    assert page.notices.notice.sentence.startswith("No printer is set up")
    assert [offer.words for offer in page.notices.notice.offers] == ["Save as PDF…"]


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_trouble_at_the_printer_is_told(page, tmp_path, qtbot):
    page.outputs.ask_printer = Chosen(tmp_path / "gone" / "paper.pdf")
    page.print.click()
    qtbot.waitUntil(lambda: page.notices.notice is not None and page.notices.notice.tone == "danger")
    assert page.notices.notice.sentence.startswith("The printer does not take the pages.")


def test_a_page_that_is_gone_hears_nothing_more(qapp, tmp_path, qtbot):
    gone = ExportPage(Session(MINE), TODAY, tmp_path / "mine.brandbook", Settings(tmp_path / "settings.ini"))
    gone.outputs.ask_printer = Chosen(tmp_path / "paper.pdf")
    gone.show()
    told = []
    gone.outputs.told.connect(told.append)
    gone.print.click()
    delete(gone)
    qtbot.waitUntil(lambda: not paper_bench().busy)
    assert told == []
