"""What the export page says where letters have no typeface, and of names."""

import pytest

from ui.pages.export_words import missing_sentence
from ui.preview.choices import WHOLE_NAMES
from ui.preview.making import NoSign
from workbook.curriculum.documents import document


def told(signs: str) -> str:
    return missing_sentence(tuple(NoSign(sign, page) for page, sign in enumerate(signs, 1)))


def test_nothing_is_said_where_every_letter_is_there() -> None:
    assert told("") == ""


@pytest.mark.parametrize(
    ("signs", "language"),
    [("山田さん", "Japanese"), ("李", "Chinese"), ("안녕", "Korean"), ("李안", "Chinese and Korean")],
)
def test_a_script_without_a_font_is_named_with_what_to_do(signs: str, language: str) -> None:
    sentence = told(signs)
    assert sentence.startswith(f"{language} cannot be printed yet: no font for it was found on this computer.")
    assert f"Add a font for {language} to your computer" in sentence
    assert "sign cannot" not in sentence


def test_single_signs_are_named_with_their_page() -> None:
    assert told("𓀀").startswith("One sign cannot be printed: “𓀀” on page 1.")
    assert "and 1 more" in told("𓀀𓀁𓀂𓀃")


def test_both_are_told_one_after_the_other() -> None:
    sentence = told("李𓀀")
    assert "Chinese cannot be printed yet" in sentence
    assert "One sign cannot be printed: “𓀀” on page 2." in sentence


def test_the_page_about_other_people_names_the_tick_as_the_export_page_does() -> None:
    (rule,) = (one for one in document("privacy").paragraphs if one.startswith("Printed plan"))
    assert rule.endswith(f'unless the participant ticks "{WHOLE_NAMES}".')
