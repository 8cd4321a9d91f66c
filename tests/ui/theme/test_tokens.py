"""Colours are readable, and written in one place only."""

import re
from pathlib import Path

import pytest

import resources
import ui
from ui.theme.style_sheet import SHEET
from ui.theme.tokens import PAIRS, THEMES, TYPE, Theme, contrast

UI = Path(ui.__file__).parent
HEX = re.compile(r"#[0-9A-Fa-f]{3,8}\b")


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_pair_in_use_is_readable(theme: Theme):
    weak = [
        f"{front} on {back}: {contrast(theme.hex(front), theme.hex(back)):.2f}"
        for front, back, least in PAIRS
        if contrast(theme.hex(front), theme.hex(back)) < least
    ]
    assert not weak


def test_contrast_theme_is_far_above_the_least():
    theme = THEMES[2]
    texts = [(front, back) for front, back, least in PAIRS if least == 4.5 and front != "surface"]
    assert min(contrast(theme.hex(front), theme.hex(back)) for front, back in texts) >= 7


def test_contrast_is_the_published_formula():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_no_colour_is_written_outside_the_tokens():
    found = [
        f"{file.relative_to(UI)}: {match}"
        for file in UI.rglob("*.py")
        if file.name != "tokens.py"
        for match in HEX.findall(file.read_text(encoding="utf-8"))
    ]
    assert not found


def test_icons_take_their_colour_when_drawn():
    icons = sorted(resources.path("icons").glob("*.svg"))
    assert len(icons) >= 35
    for icon in icons:
        source = icon.read_text(encoding="utf-8")
        assert not HEX.search(source), icon.name
        assert 'stroke="currentColor"' in source, icon.name
        assert 'viewBox="0 0 24 24"' in source, icon.name


def test_lines_are_higher_than_their_letters():
    assert all(kind.line > kind.size for kind in TYPE.values())


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_edge_under_the_pointer_is_told_from_the_keyboards_which_is_stronger(theme: Theme):
    assert theme.hover not in {theme.focus, theme.accent, theme.control}
    for ground in (theme.surface, theme.bg):
        assert contrast(theme.focus, ground) > contrast(theme.hover, ground)


def test_nothing_under_the_pointer_has_the_keyboards_edge():
    rules = re.findall(r"([^{}]+)\{([^}]*)\}", SHEET.template.replace("${", "$"))
    under = [body for names, body in rules if ":hover" in names and "border-color" in body]
    assert under
    assert all("$hover" in body for body in under)
