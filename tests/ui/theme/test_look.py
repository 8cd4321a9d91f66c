"""One Look drives colours, sizes and type of the whole application."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase, QPalette
from PySide6.QtWidgets import QLabel, QMainWindow, QVBoxLayout, QWidget

import resources
from ui.theme import icons
from ui.theme.look import FALLBACKS, SERIF, look, system_scale, theme_for
from ui.theme.reading import Reading, fitting_scale
from ui.theme.tokens import CONTRAST, DARK, LIGHT


@pytest.mark.parametrize(("asked", "given"), [(100, 100), (73, 80), (240, 200), (114, 110), (116, 120)])
def test_scale_keeps_to_its_steps(asked, given):
    assert fitting_scale(asked) == given


def test_the_look_is_found_on_the_application(look_, qapp):
    assert look() is look_
    assert look_.parent() is qapp


@pytest.mark.parametrize(("choice", "theme"), [("light", LIGHT), ("dark", DARK), ("contrast", CONTRAST)])
def test_a_chosen_theme_reaches_the_palette(look_, qapp, choice, theme):
    look_.apply(Reading(theme=choice))
    assert look_.theme is theme
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(theme.bg)
    assert qapp.palette().color(QPalette.ColorRole.PlaceholderText) == QColor(theme.ink3)
    assert theme.accent in qapp.styleSheet()


@pytest.mark.parametrize(
    ("choice", "scheme", "contrast", "theme"),
    [
        ("system", Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference, DARK),
        ("system", Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference, LIGHT),
        ("system", Qt.ColorScheme.Unknown, Qt.ContrastPreference.NoPreference, LIGHT),
        ("system", Qt.ColorScheme.Light, Qt.ContrastPreference.HighContrast, CONTRAST),
        ("light", Qt.ColorScheme.Dark, Qt.ContrastPreference.HighContrast, LIGHT),
    ],
)
def test_the_system_is_followed_unless_a_theme_is_chosen(choice, scheme, contrast, theme):
    assert theme_for(choice, scheme, contrast) is theme


def test_a_signal_of_the_system_paints_only_when_the_theme_is_another(look_, qapp):
    look_.apply(Reading(theme="system"))
    seen = []
    look_.changed.connect(lambda: seen.append(look_.theme.name))
    qapp.styleHints().colorSchemeChanged.emit(qapp.styleHints().colorScheme())
    assert seen == []


def test_scale_multiplies_lengths_lines_and_type(look_):
    look_.apply(Reading(theme="light", scale=200))
    assert look_.px(16) == 32
    assert look_.line("body") == 46
    assert look_.font("h1", serif=True).pixelSize() == 58
    look_.larger(-3)
    assert look_.reading.scale == 170
    look_.larger(0)
    assert look_.reading.scale == 100


def test_typefaces_are_the_bundled_ones(look_):
    assert look_.font("body").families() == ["Inter", *FALLBACKS]
    assert look_.font("h1", serif=True).family() == SERIF
    look_.apply(Reading(theme="light", family="atkinson"))
    assert look_.font("body").family() == "Atkinson Hyperlegible"
    known = set(QFontDatabase.families())
    assert {"Inter", SERIF, "Atkinson Hyperlegible", *FALLBACKS} <= known


def test_weights_are_real_faces(look_):
    styles = set(QFontDatabase.styles("Inter"))
    assert {"Regular", "Medium", "Bold"} <= styles
    assert any("emi" in style for style in styles)


def test_a_system_font_of_usual_size_means_100(qapp):
    font = qapp.font()
    font.setPixelSize(14)
    assert system_scale(font) == 100
    font.setPixelSize(20)
    assert system_scale(font) == 150


def test_every_icon_draws(look_):
    for file in resources.path("icons").glob("*.svg"):
        picture = look_.pixmap(file.stem, "accent", 24).toImage()
        inked = sum(picture.pixelColor(x, y).alpha() > 0 for x in range(24) for y in range(24))
        assert 4 < inked < 400, file.stem


def test_directional_icons_are_mirrored_and_others_not():
    for name, changes in (("arrow-right", True), ("trash", False)):
        one = icons.draw(name, LIGHT.ink, 24, 1.0).toImage()
        other = icons.draw(name, LIGHT.ink, 24, 1.0, mirrored=True).toImage()
        assert (one != other) is changes


def test_a_switch_with_a_hundred_widgets_is_quick(look_, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for number in range(100):
        column.addWidget(QLabel(str(number)))
    window.show()
    start = time.process_time()
    look_.apply(Reading(theme="dark"))
    assert time.process_time() - start < 1.0


def test_menus_grow_with_the_text(look_, qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.menuBar().addMenu("File")
    look_.apply(Reading(theme="light", scale=200))
    window.menuBar().ensurePolished()
    assert window.menuBar().fontInfo().pixelSize() == 30
