"""The shipped fonts have real weights and the letters our users write in."""

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QRawFont

import resources

FONTS = tuple(sorted(resources.path("fonts").glob("*.ttf")))
LETTERS = "ễạếƠđєїґЖΩάąčęőşțğß·→←↑↓…–—“”„«»•✓€≥×−"


@pytest.fixture(scope="module", autouse=True)
def loaded(qapp):
    for file in FONTS:
        assert QFontDatabase.addApplicationFont(str(file)) >= 0, file.name


def test_weights_are_real_faces(loaded) -> None:
    widths = []
    for weight in (400, 500, 600, 700):
        font = QFont("Inter")
        font.setWeight(QFont.Weight(weight))
        font.setPixelSize(40)
        widths.append(QFontMetricsF(font).horizontalAdvance("Hamburgefonts"))
    assert widths == sorted(set(widths))
    assert {QFontDatabase.weight("Inter", style) for style in QFontDatabase.styles("Inter")} == {400, 500, 600, 700}
    serif = {QFontDatabase.weight("Source Serif 4", style) for style in QFontDatabase.styles("Source Serif 4")}
    assert serif == {400, 600}


@pytest.mark.parametrize("file", [file for file in FONTS if file.name.startswith(("Inter", "SourceSerif4"))])
def test_text_faces_cover_the_letters_we_promise(file) -> None:
    font = QRawFont(str(file), 16)
    assert [letter for letter in LETTERS if not font.supportsCharacter(ord(letter))] == []


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("NotoSansArabic-Regular.ttf", "سلامپچ"),
        ("NotoSansArabic-Bold.ttf", "سلامپچ"),
        ("NotoSansHebrew-Regular.ttf", "שלום"),
        ("NotoSansDevanagari-Regular.ttf", "नमस्ते"),
        ("NotoSansThai-Regular.ttf", "สวัสดี"),
        ("NotoEmoji-Regular.ttf", "🙂🎉"),
    ],
)
def test_other_scripts_have_a_face(name, letters) -> None:
    font = QRawFont(str(resources.path("fonts", name)), 16)
    assert all(font.supportsCharacter(ord(letter)) for letter in letters)


def test_every_family_has_its_licence_beside_it() -> None:
    families = {file.name.split("-")[0] for file in FONTS}
    assert families == {file.stem.removeprefix("OFL-") for file in resources.path("fonts").glob("OFL-*.txt")}
