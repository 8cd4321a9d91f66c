"""Text exports tell of other people, and of what is private, what the Prints lines of the exercises say and no more."""

import pytest
from msgspec.structs import replace

from tests.workbook.exchange.filled import WORD, filled, filled_exercise
from tests.workbook.pdf.plans import DAY, NAMES, sample
from workbook.curriculum.contents import contents
from workbook.curriculum.course import exercise
from workbook.exchange import EXPORTS, Export
from workbook.exchange.told import ToldExercise, told
from workbook.model.answers import (
    Answer,
    CardSort,
    Cell,
    Checklist,
    LongText,
    MessageDrafts,
    MultiChoice,
    PeopleTable,
    PlanRows,
    RankedList,
    Row,
    ShortText,
    StoryCards,
)
from workbook.model.names import shorten_name
from workbook.model.workbook import Owner, Person, Workbook
from workbook.reading.days import told_day

EXERCISES = tuple(title.id for chapter in contents() for title in chapter.exercises)
SIOBHAN = Person(id="p_1", name="Siobhán Walsh", how="first mentor", pile="quiet", why="She asked.", note="Likes tea.")
RUTH = Person(id="p_2", name="Ruth Amoah", pile="quiet", warmth="2", next_step="bring the card", next_on="2027-02-11")


def told_of(exercise_id: str, persons: tuple[Person, ...] = (), /, **answers: Answer) -> dict[str, tuple[str, ...]]:
    """What is told of one exercise from answers to its fields, by label; both exports write this and nothing else."""
    workbook = Workbook(id="w_1", people=persons, answers={f"{exercise_id}.{f}": a for f, a in answers.items()})
    return {field.label: field.lines for one in told(workbook, DAY) for field in one.fields}


def row(row_id: str = "r_1", person: str | None = None, **values: Cell) -> Row:
    return Row(id=row_id, person=person, values=values)


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.suffix)
@pytest.mark.parametrize("exercise_id", [one for one in EXERCISES if exercise(one).prints_when in {"never", "private"}])
def test_nothing_is_told_of_an_exercise_that_never_prints(exercise_id: str, export: Export) -> None:
    workbook = filled_exercise(exercise_id)
    # A chosen headline: until then the first draft of it stands, on card, page and here.
    workbook = replace(workbook, answers={**workbook.answers, "E5.4.final": ShortText(text="Nurse")})
    text = export.write(workbook, DAY)
    assert "Nurse" in text
    assert WORD not in text


UNPRINTED = [f"{one}.{field.id}" for one in EXERCISES for field in exercise(one).fields if not field.printed]


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.suffix)
@pytest.mark.parametrize("ref", UNPRINTED)
def test_a_field_that_is_not_printed_is_not_told(ref: str, export: Export) -> None:
    exercise_id, _, field_id = ref.rpartition(".")
    workbook = Workbook(id="w_1", answers={ref: filled(exercise(exercise_id).field(field_id))})
    assert export.write(workbook, DAY) == export.write(Workbook(id="w_1"), DAY)


def test_what_is_not_printed_is_marked_in_the_course() -> None:
    assert {
        *("E1.4.note", "E1.5.ticks", "E2.4.others", "E2.5.people", "E2.5.said_by_two", "E2.5.news_to_me"),
        *("E3.4.notice", "E5.4.reason", "E6.4.marks", "E7.2.gap", "E7.4.requests", "E9.4.follow_ups", "E10.4.tallies"),
    } <= set(UNPRINTED)


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.suffix)
@pytest.mark.parametrize("name", NAMES)
def test_a_sample_tells_no_note_reason_answer_or_message_of_a_third_person(name: str, export: Export) -> None:
    workbook = sample(name)
    kept = {text.strip() for person in workbook.people for text in (person.why, person.note)}
    about_people = ("E2.5.people", "E7.4.recommendations", "E7.4.requests", "E9.2.notices", "E9.3.messages")
    for ref in (*about_people, "E9.4.follow_ups", "E9.5.ask", "E9.5.decline", "E9.5.close"):
        cells = (cell for one in workbook.rows(ref) for cell in one.values.items() if cell[0] != "how")
        kept |= {value.strip() for _, value in cells if isinstance(value, str)}
    kept |= {workbook.text(f"E2.5.{field}").strip() for field in ("said_by_two", "news_to_me")}
    sentences = {text for text in kept if len(text.split()) > 3}
    assert len(sentences) > 20
    text = export.write(workbook, DAY).replace("\\", "")
    assert [one for one in sentences if one in text] == []
    parts = {part for line in text.splitlines() for part in line.strip("- ").split(" · ")}
    met = {person.how for person in workbook.people} | {one.text("how") for one in workbook.rows("E2.5.people")}
    assert parts & met <= {person.name for person in workbook.people} | {""}


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_tells_name_next_step_and_day_of_the_ten_people(name: str) -> None:
    workbook = sample(name)
    people = {shorten_name(person.name): person for person in workbook.people}
    lines = _told(workbook, "Ten people").fields[0].lines[:-1]
    assert len(lines) == len(workbook.rows("E9.1.people"))
    for line in lines:
        who, *rest = line.split(" · ")
        assert set(rest) <= {people[who].next_step, told_day(people[who].next_on)}


