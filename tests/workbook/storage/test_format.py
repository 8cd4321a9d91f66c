"""The file format: what goes in comes out, and everything else is told in one plain sentence."""

import json
import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from workbook.errors import WorkbookError
from workbook.model.answers import LongText, ShortText
from workbook.model.text import clean_text
from workbook.model.workbook import Workbook
from workbook.storage import refusals
from workbook.storage.format import LARGE, LARGEST, Opened, decode, encode, first_head
from workbook.storage.head import Head

NOT_FOR_PEOPLE = ("Expected", "Error", "error", "Traceback", "invalid", "failed", "None", "msgspec", "!")


def as_plain(data: bytes) -> dict[str, object]:
    return json.loads(data)


def told(data: bytes) -> str:
    """The sentence for bytes that cannot be opened, checked for tone."""
    with pytest.raises(WorkbookError) as caught:
        decode(data)
    assert not any(word in str(caught.value) for word in NOT_FOR_PEOPLE), str(caught.value)
    assert caught.value.what.endswith(".")
    return str(caught.value)


def test_every_word_comes_back(ada: Workbook) -> None:
    head = first_head(ada)
    opened = decode(encode(ada, head))
    assert opened.workbook == ada
    assert opened == Opened(ada, opened.head)
    assert (opened.head.rev, opened.head.counter, opened.head.parents) == (head.rev, 1, ())


def test_the_file_is_lines_with_the_head_first(ada: Workbook) -> None:
    data = encode(ada, first_head(ada))
    lines = data.decode().split("\n")
    assert [line.split('"')[1] for line in lines[1:9]] == [
        "format", "schema", "min_reader", "workbook_id", "rev", "parents", "counter", "body_sha256",
    ]  # fmt: skip
    assert lines[1] == ' "format": "brandbook",'
    assert lines[9] == ' "workbook": {'
    assert lines[-2:] == ["}", ""]
    assert b"\r" not in data
    assert len(lines) > 50


def test_the_same_workbook_gives_the_same_bytes(ada: Workbook) -> None:
    head = first_head(ada)
    data = encode(ada, head)
    assert encode(decode(data).workbook, decode(data).head) == data


def test_unknown_fields_are_kept_at_every_level(ada: Workbook) -> None:
    plain = as_plain(encode(ada, first_head(ada)))
    plain["new_top"] = {"keep": "me"}
    body = plain["workbook"]
    assert isinstance(body, dict)
    body["new_part"] = [1, None, "x"]
    body["owner"]["new"] = {"a": 1.5}
    body["answers"]["E5.4.final"]["mood"] = "calm"
    body["people"][0]["pet"] = "cat"
    opened = decode(json.dumps(plain).encode())
    again = as_plain(encode(opened.workbook, opened.head))
    again["body_sha256"] = plain["body_sha256"] = ""
    assert again == plain


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.from_regex(r"E[1-9]\.[1-9]\.[a-z]{1,6}", fullmatch=True), st.text(max_size=60), max_size=4))
def test_any_text_comes_back_as_it_was(texts: dict[str, str]) -> None:
    workbook = Workbook(id="w_1", answers={ref: LongText(text=text) for ref, text in texts.items()})
    opened = decode(encode(workbook, first_head(workbook)))
    assert {ref: opened.workbook.text(ref) for ref in texts} == {ref: clean_text(text) for ref, text in texts.items()}


def test_half_a_character_in_an_answer_does_not_stop_a_save(ada: Workbook) -> None:
    broken = replace(ada.answers["E5.4.final"], text="cut \ud83d here")
    workbook = replace(ada, answers={**ada.answers, "E5.4.final": broken})
    assert decode(encode(workbook, first_head(workbook))).workbook.text("E5.4.final") == "cut  here"


