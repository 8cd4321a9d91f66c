"""The studio for tests: workbooks with drafts, and the page over a real session."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import resources
from ui.pages.studio_column import DraftColumn
from ui.pages.studio_page import StudioPage
from ui.session import Session
from workbook.model.answers import MultiChoice, RankedList, Row, ShortText
from workbook.model.workbook import Workbook
from workbook.storage.format import decode

TODAY = date(2026, 11, 24)
Maker = Callable[..., StudioPage]


def headlines(*texts: str, final: str = "", chosen: str = "") -> Workbook:
    rows = tuple(Row(id=f"d{n}", values={"text": text, "pattern": "H3"}) for n, text in enumerate(texts, 1))
    answers = {"E5.3.drafts": RankedList(rows=rows), "E5.4.final": ShortText(text=final)}
    if chosen:
        answers["E5.4.chosen"] = MultiChoice(chosen=(chosen,))
    return Workbook(id="w_1", answers=answers)


def sample(name: str) -> Workbook:
    return decode(resources.path("samples", f"{name}.brandbook").read_bytes()).workbook


@pytest.fixture
def studio(qtbot) -> Maker:
    def make(workbook: Workbook, *, width: int = 1100, read_only: bool = False) -> StudioPage:
        session = Session(workbook)
        session.read_only = read_only
        page = StudioPage(session, TODAY)
        page.resize(width, 760)
        qtbot.addWidget(page)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    return make


def column(page: StudioPage, draft_id: str) -> DraftColumn:
    found = page.drafts.row.column(draft_id)
    assert found is not None
    return found


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    target = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key, modifier)


def write(words: str) -> None:
    for sign in words:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, sign)
