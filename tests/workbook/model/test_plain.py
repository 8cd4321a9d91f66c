"""Records out of files and back: clean words, and whatever only a newer version knows stays where it was."""

import json
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from workbook.model.answers import Checklist, LongText, RankedList, Row, ShortText, UnknownAnswer
from workbook.model.edits import SetAnswer, SetCell
from workbook.model.plain import from_json, from_plain, to_json, to_plain
from workbook.model.records import UNKNOWN
from workbook.model.review import RateCriterion, SetLimit
from workbook.model.workbook import Owner, OwnLimit, Person, Workbook

SAMPLES = Path(__file__).parents[3] / "resources" / "samples"
DIRTY, CLEAN = "cafe\u0301\u202e \x00is\r\nhere", "caf\u00e9 is\nhere"

NEWER = {
    "id": "w_1",
    "moon": {"phase": 3, "name": DIRTY},
    "owner": {"name": "Ada", "pets": ["cat", None, 1.5]},
    "answers": {
        "E5.4.final": {
            "kind": "short_text",
            "text": "a",
            "mood": "calm",
            "versions": [{"id": "v", "text": "b", "by": 1}],
        },
        "E1.4.trust": {"kind": "scale", "value": 3, "history": [{"on": "2026-10-01", "value": 2, "hour": 9}]},
        "E2.2.values": {"kind": "card_sort", "own": [{"id": "c", "text": "Quiet", "back": {"kind": "red"}}]},
        "E2.3.stories": {
            "kind": "story_card",
            "rows": [
                {
                    "id": "r",
                    "seen": True,
                    "values": {"title": "T", "skills": ["a", "b"], "n": 3},
                    "versions": {"title": [{"id": "v", "text": "S", "by": [1]}]},
                }
            ],
        },
        "E9.9.x": {"kind": "hologram", "name": "N", "depth": [1, {"kind": "deep", "x": None}], "id": 4},
    },
    "people": [{"id": "p", "name": "Bo", "shoe": 42}],
    "ledger": [{"id": "t", "person": "p", "kind": "met", "on": "2026-10-02", "sky": "blue"}],
    "ratings": {"R-HEAD-1": {"own": 2, "said_on": "2027-01-11"}},
    "limits": {"linkedin.about": {"limit": 900, "asked": []}},
}


def holds(whole: object, part: object) -> bool:
    """Whether every value of `part` is in `whole` at the same place."""
    if isinstance(part, dict):
        return isinstance(whole, dict) and all(name in whole and holds(whole[name], part[name]) for name in part)
    if isinstance(part, list):
        return isinstance(whole, list) and len(whole) == len(part) and all(map(holds, whole, part))
    return whole == part


def test_unknown_fields_stay_at_every_level_through_an_edit() -> None:
    opened = from_json(json.dumps(NEWER).encode(), Workbook)
    changed = SetCell("E2.3.stories", "r", "title", "New").apply(SetAnswer("E1.1.a", ShortText(text="x")).apply(opened))
    changed = RateCriterion("R-HEAD-1", 3).apply(changed)
    again = json.loads(to_json(replace(changed, people=(replace(changed.people[0], name="Bob"),))))
    expected = json.loads(json.dumps(NEWER))
    expected["answers"]["E2.3.stories"]["rows"][0]["values"]["title"] = "New"
    expected["people"][0]["name"] = "Bob"
    expected["ratings"]["R-HEAD-1"]["own"] = 3
    assert holds(again, expected)
    assert list(again)[-1] == "moon"
    assert UNKNOWN not in json.dumps(again, ensure_ascii=False)


def test_an_answer_of_an_unknown_kind_is_kept_value_for_value() -> None:
    opened = from_plain(NEWER, Workbook)
    answer = opened.answers["E9.9.x"]
    assert isinstance(answer, UnknownAnswer)
    assert answer.kind == "hologram"
    assert to_plain(answer) == NEWER["answers"]["E9.9.x"]
    assert list(to_plain(answer)) == ["kind", "name", "depth", "id"]


def test_a_name_that_only_this_app_uses_inside_is_no_trap() -> None:
    odd = {"id": "w", UNKNOWN: {"a": 1}, "answers": {"E1.1.a": {"kind": UNKNOWN, "name": "x"}}}
    for opened in (from_plain(odd, Workbook), from_json(json.dumps(odd).encode(), Workbook)):
        assert from_json(to_json(opened), Workbook).answers.keys() == {"E1.1.a"}