def test_half_a_character_in_a_file_is_shown_and_told(ada: Workbook) -> None:
    data = encode(ada, first_head(ada)).replace(b"Books", b"Bo\\ud800oks")
    opened = decode(data)
    answer = opened.workbook.answers["E5.4.final"]
    assert isinstance(answer, ShortText)
    assert "Bo" in answer.versions[0].text
    assert refusals.HALF_SIGNS in opened.problems


def test_a_whole_pair_written_as_escapes_is_one_character(ada: Workbook) -> None:
    opened = decode(encode(ada, first_head(ada)).replace(b"Books", b"Bo\\ud83d\\ude00oks"))
    answer = opened.workbook.answers["E5.4.final"]
    assert isinstance(answer, ShortText)
    assert answer.versions[0].text == "Bo\U0001f600oks"
    assert refusals.HALF_SIGNS not in opened.problems


def test_a_changed_letter_is_noticed(ada: Workbook) -> None:
    opened = decode(encode(ada, first_head(ada)).replace(b"Books", b"Cooks"))
    assert not opened.intact
    assert opened.problems == (refusals.CHANGED_BY_HAND,)


@pytest.mark.parametrize("change", [lambda d: d.replace(b"\n", b"\r\n"), lambda d: b"\xef\xbb\xbf" + d])
def test_line_ends_and_a_byte_order_mark_are_forgiven(ada: Workbook, change: Callable[[bytes], bytes]) -> None:
    opened = decode(change(encode(ada, first_head(ada))))
    assert opened.workbook == ada
    assert opened.intact


def newer(ada: Workbook, min_reader: int) -> bytes:
    plain = as_plain(encode(ada, first_head(ada)))
    plain |= {"schema": 9, "min_reader": min_reader}
    body = plain["workbook"]
    assert isinstance(body, dict)
    body |= {"format": 9, "hopes": {"keep": "me"}}
    return json.dumps(plain).encode()


def test_a_newer_file_opens_to_read(ada: Workbook) -> None:
    opened = decode(newer(ada, 9))
    assert opened.read_only_reason == refusals.NEWER
    assert opened.workbook.text("E6.3.about") == ada.text("E6.3.about")


def test_a_newer_file_that_allows_it_can_be_changed_and_stays_newer(ada: Workbook) -> None:
    opened = decode(newer(ada, 1))
    assert opened.read_only_reason == ""
    plain = as_plain(encode(opened.workbook, opened.head.next()))
    body = plain["workbook"]
    assert isinstance(body, dict)
    assert (plain["schema"], plain["min_reader"], body["hopes"]) == (9, 1, {"keep": "me"})


def test_a_newer_file_of_an_unknown_shape_says_update() -> None:
    data = b'{"format":"brandbook","schema":9,"min_reader":9,"workbook_id":"w","rev":"r","workbook":{"people":3}}'
    assert "newer version" in told(data)


def test_the_next_head_counts_on_and_names_its_parent() -> None:
    head = Head(number=1, workbook_id="w", rev="a", counter=4)
    after = head.next()
    assert (after.counter, after.parents) == (5, ("a",))
    assert after.rev not in {"", "a"}


def shell(body: str = '{"answers":{}}', head: str = '"schema":1,"workbook_id":"w","rev":"r"') -> bytes:
    return f'{{"format":"brandbook",{head},"workbook":{body}}}'.encode()


def test_the_shell_used_below_opens() -> None:
    assert decode(shell()).workbook.answers == {}


