"""Every format there ever was opens today with each word in place; one frozen file for each."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from workbook.model.plain import to_plain
from workbook.model.workbook import FORMAT
from workbook.storage.format import decode, encode

HERE = Path(__file__).parent
WORDS = re.compile(r"[^\W\d_]{2,}")
NOT_WORDS = frozenset(
    {"id", "kind", "rev", "parents", "workbook_id", "body_sha256", "format", "schema", "min_reader", "counter"}
)


def texts(value: object) -> list[str]:
    """All texts in a JSON value, in no order that counts."""
    match value:
        case str():
            return [value]
        case dict():
            return [text for key, item in value.items() if key not in NOT_WORDS for text in texts(item)]
        case list():
            return [text for item in value for text in texts(item)]
        case _:
            return []


def test_there_is_a_frozen_file_for_each_format() -> None:
    assert sorted(path.name for path in HERE.glob("*.brandbook")) == [
        f"format-{number}.brandbook" for number in range(1, FORMAT + 1)
    ]


@pytest.mark.parametrize("number", range(1, FORMAT + 1))
def test_a_past_file_opens_with_its_exact_words(number: int) -> None:
    data = (HERE / f"format-{number}.brandbook").read_bytes()
    opened = decode(data)
    assert opened.intact
    assert opened.problems == ()
    assert opened.read_only_reason == ""
    assert opened.workbook.format == FORMAT
    before, after = texts(json.loads(data)), texts(json.loads(encode(opened.workbook, opened.head)))
    assert Counter(before) <= Counter(after)  # today's format may add fields, never lose one
    assert sum(bool(WORDS.search(text)) for text in before) > 30


def test_the_first_format_in_detail() -> None:
    workbook = decode((HERE / "format-1.brandbook").read_bytes()).workbook
    assert workbook.text("E6.3.about") == 'Line one\n\n\tLine “two”: العربية, हिन्दी, 日本語, 👩‍🏫 \\ " / end '
    assert workbook.path == "G1"
    assert [mark.value for mark in workbook.scale("E1.4.trust").history] == [2, 4]
    assert workbook.cards("E2.2.values").own[0].text == "Quiet"
    assert workbook.checklist("E8.1.list").notes == {"photo": "by Bo"}
    assert workbook.stories[0].did == "Sorted 400 slips"
    assert workbook.rows("E2.3.stories")[0].words("skills") == ("patience", "sums")
    assert workbook.rows("E4.1.people")[0].number("times") == 3
    assert workbook.person("p_1") is not None
    assert workbook.marks == {"E7.2": "set_aside", "E7.3": "declined"}
    assert to_plain(workbook.answers["E99.1.new"])["depth"] == [1, {"x": None}]
