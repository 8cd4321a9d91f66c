"""The rules of what is printed of an answer that is told in part, at their edges."""

import pytest

from workbook.model.answers import (
    Answer,
    CardSort,
    Checklist,
    LongText,
    MessageDrafts,
    MultiChoice,
    OwnCard,
    PeopleTable,
    PlanRows,
    RankedList,
    Row,
    ShortText,
    StoryCards,
)
from workbook.model.workbook import Person, Workbook
from workbook.reading import printed


def holding(ref: str, answer: Answer, *people: Person) -> Workbook:
    return Workbook(id="w_1", people=people, answers={ref: answer})


def test_nothing_is_printed_of_an_empty_workbook() -> None:
    workbook = Workbook(id="w_1")
    rules = (
        *(printed.first_strengths, printed.titled_stories, printed.shared_words, printed.portrait, printed.pile_counts),
        *(printed.first_skills, printed.recommended, printed.next_rungs, printed.planned_weeks),
    )
    assert [rule(workbook) for rule in rules] == [()] * len(rules)
    assert (printed.quotable_sentence(workbook), printed.first_kind(workbook)) == ("", "")
    assert printed.count_of_tries(workbook) == 0


@pytest.mark.parametrize(
    ("written", "shown"), [("Selam Haile", "S.H."), ("S.H.", "S.H."), ("B", "B"), ("Đặng", "Đ."), ("", ""), ("…", "…")]
)
def test_a_person_of_the_portrait_is_told_by_initials(written: str, shown: str) -> None:
    assert printed.initials(written) == shown


def test_a_portrait_without_a_name_says_whom_it_is_about() -> None:
    workbook = holding(
        "E3.2.portrait", StoryCards(rows=(Row(id="r", values={"needs": "Rest", "words": ("go-live",)}),))
    )
    assert printed.portrait(workbook) == (("What one of them needs", "Rest"), ("Words they use", "go-live"))


def test_a_pile_on_the_person_goes_before_the_one_in_the_row() -> None:
    rows = (Row(id="r_1", person="p_1", values={"pile": "close"}), Row(id="r_2", values={"pile": "close"}))
    workbook = holding("E3.4.people", PeopleTable(rows=rows), Person(id="p_1", name="Ruth Amoah", pile="quiet"))
    assert printed.pile_counts(workbook) == ("Close 1", "Quiet 1")


def test_words_others_chose_more_often_come_first() -> None:
    others = RankedList(
        rows=(Row(id="1", values={"words": ("calm", "exact")}), Row(id="2", values={"words": ("exact",)}))
    )
    answers: dict[str, Answer] = {"E2.4.own": MultiChoice(chosen=("calm", "exact", "kind")), "E2.4.others": others}
    assert printed.shared_words(Workbook(id="w_1", answers=answers)) == ("exact", "calm")


def test_a_sentence_without_an_answer_about_permission_stays_unquoted() -> None:
    workbook = holding("E2.5.use_sentence", LongText(text="She counts."))
    assert printed.quotable_sentence(workbook) == ""


def test_recommendations_name_nobody_who_is_gone_and_each_person_once() -> None:
    rows = tuple(Row(id=f"r_{n}", person=person) for n, person in enumerate(("p_gone", "p_1", "p_1", "p_2")))
    ruth, joe = Person(id="p_1", name="Ruth Amoah"), Person(id="p_2", name="Joe Fisher")
    workbook = holding("E7.4.recommendations", MessageDrafts(rows=rows), ruth, joe)
    assert printed.recommended(workbook) == (ruth,)


def test_rungs_begin_at_the_chosen_one_and_leave_out_those_climbed() -> None:
    ladder = CardSort(ratings={"own_1": 40, "b": 20, "c": 30, "a": 10}, own=(OwnCard(id="own_1", text="Ring Ruth"),))
    climbed = PlanRows(rows=(Row(id="r", values={"rung": "c", "next": "next"}),))
    answers: dict[str, Answer] = {
        "E8.2.ladder": ladder,
        "E8.2.first_rung": MultiChoice(chosen=("b",)),
        "E8.3.tries": climbed,
    }
    assert printed.next_rungs(Workbook(id="w_1", answers=answers)) == ("b", "Ring Ruth")


def test_first_glance_lists_what_is_open_and_leaves_out_what_is_not_for_this_person() -> None:
    workbook = holding("E7.1.first_glance", Checklist(states={"photo": "done", "banner": "not_for_me"}))
    told = dict(printed.first_glance(workbook))
    assert told["Photo or a chosen alternative"] == "Done"
    assert "Banner" not in told
    assert "" in told.values()


@pytest.mark.parametrize(
    ("company", "told"), [("partner", "person Ruth"), ("circle", "other Ruth"), ("", "person Ruth")]
)
def test_a_name_of_company_is_a_persons_unless_it_is_a_circle(company: str, told: str) -> None:
    answers: dict[str, Answer] = {
        "E10.5.company": MultiChoice(chosen=(company,)),
        "E10.5.name": ShortText(text="Ruth"),
    }
    workbook = Workbook(id="w_1", answers=answers)
    assert printed.company_name(workbook, lambda name: f"person {name}", lambda name: f"other {name}") == told
