"""The start page: a name first, or the way back."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.pages.start_page import StartPage


def shown(qtbot, page: StartPage) -> StartPage:
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.focus_first()
    return page


def test_the_first_keys_write_the_name_and_enter_begins(qtbot):
    page = shown(qtbot, StartPage(()))
    begun = []
    page.started.connect(begun.append)
    QTest.keyClicks(QApplication.focusWidget(), "Ada Example")
    assert begun == []
    QTest.keyClick(QApplication.focusWidget(), "\r")
    assert begun == ["Ada Example"]


def test_somebody_who_comes_back_opens_their_workbook_with_one_key(qtbot, tmp_path):
    file = tmp_path / "mine.brandbook"
    file.write_text("")
    page = shown(qtbot, StartPage((file,), "Brand statement"))
    opened = []
    page.opened.connect(opened.append)
    QTest.keyClick(QApplication.focusWidget(), "\r")
    assert opened == [file]
