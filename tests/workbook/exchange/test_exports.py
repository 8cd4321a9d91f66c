"""The plan as Markdown and plain text: what prints, in the order of the course, in the person's own words."""

import pytest
from msgspec.structs import replace

from tests.workbook.pdf.plans import DAY, NAMES, named, sample
from tests.workbook.planning.test_plain import SIGN
from workbook.exchange import EXPORTS, Export
from workbook.exchange.markdown import escaped, to_markdown
from workbook.exchange.plain_text import to_plain_text
from workbook.exchange.told import told
from workbook.model.answers import LongText, PeopleTable, PlanRows, RankedList, Row, StoryCards
from workbook.model.edits import SetAnswer
from workbook.model.workbook import Person, Workbook
from workbook.planning.moving import confirmed


def test_the_ways_out_are_listed_with_their_endings() -> None:
    assert [export.suffix for export in EXPORTS] == [".md", ".txt"]
    assert all(export.write(Workbook(id="w_1"), DAY).endswith("11 January 2027\n") for export in EXPORTS)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.suffix)
def test_a_sample_tells_its_texts_and_no_full_names(name: str, export: Export) -> None:
    text = export.write(sample(name), DAY)
    assert text == export.write(sample(name), DAY)
    assert sample(name).owner.name in text
    first_sentence = sample(name).text("E6.3.about").split(".")[0]
    assert first_sentence in text
    assert sample(name).text("E8.1.fears") not in text or not sample(name).text("E8.1.fears")
    full = [
        person.name
        for person in sample(name).people
        if len(person.name.split()) == 2 and person.name.split()[1][1:].isalpha() and person.name.istitle()
    ]
    assert full
    assert not [one for one in full if one in text]
    assert SIGN.findall(text) == []


def test_chapters_come_in_the_order_of_the_course_and_closed_ones_are_left_out() -> None:
    chapters = list(dict.fromkeys(exercise.chapter for exercise in told(sample("nurse"), DAY)))
    assert [chapter.split()[0] for chapter in chapters] == ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]
    closed = replace(sample("nurse"), closed_chapters=("4",))
    assert "4" not in {exercise.chapter.split()[0] for exercise in told(closed, DAY)}


def test_what_never_prints_is_not_told() -> None:
    workbook = named("Me", E1_1__for_me="Sleep.", E4_4__not_my_work="secret", E8_4__unkind="secret")
    for export in EXPORTS:
        text = export.write(workbook, DAY)
        assert "Sleep." in text
        assert "secret" not in text


def test_names_in_texts_are_shortened_but_not_in_a_persons_own_public_text() -> None:
    people = (Person(id="p_1", name="Siobhán Walsh"),)
    workbook = named("Me", E1_1__for_others="For Siobhán Walsh.", E6_3__about="Siobhán Walsh taught me.")
    workbook = replace(workbook, people=people)
    workbook = SetAnswer("E9.1.people", PeopleTable(rows=(Row(id="r", person="p_1"),))).apply(workbook)
    text = to_plain_text(workbook, DAY)
    assert "For Siobhán W." in text
    assert "Siobhán Walsh taught me." in text
    owner = replace(workbook.owner, full_names_in_print=True)
    assert "For Siobhán Walsh." in to_plain_text(replace(workbook, owner=owner), DAY)


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.suffix)
def test_somebody_the_app_suggests_for_a_step_is_told_only_when_confirmed(export: Export) -> None:
    suggested = Row(id="w01_1", values={"action": "Give one thing", "suggest": "p_1"})
    people = (Person(id="p_1", name="Siobhán Walsh"),)
    workbook = replace(Workbook(id="w_1", people=people), answers={"E10.2.weeks": PlanRows(rows=(suggested,))})
    assert "Siobhán" not in export.write(workbook, DAY)
    assert "Give one thing · Siobhán W." in export.write(confirmed(suggested).apply(workbook), DAY)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("# no heading", r"\# no heading"),
        ("*stars* and _lines_", r"\*stars\* and \_lines\_"),
        ("- no list\n1. nor this", "\\- no list\n1\\. nor this"),
        ("[x](javascript:y) <b>", r"\[x\](javascript:y) \<b\>"),
        ("a-b and 1.5 stay", "a-b and 1.5 stay"),
    ],
)
def test_markdown_shows_words_as_they_were_typed(typed: str, shown: str) -> None:
    assert escaped(typed) == shown


