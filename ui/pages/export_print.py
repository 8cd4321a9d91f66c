"""Paper: ask which printer, and paint the pages on it."""

from collections.abc import Callable
from typing import Final, Protocol

from msgspec import Struct
from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from ui.preview.choices import Paper
from ui.preview.making import draw_page
from workbook.errors import WorkbookError

SHARP: Final = 300
"""Dots per inch that print letters clean; more makes jobs large and slow."""
SIZES: Final[dict[Paper, QPageSize.PageSizeId]] = {
    "a4": QPageSize.PageSizeId.A4,
    "letter": QPageSize.PageSizeId.Letter,
}


class PrintJob(Struct, frozen=True):
    """What is to be printed: the PDF, its number of pages, its paper and what the job is called."""

    pdf: bytes
    pages: int
    paper: Paper
    title: str


class AskPrinter(Protocol):
    """The question for a printer."""

    def choose(self, parent: QWidget, job: PrintJob, then: Callable[[QPrinter], None]) -> None:
        """Ask, and call `then` with the printer when the person agrees. Raises `WorkbookError` without printers."""
        ...


class AskPrinterWithDialog:
    """The system's own print dialog."""

    def choose(self, parent: QWidget, job: PrintJob, then: Callable[[QPrinter], None]) -> None:
        """Ask, and call `then` with the printer when the person agrees. Raises `WorkbookError` without printers."""
        if not QPrinterInfo.availablePrinterNames():
            raise WorkbookError(
                "No printer is set up on this computer.", "Save the PDF, and print it where there is a printer."
            )
        printer = prepared(QPrinter(QPrinter.PrinterMode.HighResolution), job)
        dialog = QPrintDialog(printer, parent)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, job.pages)
        dialog.accepted.connect(lambda: then(printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)


def prepared(printer: QPrinter, job: PrintJob) -> QPrinter:
    """A printer set to the job's paper, edge to edge, as the pages hold their own margins."""
    printer.setDocName(job.title)
    printer.setPageSize(QPageSize(SIZES[job.paper]))
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
    return printer


def print_pages(job: PrintJob, printer: QPrinter) -> int:
    """Paint the pages the person chose; how many. Slow, for the paper bench. Raises `WorkbookError`."""
    wanted = wanted_pages(printer, job.pages)
    painter = QPainter()
    if not painter.begin(printer):
        raise WorkbookError("The printer does not take the pages.", "See whether it is on, then try again.")
    try:
        for at, index in enumerate(wanted):
            if at and not printer.newPage():
                raise WorkbookError(
                    f"The printer stopped after page {wanted[at - 1] + 1}.", "See whether it is ready, then try again."
                )
            _paint(painter, printer, job, index)
    finally:
        painter.end()
    return len(wanted)


def wanted_pages(printer: QPrinter, pages: int) -> tuple[int, ...]:
    """The pages chosen in the print dialog, from 0, in order."""
    if printer.printRange() != QPrinter.PrintRange.PageRange or not printer.fromPage():
        return tuple(range(pages))
    return tuple(range(printer.fromPage() - 1, min(printer.toPage() or pages, pages)))


def _paint(painter: QPainter, printer: QPrinter, job: PrintJob, index: int) -> None:
    """One page at its true size, in the middle; smaller when the paper in the printer is."""
    area = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
    size = QPageSize.size(SIZES[job.paper], QPageSize.Unit.Inch) * printer.resolution()
    fit = min(1.0, area.width() / size.width(), area.height() / size.height())
    dots = min(SHARP, printer.resolution())
    picture = draw_page(job.pdf, index, round(size.width() / printer.resolution() * dots))
    target = QRectF(0, 0, size.width() * fit, size.height() * fit)
    target.moveCenter(area.center())
    painter.drawImage(target, picture)