@pytest.mark.parametrize(
    ("data", "part"),
    [
        (b"", "empty"),
        (b" \n ", "empty"),
        (bytes(4096), "power cut"),
        (b"SQLite format 3\x00" + bytes(100), "a database"),
        (b"PK\x03\x04rest", "ZIP"),
        (b"%PDF-1.7\n", "a PDF"),
        (b"\xff\xfe{\x00", "UTF-16"),
        (b"Dear diary,\n", "not a workbook"),
        (b"\x80\x81\x82", "not a workbook"),
        (b"[1, 2]", "not made by this app"),
        (b'"brandbook"', "not made by this app"),
        (b'{"format": "workbook", "schema_version": 1}', "not made by this app"),
        (b'{"format":"brandbook"', "cut off or damaged from line 1"),
        (b'{\n"format":"brandbook",\n"x":\n\xff}', "damaged"),
        (shell(head='"schema":1,"workbook_id":"w","workbook_id":"v","rev":"r"'), "twice"),
        (shell('{"answers":{"E1.1.a":{},"E1.1.a":{}}}'), "twice"),
        (shell('{"x":NaN}'), "number"),
        (shell('{"x":-Infinity}'), "number"),
        (shell('{"x":1e400}'), "number"),
        (shell('{"x":' + "9" * 5000 + "}"), "number"),
        (shell('{"x":' + "[" * 300 + "]" * 300 + "}"), "no workbook is"),
        (shell('{"x":' + "[" * 9000 + "]" * 9000 + "}"), "no workbook is"),
        (shell("[]"), "no answers"),
        (shell("null"), "no answers"),
        (shell('{"answers":[]}'), "A part of this workbook"),
        (shell('{"answers":{"E1.1.a":{"kind":"short_text","text":7}}}'), "The answer E1.1.a"),
        (shell('{"answers":{"E1.1.a":"x"}}'), "The answer E1.1.a"),
        (shell('{"people":{"a":1}}'), "The list of people"),
        (shell('{"owner":[]}'), "The page about you"),
        (shell(head='"schema":"1","workbook_id":"w","rev":"r"'), "first lines"),
        (shell(head='"schema":0,"workbook_id":"w","rev":"r"'), "first lines"),
        (shell(head='"schema":true,"workbook_id":"w","rev":"r"'), "first lines"),
        (shell(head='"schema":1,"workbook_id":"","rev":"r"'), "first lines"),
        (shell(head='"schema":1,"rev":"r"'), "first lines"),
    ],
)  # fmt: skip
def test_each_kind_of_trouble_has_a_sentence(data: bytes, part: str) -> None:
    assert part in told(data)


def test_a_huge_file_is_refused_and_a_large_one_opens_with_a_word(ada: Workbook) -> None:
    assert "100 MB" in told(bytes(LARGEST + 1))
    large = replace(ada, answers={"E6.3.about": LongText(text="a b " * (LARGE // 4))})
    assert decode(encode(large, first_head(large))).problems == (refusals.LARGE_FILE,)


def test_no_damage_to_a_file_gives_anything_but_a_workbook_or_a_sentence(ada: Workbook) -> None:
    good = encode(ada, first_head(ada))
    dice = random.Random(7)
    opened = 0
    told_all: set[str] = set()
    for _ in range(400):
        data = bytearray(good)
        start = dice.randrange(len(data))
        match dice.randrange(4):
            case 0:
                data[start] ^= 1 << dice.randrange(8)
            case 1:
                del data[start:]
            case 2:
                data[start : start + 64] = bytes(64)
            case _:
                data[start:start] = good[dice.randrange(len(good)) :]
        try:
            found = decode(bytes(data))
        except WorkbookError as error:
            told_all.add(str(error))
        else:
            opened += 1
            assert not found.intact or found.workbook == ada
    assert 0 < opened < 400
    assert not [text for text in told_all if any(word in text for word in NOT_FOR_PEOPLE)]


def test_a_file_just_as_written_and_the_same_one_looked_through_are_one(ada: Workbook) -> None:
    data = encode(ada, first_head(ada))
    loose = b'{"loose": 1, ' + data.removeprefix(b"{")
    looked_through = decode(loose.replace(b'"workbook": {', b'"workbook":  {'))
    assert not looked_through.intact
    assert looked_through.workbook == decode(data).workbook
    assert looked_through.head.unknown == {"loose": 1}
    assert decode(data).intact
