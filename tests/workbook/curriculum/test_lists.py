"""The lists, paths and small texts hold what the course promises: all of it, with stable ids that find each other."""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from msgspec.json import encode

import resources
from workbook.curriculum.course import item_list, paths, small_text, sources
from workbook.curriculum.lists import Item, ItemList

COUNTS = {
    "value_cards": 40,
    "window_words": 56,
    "questions": 10,
    "patterns": 10,
    "headline_parts": 3,
    "headline_faults": 7,
    "structures": 5,
    "about_blocks": 7,
    "ladder": 24,
    "stages": 8,
    "notice_kinds": 5,
    "situations": 8,
    "signals": 26,
    "message_parts": 7,
    "measures": 13,
    "piles": 5,
    "action_kinds": 9,
    "rubrics": 5,
    "rubric_criteria": 37,
    "principles": 10,
    "print_pages": 6,
}
ALL_LISTS = sorted(file.stem for file in resources.path("curriculum", "en", "lists").glob("*.toml"))
PATHS = paths()


def ids(list_id: str) -> tuple[str, ...]:
    return tuple(item.id for item in item_list(list_id).items)


def many(item: Item, key: str) -> tuple[str, ...]:
    value = item.details[key]
    assert isinstance(value, tuple)
    return value


def one(item: Item, key: str) -> str:
    value = item.details[key]
    assert isinstance(value, str)
    return value


@pytest.mark.parametrize("list_id", ALL_LISTS)
def test_a_list_is_named_as_its_file_and_has_no_id_twice(list_id: str) -> None:
    found = item_list(list_id)
    assert found.id == list_id
    assert found.title
    assert len({item.id for item in found.items}) == len(found.items)
    assert all(item.label for item in found.items)


@pytest.mark.parametrize(("list_id", "count"), COUNTS.items())
def test_nothing_is_left_out(list_id: str, count: int) -> None:
    assert len(item_list(list_id).items) == count


@pytest.mark.parametrize(
    ("list_id", "prefix", "digits"),
    [("patterns", "H", 1), ("structures", "AB", 1), ("ladder", "V", 2), ("situations", "M", 1), ("signals", "X", 1),
     ("measures", "K", 1), ("questions", "Q", 1), ("principles", "P", 1)],
)  # fmt: skip
def test_ids_are_the_promised_ones(list_id: str, prefix: str, digits: int) -> None:
    found = ids(list_id)
    assert found == tuple(f"{prefix}{number:0{digits}}" for number in range(1, len(found) + 1))


def counted_examples() -> Iterator[tuple[str, str, str, int]]:
    for list_id in ("patterns", "situations"):
        for item in item_list(list_id).items:
            limits = many(item, "limits") if "limits" in item.details else ("220",) * 3
            for text, count, limit in zip(many(item, "examples"), many(item, "counts"), limits, strict=True):
                yield item.id, text, count, int(limit)
    for item in item_list("structures").items:
        yield item.id, one(item, "example"), one(item, "count"), 2600


@pytest.mark.parametrize(("item_id", "text", "count", "limit"), tuple(counted_examples()))
def test_an_example_is_as_long_as_its_count_says_and_fits(item_id: str, text: str, count: str, limit: int) -> None:
    assert len(text) == int(count), item_id
    assert len(text) <= limit


def test_every_situation_has_all_its_parts() -> None:
    for situation in item_list("situations").items:
        for part in ("when", "order", "length", "never", "weak", "weak_why", "next", "examples", "target"):
            assert situation.details.get(part), (situation.id, part)


def test_a_signal_has_a_weight_and_asks_something() -> None:
    for signal in item_list("signals").items:
        assert 1 <= int(one(signal, "weight")) <= 30
        assert "?" in signal.text or signal.text.endswith(".")
    assert one(item_list("signals").items[7], "most") == "16"


def test_the_weights_of_a_rubric_add_up_to_a_hundred() -> None:
    criteria = {criterion.id: criterion for criterion in item_list("rubric_criteria").items}
    for rubric in item_list("rubrics").items:
        own = [criteria[criterion] for criterion in many(rubric, "criteria")]
        assert sum(int(one(criterion, "weight")) for criterion in own) == 100, rubric.id
        assert all(len(many(criterion, "levels")) == 4 and criterion.tags for criterion in own)


