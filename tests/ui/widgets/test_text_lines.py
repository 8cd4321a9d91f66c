"""Text in lines: what does not fit ends in an ellipsis, also where it is whole paragraphs that do not fit."""

import pytest

from ui.theme.look import look
from ui.widgets.text_lines import Setting, TextLines

WIDTH = 200


@pytest.fixture
def lines(look_):
    def lay(text: str, most: int) -> TextLines:
        return TextLines(text, Setting(look().font("label"), 20, most_lines=most), WIDTH)

    return lay


def shown(laid: TextLines) -> list[str]:
    return [layout.text() for layout in laid._paragraphs]


def test_paragraphs_that_do_not_fit_are_told_by_an_ellipsis(lines) -> None:
    laid = lines("First.\nSecond.\nThird.", 2)
    assert laid.cut
    assert laid.count == 2
    assert shown(laid) == ["First.", "Second. …"]


def test_a_full_last_line_makes_room_for_the_ellipsis(lines) -> None:
    words = "and one more word " * 20
    whole = lines(words, 0)
    first = whole._paragraphs[0].lineAt(0)
    full = words[: first.textLength()].strip()
    laid = lines(f"{full}\nMore.", 1)
    assert laid.count == 1
    assert shown(laid)[0].endswith("…")
    assert laid._paragraphs[0].lineAt(0).naturalTextWidth() <= WIDTH


def test_a_blank_line_before_what_is_left_out_holds_the_ellipsis(lines) -> None:
    assert shown(lines("First.\n\nThird.", 2)) == ["First.", "…"]


def test_what_fits_is_left_as_it_is(lines) -> None:
    laid = lines("First.\n\nThird.", 3)
    assert not laid.cut
    assert shown(laid) == ["First.", "", "Third."]


def test_a_long_paragraph_ends_in_an_ellipsis_in_its_last_line(lines) -> None:
    laid = lines("🙂 one long paragraph that goes on " * 10, 2)
    assert laid.count == 2
    assert shown(laid)[0].endswith("…")


@pytest.mark.parametrize(
    "text",
    ["Short.", "A line that is much too long for the width it is given here, and so it breaks.", "One.\nאחת שתיים"],
)
def test_the_width_without_breaks_is_known_from_broken_lines(lines, text: str) -> None:
    setting = Setting(look().font("label"), 20)
    assert lines(text, 0).unbroken_width == pytest.approx(TextLines(text, setting, 100_000).natural_width)


def test_lines_begin_at_the_left_unless_they_run_from_the_right_or_stand_in_the_middle(look_) -> None:
    font = look().font("label")
    assert TextLines("abc", Setting(font, 20), WIDTH).from_left
    assert not TextLines("abc", Setting(font, 20, centred=True), WIDTH).from_left
    assert not TextLines("abc", Setting(font, 20, rtl=True), WIDTH).from_left
    assert not TextLines("אחת", Setting(font, 20, own_side=True), WIDTH).from_left
