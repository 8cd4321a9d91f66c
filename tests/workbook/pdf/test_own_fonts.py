"""Chinese, Japanese and Korean on paper, with a font of the person's own computer."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.workbook.pdf.tiny_font import put
from workbook.pdf.drawn import drawn_program, quadratic
from workbook.pdf.faces import hb
from workbook.pdf.own_fonts import _read, font_folders, look_for

JAPANESE = "あアいの日本語山田、。"
RENDER = """
import sys
from datetime import date
from pathlib import Path
from workbook.model.workbook import Owner, Workbook
from workbook.pdf import PlanOptions, render_with_report
report = render_with_report(Workbook(id="w_1", owner=Owner(name=sys.argv[1])), PlanOptions(date(2027, 1, 11)))
Path(sys.argv[2]).write_bytes(report.pdf)
print("".join(sign.character for sign in report.missing), end="")
"""


def test_the_font_of_a_language_is_found_by_name_in_any_folder_below(tmp_path: Path) -> None:
    put(tmp_path / "truetype" / "noto", "NotoSansJP-Regular.ttf", JAPANESE)
    put(tmp_path, "SomethingElse.ttf", JAPANESE + "한글")
    face = look_for("ja", (tmp_path / "none", tmp_path))
    assert face is not None
    assert (face.name, face.drawn) == ("NotoSansJP-Regular", True)
    assert look_for("ko", (tmp_path,)) is None


def test_the_persons_own_folder_comes_first(tmp_path: Path) -> None:
    put(tmp_path / "system", "ipag.ttf", JAPANESE)
    put(tmp_path / "own", "ipag.ttf", JAPANESE + "名")
    face = look_for("ja", (tmp_path / "own", tmp_path / "system"))
    assert face is not None
    assert "名" in face.coverage


def test_fonts_that_cannot_be_used_are_passed_over(tmp_path: Path) -> None:
    put(tmp_path, "NotoSansJP-Regular.ttf", JAPANESE, restricted=True)
    (tmp_path / "YuGothR.ttc").write_bytes(b"not a font")
    put(tmp_path, "meiryo.ttf", "あ")
    assert look_for("ja", (tmp_path,)) is None
    put(tmp_path, "IPAGothic.ttf", JAPANESE)
    put(tmp_path, "ipag.ttf", JAPANESE)
    face = look_for("ja", (tmp_path,))
    assert face is not None
    assert face.name == "ipag"


@pytest.mark.parametrize(
    ("platform", "environ", "first", "among"),
    [
        ("linux", {}, "home/.local/share/fonts", "/usr/share/fonts"),
        ("linux", {"XDG_DATA_HOME": "/d", "XDG_DATA_DIRS": "/x:/y"}, "/d/fonts", "/y/fonts"),
        ("darwin", {}, "home/Library/Fonts", "/System/Library/Fonts"),
        ("win32", {"LOCALAPPDATA": "/l", "WINDIR": "/w"}, "/l/Microsoft/Windows/Fonts", "/w/Fonts"),
    ],
)
def test_every_system_has_its_folders(platform: str, environ: dict[str, str], first: str, among: str) -> None:
    folders = [folder.as_posix() for folder in font_folders(platform, Path("home"), environ)]
    assert folders[0] == first
    assert among in folders


def printed(name: str, tmp_path: Path) -> tuple[bytes, str]:
    """A cover printed by a program that sees only the fonts of a folder; the PDF and what it could not show."""
    target = tmp_path / "out.pdf"
    nowhere = str(tmp_path / "nowhere")
    environ = os.environ | {"HOME": nowhere, "XDG_DATA_HOME": str(tmp_path), "XDG_DATA_DIRS": nowhere}
    command = [sys.executable, "-c", RENDER, name, str(target)]
    done = subprocess.run(command, env=environ, capture_output=True, check=True, encoding="utf-8")
    return target.read_bytes(), done.stdout


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the folders of these systems cannot be moved")
class TestOnPaper:
    def test_signs_are_drawn_with_an_own_font_and_can_be_copied(self, tmp_path: Path) -> None:
        from pypdfium2 import PdfDocument

        put(tmp_path / "fonts", "NotoSansJP-Regular.ttf", JAPANESE)
        pdf, missing = printed("山田 あい", tmp_path)
        assert missing == ""
        document = PdfDocument(pdf)
        assert "山田 あい" in document[0].get_textpage().get_text_bounded()
        assert b"+NotoSansJP-Regular" in pdf
        again, _ = printed("山田 あい", tmp_path)
        assert hashlib.sha256(again).digest() == hashlib.sha256(pdf).digest()

    def test_only_the_signs_in_use_are_in_the_file(self, tmp_path: Path) -> None:
        put(tmp_path / "fonts", "NotoSansJP-Regular.ttf", JAPANESE + "".join(map(chr, range(0x4E00, 0x7E00))))
        pdf, _ = printed("山田 あい", tmp_path)
        bare, _ = printed("Amira", tmp_path)
        assert len(pdf) < len(bare) + 25_000

    def test_without_a_font_the_signs_are_reported(self, tmp_path: Path) -> None:
        if any(Path(folder).exists() for folder in ("/run/host/fonts", "/run/host/user-fonts")):
            pytest.skip("a Flatpak shows the fonts of its host")
        _, missing = printed("山田 あい", tmp_path)
        assert missing == "山田あい"


def test_a_cubic_curve_is_kept_to_half_a_unit() -> None:
    start, one, two, end = (0.0, 0.0), (0.0, 552.0), (448.0, 1000.0), (1000.0, 1000.0)
    pieces = list(quadratic(start, one, two, end, 0.5))
    assert len(pieces) > 1
    assert pieces[-1][1] == pytest.approx(end)
    at = start
    for bend, to in pieces:
        middle = tuple((at[i] + 2 * bend[i] + to[i]) / 4 for i in (0, 1))
        nearest = min(abs(complex(*middle) - complex(*_on(start, one, two, end, t / 2000))) for t in range(2001))
        assert nearest < 0.8
        at = to


def _on(start, one, two, end, t):
    r = 1 - t
    return tuple(r**3 * start[i] + 3 * r * r * t * one[i] + 3 * r * t * t * two[i] + t**3 * end[i] for i in (0, 1))


def _system_otf() -> Iterator[Path]:
    for folder in font_folders(sys.platform, Path.home(), os.environ):
        yield from folder.rglob("*.otf")


def test_a_font_with_cubic_outlines_keeps_its_shapes() -> None:
    path = next(_system_otf(), None)
    if path is None:
        pytest.skip("this computer has no font with cubic outlines")
    face = _read(path, 0)
    assert face is not None
    glyphs = [face.glyph(sign) for sign in sorted(face.coverage) if sign.isalpha()][:4]
    drawn = hb.Font(hb.Face(drawn_program(face, glyphs, ())))
    for glyph in glyphs:
        before, after = face.font.get_glyph_extents(glyph), drawn.get_glyph_extents(glyph)
        for side in ("x_bearing", "y_bearing", "width", "height"):
            assert abs(getattr(before, side) - getattr(after, side)) <= 3
        assert drawn.get_glyph_h_advance(glyph) == pytest.approx(face.font.get_glyph_h_advance(glyph), abs=1)
