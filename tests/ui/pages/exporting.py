"""The export page for tests: made with real pages, its questions answered."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

import resources
from ui.background import paper_bench
from ui.pages.export_page import ExportPage
from ui.preview.making import page_text
from ui.session import Session
from ui.settings import Settings
from workbook.model.workbook import Workbook
from workbook.storage.format import decode

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def nurse() -> Workbook:
    """A filled example."""
    return decode(resources.path("samples", "nurse.brandbook").read_bytes()).workbook


class Answers:
    """Answers the question for a file name with one path, and remembers what was suggested."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.suggested: list[Path] = []

    def to_open(self, _parent: QWidget) -> Path | None:
        raise AssertionError("Nothing is opened here.")

    def to_save(self, _parent: QWidget, suggested: Path, _kinds: str) -> Path | None:
        self.suggested.append(suggested)
        return self.path


Make = Callable[..., ExportPage]


@pytest.fixture
def export_page(qtbot, tmp_path) -> Make:
    """Make the page of a workbook and wait for its first picture."""

    def make(workbook: Workbook, *, width: int = 740, read_only: bool = False) -> ExportPage:
        session = Session(workbook)
        session.read_only = read_only
        page = ExportPage(session, TODAY, tmp_path / "mine.brandbook", Settings(tmp_path / "settings.ini"))
        page.resize(width, 620)
        qtbot.addWidget(page)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        qtbot.waitUntil(lambda: page.viewer.sheet.has_picture, timeout=20_000)
        return page

    return make


@pytest.fixture
def settle(qtbot) -> Callable[[ExportPage], None]:
    """Wait until the pages show the newest wish and nothing is under way."""

    def wait(page: ExportPage) -> None:
        qtbot.waitUntil(lambda: page.preview.current and not paper_bench().busy, timeout=20_000)

    return wait


def words_of(page: ExportPage) -> str:
    """Everything the pages say."""
    pages = page.viewer.pages
    assert pages is not None
    return "\n".join(page_text(pages.pdf, index) for index in range(pages.count))
