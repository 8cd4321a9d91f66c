"""Windows that open over a page have the theme's own ground, wherever they belong."""

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from ui.theme.look import look
from ui.widgets.buttons import Button
from ui.widgets.scroll_page import ScrollPage

THEMES = ("light", "dark", "contrast")


def ground_of(dialog: QWidget) -> str:
    return dialog.grab().toImage().pixelColor(4, 4).name()


@pytest.mark.parametrize("theme", THEMES)
def test_a_question_over_a_page_has_the_ground_of_the_theme(look_, qtbot, theme: str) -> None:
    look().apply(replace(look().reading, theme=theme))
    page = ScrollPage()
    qtbot.addWidget(page)
    page.show()
    files = QFileDialog(page)
    files.setOption(QFileDialog.Option.DontUseNativeDialog)
    question = QMessageBox(QMessageBox.Icon.Warning, "Save", "Replace it?", QMessageBox.StandardButton.Yes, files)
    question.ensurePolished()
    question.adjustSize()
    assert ground_of(question) == look().theme.hex("bg").lower()
    assert ground_of(files) == look().theme.hex("bg").lower()


@pytest.mark.parametrize("theme", THEMES)
def test_where_one_is_and_where_the_pointer_is_do_not_look_alike(look_, theme: str) -> None:
    look().apply(replace(look().reading, theme=theme))
    row = Button("People", "nav")
    here = row._coat(hover=False, down=False, chosen=True)
    pointed = row._coat(hover=True, down=False, chosen=False)
    assert here.ground != pointed.ground
    assert (here.border, pointed.border) == ("line", None)
