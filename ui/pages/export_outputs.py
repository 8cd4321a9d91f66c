"""The ways out: a PDF, paper, a text file, the clipboard. Each is done off the window's thread and told in a notice."""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from ui.background import paper_bench
from ui.files import Ask, AskWithDialogs
from ui.pages.export_files import PDF, save_pdf, save_text, suggested_name, text_of, usual_folder, with_suffix
from ui.pages.export_print import AskPrinter, AskPrinterWithDialog, PrintJob, print_pages
from ui.pages.export_words import (
    COPIED,
    ELSEWHERE,
    NO_VIEWER,
    PRINTING,
    SAVE_PDF,
    printed_sentence,
    saved_sentence,
)
from ui.preview.choices import Choices
from ui.preview.making import Pages, make_pages
from ui.settings import SaveFolder
from ui.widgets.notice import Notice, Offer
from workbook.errors import WorkbookError
from workbook.exchange import EXPORTS, Export
from workbook.model.workbook import Workbook

OPEN: Final = "open"
FOLDER: Final = "folder"
SAVE: Final = "save"
"""Begins the key of an offer to save elsewhere; the ending of the file follows."""
SEEN: Final = 20
"""Seconds a piece of good news stays."""


class Order(Struct, frozen=True):
    """What goes out: the workbook, the choices, and its pages where they are made already."""

    workbook: Workbook
    choices: Choices
    pages: Pages | None


class Outputs(QObject):
    """Does what the buttons say; `told` carries a `Notice` about how it went."""

    told = Signal(object)

    def __init__(self, window: QWidget, workbook_file: Path, folder: SaveFolder) -> None:
        """Ask over `window`; `folder` remembers where the person saves."""
        super().__init__(window)
        self.ask: Ask = AskWithDialogs()
        self.ask_printer: AskPrinter = AskPrinterWithDialog()
        self.open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl
        self._window, self._workbook_file, self._folder = window, workbook_file, folder
        self._saved: Path | None = None

    def save_pdf(self, order: Order) -> None:
        """Ask for a name and write the PDF there."""
        chosen = self._ask_where(order, PDF, "PDF")
        if chosen is not None:
            made = order.pages.pdf if order.pages else None
            where, over = chosen
            work = partial(save_pdf, where, order.workbook, order.choices, made, over=over)
            paper_bench().run(work, self, partial(self._tell_saved, PDF))

    def save_text(self, order: Order, export: Export) -> None:
        """Ask for a name and write the plan as text of one kind there."""
        chosen = self._ask_where(order, export.suffix, export.name)
        if chosen is not None:
            where, over = chosen
            work = partial(save_text, where, order.workbook, order.choices, export, over=over)
            paper_bench().run(work, self, partial(self._tell_saved, export.suffix))

    def copy_text(self, order: Order) -> None:
        """Put the plan on the clipboard as plain text."""
        plain = next(export for export in EXPORTS if export.suffix == ".txt")
        paper_bench().run(partial(text_of, order.workbook, order.choices, plain), self, self._copy)

    def print_pages(self, order: Order) -> None:
        """Ask for a printer and print."""
        if order.pages is None:
            work = partial(make_pages, order.workbook, order.choices)
            paper_bench().run(work, self, lambda done: self._ask_printer(order, done.result()))
        else:
            self._ask_printer(order, order.pages)

    def act(self, key: str, order: Order) -> None:
        """Take an offer of a notice: open what was saved, or its folder, or save elsewhere."""
        export = next((export for export in EXPORTS if key == SAVE + export.suffix), None)
        if export is not None:
            self.save_text(order, export)
        elif key == SAVE + PDF:
            self.save_pdf(order)
        elif self._saved is not None and key in {OPEN, FOLDER}:
            self._open(self._saved if key == OPEN else self._saved.parent)

    def _open(self, target: Path) -> None:
        if not self.open_url(QUrl.fromLocalFile(str(target))):
            self.told.emit(Notice(NO_VIEWER, tone="tip"))

    def _ask_where(self, order: Order, suffix: str, kind: str) -> tuple[Path, bool] | None:
        """Where to write, and whether the person agreed to replace what is there."""
        folder = usual_folder(self._folder.now(), self._workbook_file)
        suggested = folder / suggested_name(order.workbook, suffix)
        chosen = self.ask.to_save(self._window, suggested, f"{kind} (*{suffix})")
        if chosen is None:
            return None
        where = with_suffix(chosen, suffix)
        # The dialog asked about the name it was given, not about one with an ending we add.
        return where, where == chosen

    def _tell_saved(self, suffix: str, done: "Future[Path]") -> None:
        error = done.exception()
        if isinstance(error, WorkbookError):
            self.told.emit(Notice(str(error), (Offer(SAVE + suffix, ELSEWHERE),), tone="danger"))
            return
        self._saved = done.result()
        self._folder.keep(self._saved.parent)
        words = "Open the PDF" if self._saved.suffix.lower() == PDF else "Open it"
        offers = (Offer(OPEN, words), Offer(FOLDER, "Show in folder"))
        self.told.emit(Notice(saved_sentence(self._saved), offers, tone="good"))

    def _copy(self, done: "Future[str]") -> None:
        QGuiApplication.clipboard().setText(done.result())
        self.told.emit(Notice(COPIED, seconds=SEEN, tone="good"))

    def _ask_printer(self, order: Order, pages: Pages) -> None:
        job = PrintJob(pages.pdf, pages.count, order.choices.paper, suggested_name(order.workbook, "").strip())
        try:
            self.ask_printer.choose(self._window, job, partial(self._print, job))
        except WorkbookError as error:
            self.told.emit(Notice(str(error), (Offer(SAVE + PDF, SAVE_PDF),), tone="tip"))

    def _print(self, job: PrintJob, printer: QPrinter) -> None:
        self.told.emit(Notice(PRINTING))
        paper_bench().run(partial(print_pages, job, printer), self, self._tell_printed)

    def _tell_printed(self, done: "Future[int]") -> None:
        error = done.exception()
        if isinstance(error, WorkbookError):
            self.told.emit(Notice(str(error), tone="danger"))
            return
        self.told.emit(Notice(printed_sentence(done.result()), seconds=SEEN, tone="good"))