def test_bands_of_words_cover_everything_without_a_gap() -> None:
    for list_id in ("score_words", "generic_bands"):
        edges = [(int(one(band, "from")), int(one(band, "to"))) for band in item_list(list_id).items]
        assert edges[0][0] == 0
        assert edges[-1][1] == 100
        assert all(before[1] + 1 == after[0] for before, after in pairwise(edges))


def test_there_are_seven_paths_and_what_they_name_exists() -> None:
    assert [path.id for path in PATHS] == [f"G{number}" for number in range(1, 8)]
    known = {name: set(ids(name)) for name in ("patterns", "structures", "situations", "ladder", "measures")}
    source_ids = {source.id for source in sources()}
    for path in PATHS:
        assert set(path.patterns) <= known["patterns"]
        assert set(path.structures) <= known["structures"]
        assert set(path.situations) <= known["situations"]
        assert set(path.first_rungs) <= known["ladder"]
        assert set(path.measures) <= known["measures"]
        assert set(path.evidence) <= source_ids
        assert set(path.statement_shapes) <= {"A", "B", "C", "D"}
        assert set(path.portrait_weight) <= {"needs", "wants", "joys", "fears", "dreams"}
        assert len(path.good_signs) >= 3


def test_measures_name_paths_that_exist() -> None:
    assert {tag for item in item_list("measures").items for tag in item.tags} == {path.id for path in PATHS}


def test_sources_are_the_twenty_four_and_every_mention_in_a_list_is_one_of_them() -> None:
    found = [source.id for source in sources()]
    assert found == [f"S{number}" for number in range(1, 25)]
    assert all(source.text and source.evidence and source.note for source in sources())
    for list_id in ALL_LISTS:
        assert set(re.findall(r"\bS\d+\b", encode(item_list(list_id)).decode())) <= set(found), list_id


def test_every_week_table_has_thirteen_weeks_of_known_kinds() -> None:
    kinds = set(ids("action_kinds"))
    for path in PATHS:
        table = resources.toml("curriculum", "en", "plan", f"{path.id}.toml")
        assert (table["path"], table["title"]) == (path.id, path.title)
        assert [week["number"] for week in table["weeks"]] == list(range(1, 14))
        for week in table["weeks"]:
            for column in ("one_hour", "two_hours", "five_hours"):
                assert week[column]
                assert all(row["kind"] in kinds and 5 <= row["minutes"] <= 150 for row in week[column])


@pytest.mark.parametrize("key", ["welcome", "limits_note", "first_start", "empty_field", "welcome_back",
    "version_saved", "checks_quiet", "draft_sent", "closed_no_answer", "answer_received", "ladder_try_logged",
    "rung_rested", "before_deleting_everything", "rung_screen", "questionnaire_to_send", "message_last_line",
    *(f"chapter_{number}_done" for number in range(1, 11))])  # fmt: skip
def test_a_small_text_is_there_under_its_key(key: str) -> None:
    assert len(small_text(key)) > 10


def test_every_check_has_a_text_and_says_when() -> None:
    checks = resources.toml("curriculum", "en", "checks.toml")
    assert len(checks) == 43
    for check_id, check in checks.items():
        assert re.fullmatch(r"C-[A-Z]+-\d+", check_id)
        assert check["text"]
        assert check["fires_when"]


def test_the_documents_a_circle_and_a_coach_print_are_there() -> None:
    listed = resources.toml("curriculum", "en", "documents.toml")["documents"]
    documents = {document["id"]: document for document in listed}
    assert documents["circle_charter"]["printable"]
    assert documents["mentor_guide"]["printable"]
    assert [session["number"] for session in documents["workshop_formats"]["sessions"]] == [1, 2, 3, 4, 5, 6]
    assert all(document["paragraphs"] for document in documents.values())
    assert len(resources.toml("curriculum", "en", "glossary.toml")["terms"]) == 14


def test_word_lists_have_no_word_twice_and_no_stray_spaces() -> None:
    files = sorted(resources.path("wordlists", "en").glob("*.toml"))
    assert len(files) >= 11
    for file in files:
        words = resources.toml("wordlists", "en", file.name)["words"]
        assert len(set(words)) == len(words), file.name
        assert all(word == word.strip() and word for word in words)


def test_a_list_finds_its_items_by_id() -> None:
    ladder: ItemList = item_list("ladder")
    first = ladder.item("V01")
    assert first is not None
    assert first.option.label == "Open the site, read one post, close it"
    assert ladder.item("V99") is None
