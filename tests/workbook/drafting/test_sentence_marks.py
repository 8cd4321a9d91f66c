"""Marks on the sentences of the whole draft: found by the words, taken away without losing a note."""

from workbook.drafting.sentence_marks import MARKS, marked_sentences, with_mark
from workbook.model.answers import LongText, RankedList, Row
from workbook.model.workbook import Workbook

TEXT = "I count alarms. I liaise between stakeholders.\nWrite to me: which sound would you keep?"


def written(*rows: Row) -> Workbook:
    return Workbook(id="w", answers={"E6.3.about": LongText(text=TEXT), MARKS: RankedList(rows=rows)})


def test_every_sentence_of_the_draft_comes_in_order():
    sentences = [one.sentence for one in marked_sentences(written())]
    assert sentences == [
        "I count alarms.", "I liaise between stakeholders.", "Write to me: which sound would you keep?",
    ]  # fmt: skip


def test_a_mark_is_found_by_the_words_without_the_end_sign():
    workbook = written(Row(id="r1", values={"sentence": "i liaise  between stakeholders", "mark": "not_me"}))
    assert [one.mark for one in marked_sentences(workbook)] == ["", "not_me", ""]


def test_a_mark_is_given_changed_and_taken_away():
    workbook = written()
    for mark, expected in (("not_me", "not_me"), ("unclear", "unclear"), ("unclear", "")):
        workbook = with_mark(workbook, marked_sentences(workbook)[1], mark, lambda _prefix: "r9").apply(workbook)
        assert marked_sentences(workbook)[1].mark == expected
    assert workbook.rows(MARKS) == ()


def test_what_one_would_say_instead_stays_when_the_mark_goes():
    row = Row(id="r1", values={"sentence": "I count alarms.", "mark": "keep", "note": "I count every alarm."})
    workbook = written(row)
    workbook = with_mark(workbook, marked_sentences(workbook)[0], "keep", lambda _prefix: "r9").apply(workbook)
    assert workbook.rows(MARKS)[0].text("note") == "I count every alarm."
    assert marked_sentences(workbook)[0].mark == ""