@pytest.mark.parametrize("name", ["nurse", "accountant", "hr-manager"])
def test_the_quick_way_and_the_long_way_give_the_same_workbook(name: str) -> None:
    body = json.loads((SAMPLES / f"{name}.brandbook").read_bytes())["workbook"]
    quick = from_json(json.dumps(body).encode(), Workbook)
    long_way = from_plain({**body, "new": 1}, Workbook)
    assert quick.unknown is msgspec.UNSET
    assert long_way.unknown == {"new": 1}
    assert replace(long_way, unknown=msgspec.UNSET) == quick == from_plain(body, Workbook)
    assert to_json(quick) == to_json(from_json(to_json(quick), Workbook))
    assert json.loads(to_json(long_way)) == {**json.loads(to_json(quick)), "new": 1}


def test_two_workbooks_that_differ_only_in_what_is_unknown_are_not_equal() -> None:
    assert from_plain({"id": "w", "a": 1}, Workbook) != from_plain({"id": "w", "a": 2}, Workbook)
    assert from_plain({"id": "w", "a": 1}, Workbook) == from_plain({"id": "w", "a": 1}, Workbook)


def test_words_are_cleaned_when_made_when_changed_and_when_read() -> None:
    assert LongText(text=DIRTY).text == CLEAN
    assert replace(LongText(), text=DIRTY).text == CLEAN
    assert Owner(words_i_use=("a", DIRTY)).words_i_use == ("a", CLEAN)
    assert Checklist(notes={"x": DIRTY}, states={"x": "done"}).notes == {"x": CLEAN}
    row = Row(id="r", values={"a": DIRTY, "b": (DIRTY, "x"), "c": 3, "d": True, "e": None})
    assert row.values == {"a": CLEAN, "b": (CLEAN, "x"), "c": 3, "d": True, "e": None}
    read = from_json(json.dumps({"id": "w", "people": [{"id": "p", "name": DIRTY}]}).encode(), Workbook)
    assert read.people == (Person(id="p", name=CLEAN),)
    assert from_plain({"id": "w", "dismissed": {"k": DIRTY}}, Workbook).dismissed == {"k": CLEAN}


def test_an_id_is_left_as_it_is() -> None:
    assert Person(id="p\u202e").id == "p\u202e"


@pytest.mark.parametrize("kind", [ShortText, LongText, RankedList])
def test_the_kind_stands_first_in_an_answer(kind: type[ShortText | LongText | RankedList]) -> None:
    assert list(to_plain(kind())) == ["kind", *(name for name in kind.__struct_fields__ if name != "unknown")]


@pytest.mark.parametrize(
    "odd",
    [
        {"owner": {"notes_a_month": "5"}},
        {"owner": {"full_names_in_print": "yes"}},
        {"owner": {"mode": "crowd"}},
        {"created_on": "yesterday"},
        {"people": [{"name": "No id"}]},
        {"ratings": {"R": {"own": 4}}},
        {"limits": {"l": {"limit": 0}}},
        {"answers": {"E1.1.a": {"text": "no kind"}}},
        {"answers": {"E1.1.a": {"kind": 3}}},
        {"answers": {"E1.1.a": {"kind": "ranked_list", "rows": [{"id": "r", "values": {"a": 1.5}}]}}},
        {"answers": {"E1.1.a": {"kind": "ranked_list", "rows": [{"id": "r", "values": {"a": {}}}]}}},
    ],
)
def test_a_value_of_another_shape_is_refused_and_not_repeated(odd: dict[str, object]) -> None:
    with pytest.raises(msgspec.ValidationError) as caught:
        from_plain({"id": "w", **odd}, Workbook)
    assert "No id" not in str(caught.value)
    with pytest.raises(msgspec.ValidationError):
        from_json(json.dumps({"id": "w", **odd}).encode(), Workbook)


def test_an_own_figure_of_a_limit_stays_with_what_a_newer_version_noted() -> None:
    opened = from_plain(NEWER, Workbook)
    own = replace(opened.limits["linkedin.about"], limit=1000)
    assert to_plain(SetLimit("linkedin.about", own).apply(opened).limits["linkedin.about"])["asked"] == []
    assert OwnLimit(limit=1000) != own
