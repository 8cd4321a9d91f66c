"""Which language signs belong to."""

import pytest

from workbook.writing.east_asian import east_asian, east_asian_names


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("山田さん", "ja"),
        ("カナ", "ja"),
        ("李，你好", "zh"),
        ("안녕", "ko"),
        ("。", "zh"),
        ("Łódź", None),
        ("", None),
        ("नमस्ते", None),
    ],
)
def test_the_signs_say_the_language(text: str, language: str | None) -> None:
    assert east_asian(text) == language


@pytest.mark.parametrize(
    ("signs", "names"),
    [("山田さ", ("Japanese",)), ("李한", ("Chinese", "Korean")), ("あ한", ("Japanese", "Korean")), ("𓀀", ())],
)
def test_languages_have_names(signs: str, names: tuple[str, ...]) -> None:
    assert east_asian_names(signs) == names