def test_paragraphs_and_line_breaks_survive_markdown() -> None:
    workbook = SetAnswer("E6.3.about", LongText(text="One.\nTwo.\n\nThree.")).apply(Workbook(id="w_1"))
    assert "One.  \nTwo.\n\nThree." in to_markdown(workbook, DAY)


@pytest.mark.parametrize(
    ("drafts", "chosen"),
    [
        ("E4.2.drafts", "E4.2.own_voice"),
        ("E5.3.drafts", "E5.4.final"),
        ("E6.3.drafts", "E6.4.revised"),
        ("E7.5.c80_drafts", "E7.5.c80"),
    ],
)
def test_the_first_draft_is_told_until_one_is_chosen(drafts: str, chosen: str) -> None:
    rows = tuple(Row(id=f"r_{word}", values={"text": f"The {word} one."}) for word in ("first", "second"))
    workbook = SetAnswer(drafts, RankedList(rows=rows)).apply(Workbook(id="w_1"))
    for export in EXPORTS:
        text = export.write(workbook, DAY)
        assert "The first one." in text
        assert "second" not in text
        assert "first" not in export.write(SetAnswer(chosen, LongText(text="Mine.")).apply(workbook), DAY)


def test_a_label_that_ends_with_a_mark_gets_no_second_one() -> None:
    for export in EXPORTS:
        text = export.write(sample("hr-manager"), DAY)
        assert not [marks for marks in (".:", "…:", "?:") if marks in text]
    lines = to_plain_text(sample("hr-manager"), DAY).splitlines()
    assert "I feel all right being visible. 5 of 10" in lines
    assert "met … Three setters, one teacher's class" in lines
    assert "Hours each week: 2 hours" in lines


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("ref", ["E4.2.own_voice", "E5.4.final", "E6.3.about", "E7.5.w50"])
def test_a_text_stands_in_plain_text_as_it_was_written(name: str, ref: str) -> None:
    words = sample(name).text(ref).strip()
    text = to_plain_text(sample(name), DAY)
    assert words
    assert f"\n{words}\n" in text
    assert not [line for line in text.splitlines() if line.startswith(" ")]


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.suffix)
def test_a_row_with_long_parts_has_a_line_for_each_with_its_label(export: Export) -> None:
    lines = [line.strip() for line in export.write(sample("hr-manager"), DAY).splitlines()]
    first = lines.index("Title as printed: HR Manager")
    assert lines[first + 2].startswith("What was needed: People who stay")
    assert "" in lines[first:]
    assert "Title as printed: HR Specialist" in lines  # shorter, and told as the other role is
    assert "- Leaver questions page · Piotr · 10 min" in lines
    assert "- Tuesday · 12:00" in lines


def test_a_row_in_parts_says_only_what_was_filled_and_is_gone_with_its_chapter() -> None:
    bread = "Bread for the night crew. " * 7 + "Done."
    roles = (Row(id="r_1", values={"title": "Baker", "needed": bread, "change1_story": "not_yet_shown"}),)
    workbook = replace(Workbook(id="w_1"), answers={"E7.2.roles": StoryCards(rows=roles)})
    told_rows = f"Title as printed: Baker\nWhat was needed: {bread}\nStory behind 1: not yet shown\n"
    assert to_plain_text(workbook, DAY).endswith(told_rows)
    assert to_plain_text(replace(workbook, closed_chapters=("7",)), DAY).endswith("11 January 2027\n")