def _told(workbook: Workbook, title: str) -> ToldExercise:
    (found,) = (one for one in told(workbook, DAY) if one.title == title)
    return found


@pytest.mark.parametrize(
    ("publish", "line"),
    [("yes", "The form · 20 minutes, now 9."), ("no", "The form"), ("", "The form · 20 minutes, now 9.")],
)
def test_a_story_is_told_by_title_and_result_and_one_kept_to_oneself_by_its_title(publish: str, line: str) -> None:
    story = row(
        title="The form", situation="After a fall.", did="I asked.", changed="20 minutes, now 9.", learned="Ask.",
        confirm="Dr Brandt", publish=publish,
    )  # fmt: skip
    assert told_of("E2.3", stories=StoryCards(rows=(story,))) == {"": (line,)}


def test_three_strengths_are_told_and_not_how_much_of_them_one_wants() -> None:
    rows = tuple(row(f"r_{n}", name=f"Strength {n}", fact="A fact", want="no_longer") for n in range(5))
    lines = tuple(f"Strength {n} · A fact" for n in range(3))
    assert told_of("E2.2", strengths=RankedList(rows=rows)) == {"What people come to me for": lines}


def test_of_the_window_only_words_that_both_chose_are_told_and_not_by_whom() -> None:
    others = RankedList(rows=(row(who="Siobhán", words=("calm", "loyal")),))
    shared = told_of("E2.4", own=MultiChoice(chosen=("calm", "exact")), others=others)
    assert shared == {"Words that others and I both chose": ("calm",)}


@pytest.mark.parametrize("permission", ["name_and_role", "role_only", "neither", "not_given", ""])
def test_a_sentence_others_said_is_told_only_with_permission(permission: str) -> None:
    asked = PeopleTable(rows=(row(person="p_1", how="mentor", answers="You count."),))
    given = told_of(
        "E2.5", (SIOBHAN,), people=asked, questions=MultiChoice(chosen=("q1",)),
        use_sentence=LongText(text="She counts."), permission=MultiChoice(chosen=(permission,) if permission else ()),
    )  # fmt: skip
    quoted = {"Said by someone who has seen my work": ("She counts.",)}
    assert given == ({} if permission in {"", "not_given"} else quoted)


def test_the_first_kind_of_people_is_told_in_one_line() -> None:
    rows = (row("r_1", who="Designers", where="Forums", offer="Tallies", learn="Much"), row("r_2", who="Nurses"))
    assert told_of("E3.1", kinds=RankedList(rows=rows)) == {"First of all": ("Designers",)}


def test_a_portrait_is_told_by_initials_with_needs_and_words_only() -> None:
    first = row(
        initials="Selam Haile", day="Mornings", needs="An honest eye", needs_mark="heard", wants="Fewer features",
        fears="An incident", words=("handover", "go-live"), unsaid="Tired",
    )  # fmt: skip
    lines = ("What S.H. needs: An honest eye", "Words S.H. uses: handover · go-live")
    assert told_of("E3.2", portrait=StoryCards(rows=(first, row("r_2", initials="B", needs="x")))) == {
        "Portrait": lines
    }


def test_the_network_is_told_as_counts() -> None:
    people = PeopleTable(rows=(row("r_1", "p_1"), row("r_2", "p_2")))
    counted = told_of("E3.4", (SIOBHAN, RUTH), people=people, notice=ShortText(text="All in one house."))
    assert counted == {"In numbers": ("Quiet 2",)}


