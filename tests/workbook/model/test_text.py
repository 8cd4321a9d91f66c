import pytest

from workbook.model.text import MARKS_IN_A_ROW, clean_text


@pytest.mark.parametrize(
    "words",
    ["", "Plain.", "Nguyễn Minh Anh", "Олена", "أمينة الفاسي", "👩‍💻 and 🇫🇷", "line\nline\tstop", "क्षत्रिय श्री"],
)
def test_writing_stays_as_it_is(words: str) -> None:
    assert clean_text(words) == words


def test_line_ends_become_line_feeds() -> None:
    assert clean_text("a\r\nb\rc\u2028d") == "a\nb\nc\nd"


def test_decomposed_letters_are_composed() -> None:
    assert clean_text("Vie\u0323\u0302t") == "Việt"


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x1b", "\ud800", "\ue000", "\u202e", "\u2066", "\ufeff", "\x9f"])
def test_what_cannot_be_written_is_left_out(sign: str) -> None:
    assert clean_text(f"a{sign}b") == "ab"


def test_towers_of_marks_are_capped() -> None:
    cleaned = clean_text("x" + "\u0336" * 5000 + "y")
    assert cleaned == "x" + "\u0336" * MARKS_IN_A_ROW + "y"


def test_joiners_inside_words_stay() -> None:
    assert clean_text("می\u200cخواهم") == "می\u200cخواهم"
