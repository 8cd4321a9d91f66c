"""Changes between two workbooks: small, and exact when they are put back."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.workbook.storage.disks import typed
from workbook.model.answers import LongText
from workbook.model.plain import from_plain, to_plain
from workbook.model.workbook import Owner, Person, Workbook
from workbook.storage.delta import applied, changes

TEXTS = st.dictionaries(st.sampled_from(["E1.1.a", "E1.2.b", "E2.1.c"]), st.text(max_size=5))
PEOPLE = st.lists(st.tuples(st.sampled_from("pqrs"), st.text(max_size=3)), max_size=5)


def put_back(before: Workbook, after: Workbook) -> Workbook:
    through_disk = json.loads(json.dumps(changes(before, after)))
    return from_plain(applied(to_plain(before), through_disk), Workbook)


def book(texts: dict[str, str], people: list[tuple[str, str]]) -> Workbook:
    return Workbook(
        id="w_1",
        owner=Owner(name="".join(texts)),
        answers={ref: LongText(text=text) for ref, text in texts.items()},
        people=tuple(Person(id=name, name=text) for name, text in people),
        marks=dict.fromkeys(texts, "set_aside"),
        closed_chapters=tuple(texts),
    )


def test_one_answer_changes_one_thing(ada: Workbook) -> None:
    assert changes(ada, typed(ada, "E6.3.about", "Hi")) == {
        "answers": {
            "put": {"E6.3.about": {"kind": "long_text", "text": "Hi", "versions": []}},
            "drop": [],
        }
    }
    assert changes(ada, ada) == {}
    assert changes(ada, replace(ada)) == {}


def test_one_person_changes_one_person(ada: Workbook) -> None:
    after = replace(ada, people=(ada.people[1], replace(ada.people[0], name="A.")))
    change = changes(ada, after)["people"]
    assert isinstance(change, dict)
    assert change["order"] == ["p_2", "p_1"]
    assert list(change["items"]) == ["p_1"]
    assert put_back(ada, after) == after


def test_a_new_part_of_a_newer_format_travels(ada: Workbook) -> None:
    after = from_plain({**to_plain(ada), "hopes": [1, 2]}, Workbook)
    assert put_back(ada, after) == after


def test_unknown_changes_are_passed_over() -> None:
    assert applied({"owner": 1}, {"owner": {"other": 2}, "people": 3}) == {"owner": 1}


@settings(max_examples=80, deadline=None)
@given(TEXTS, PEOPLE, TEXTS, PEOPLE)
def test_any_change_can_be_put_back(
    texts: dict[str, str], people: list[tuple[str, str]], texts2: dict[str, str], people2: list[tuple[str, str]]
) -> None:
    before, after = book(texts, people), book(texts2, people2)
    assert put_back(before, after) == after