def test_the_checklist_leaves_out_what_is_not_for_this_person() -> None:
    states = Checklist(states={"photo": "done", "banner": "not_for_me"})
    ((line,),) = told_of("E7.1", first_glance=states).values()
    assert line == "Photo or a chosen alternative: Done"


def test_five_skills_are_told_and_pieces_without_where_they_lie() -> None:
    skills = RankedList(rows=tuple(row(f"r_{n}", skill=f"Skill {n}", want="no") for n in range(7)))
    pieces = PeopleTable(rows=(row(what="Pump card", **{"for": "designers"}, permission="yes", where="C:/cards"),))
    assert list(told_of("E7.3", skills=skills, pieces=pieces).values()) == [
        tuple(f"Skill {n}" for n in range(5)),
        ("Pump card · designers",),
    ]


def test_recommendations_are_told_as_two_names() -> None:
    third = Person(id="p_3", name="Joe Fisher")
    given = tuple(row(f"r_{p.id}", p.id, moment="Bay 6", text="Kind.", status="sent") for p in (SIOBHAN, RUTH, third))
    asked = MessageDrafts(rows=(row(person="p_3", moment="Bay 6", point1="Tallies", text="Would you?"),))
    names = told_of("E7.4", (SIOBHAN, RUTH, third), recommendations=MessageDrafts(rows=given), requests=asked)
    assert list(names.values()) == [("Siobhán W.", "Ruth A.")]


def test_the_ladder_is_told_as_three_rungs_without_ratings() -> None:
    own = {"a": 10, "b": 20, "c": 30, "d": 40, "e": 50}
    ladder = CardSort(ratings=own, piles={"c": "not_for_me"})
    assert told_of("E8.2", ladder=ladder, first_rung=MultiChoice(chosen=("b",))) == {"Next rungs": ("b", "d", "e")}


def test_tries_are_told_as_a_count() -> None:
    tries = PlanRows(rows=(row("r_1", rung="thank", prediction="Silence", happened="An answer"), row("r_2", rung="x")))
    assert told_of("E8.3", tries=tries) == {"Tries so far": ("1",)}


def test_ten_people_are_told_by_short_name_next_step_its_day_and_rhythm() -> None:
    rows = (row("r_1", "p_1", direction="up", keep="monthly"), row("r_2", "p_2", closed_reason=""))
    people = told_of("E9.1", (SIOBHAN, RUTH), people=PeopleTable(rows=rows))
    assert people == {"": ("Siobhán W. · Monthly", "Ruth A. · bring the card · 11 February 2027")}


def test_messages_are_told_as_a_count() -> None:
    rows = (row("r_1", "p_1", text="Thank you.", status="sent"), row("r_2", "p_2", text="Hello.", status="draft"))
    assert told_of("E9.3", (SIOBHAN, RUTH), messages=MessageDrafts(rows=rows)) == {"": ("Messages sent so far: 1.",)}


def test_the_give_list_is_told_without_follow_ups() -> None:
    asked = PlanRows(rows=(row(person="p_1", said="Do ask.", do="Ask the manager"),))
    gives = RankedList(rows=(row(what="Tally sheet", **{"for": "Siobhán Walsh"}, minutes=15),))
    given = told_of("E9.4", (SIOBHAN,), follow_ups=asked, gives=gives)
    assert given == {"My give-list": ("Tally sheet · Siobhán W. · 15 min",)}


def test_weeks_are_told_without_notes_and_without_what_was_dropped() -> None:
    rows = (
        row("r_1", "p_1", week=1, action="Give one thing", note="She was ill."),
        row("r_2", week=2, action="Post", status="dropped"),
    )
    assert told_of("E10.2", (SIOBHAN,), weeks=PlanRows(rows=rows)) == {
        "My thirteen weeks": ("Week 1 · Give one thing · Siobhán W.",)
    }


@pytest.mark.parametrize(
    ("company", "full", "name"),
    [("partner", False, "Ruth A."), ("partner", True, "Ruth Amoah"), ("circle", False, "Ruth Amoah")],
)
def test_the_name_of_who_keeps_company_is_shortened_and_a_circles_stays(company: str, full: bool, name: str) -> None:
    answers = {"E10.5.company": MultiChoice(chosen=(company,)), "E10.5.name": ShortText(text="Ruth Amoah")}
    workbook = Workbook(id="w_1", owner=Owner(full_names_in_print=full), answers=answers)
    (one,) = told(workbook, DAY)
    assert one.fields[-1].lines == (name,)
