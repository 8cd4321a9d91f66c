"""The answers of which text exports tell a part only, by the rules the pages have (the Prints lines of exercises)."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from msgspec import Struct

from workbook.curriculum.course import item_list
from workbook.curriculum.fields import AnyRowsField
from workbook.curriculum.row_columns import columns_of
from workbook.model.answers import Row
from workbook.model.names import shorten_name
from workbook.model.workbook import Workbook
from workbook.outreach.printed_people import messages_sent, planned_gifts, steps_ahead
from workbook.reading import printed
from workbook.reading.days import told_day
from workbook.reading.summaries import field_at, row_line


class PaperRule(Struct, frozen=True):
    """What is told of one answer on a day, and the label over it where the field's own would not fit."""

    lines: Callable[[Workbook, date], Iterable[str]]
    label: str = ""


def _strengths(workbook: Workbook, _on: date) -> Iterable[str]:
    return (_joined(row.text("name"), row.text("fact")) for row in printed.first_strengths(workbook))


def _stories(workbook: Workbook, _on: date) -> Iterable[str]:
    return (_joined(story.title, printed.story_result(story)) for story in printed.titled_stories(workbook))


def _shared_words(workbook: Workbook, _on: date) -> Iterable[str]:
    found = ((word, item_list("window_words").item(word)) for word in printed.shared_words(workbook))
    return (item.label if item else word for word, item in found)


def _sentence(workbook: Workbook, _on: date) -> Iterable[str]:
    return (printed.quotable_sentence(workbook),)


def _kind(workbook: Workbook, _on: date) -> Iterable[str]:
    return (printed.first_kind(workbook),)


def _portrait(workbook: Workbook, _on: date) -> Iterable[str]:
    return (f"{label}: {text}" for label, text in printed.portrait(workbook))


def _piles(workbook: Workbook, _on: date) -> Iterable[str]:
    return printed.pile_counts(workbook)


def _first_glance(workbook: Workbook, _on: date) -> Iterable[str]:
    return (f"{label.rstrip('. ')}: {state}" for label, state in printed.first_glance(workbook) if state)


def _skills(workbook: Workbook, _on: date) -> Iterable[str]:
    return printed.first_skills(workbook)


def _recommended(workbook: Workbook, _on: date) -> Iterable[str]:
    return dict.fromkeys(person.name for person in printed.recommended(workbook))


def _rungs(workbook: Workbook, _on: date) -> Iterable[str]:
    return printed.next_rungs(workbook)


def _tries(workbook: Workbook, _on: date) -> Iterable[str]:
    tries = printed.count_of_tries(workbook)
    return (str(tries),) if tries else ()


def _people(workbook: Workbook, on: date) -> Iterable[str]:
    for one in steps_ahead(workbook, on):
        yield _joined(one.person.name, one.words, told_day(one.on), one.keep)
    yield messages_sent(workbook)


def _gifts(workbook: Workbook, _on: date) -> Iterable[str]:
    return _rows(workbook, "E9.4.gives", planned_gifts(workbook))


def _weeks(workbook: Workbook, _on: date) -> Iterable[str]:
    return _rows(workbook, "E10.2.weeks", printed.planned_weeks(workbook))


def _company(workbook: Workbook, _on: date) -> Iterable[str]:
    person = str.strip if workbook.owner.full_names_in_print else shorten_name
    return (printed.company_name(workbook, person, str.strip),)


PAPER_RULES: Mapping[str, PaperRule] = {
    "E2.2.strengths": PaperRule(_strengths),
    "E2.3.stories": PaperRule(_stories),
    "E2.4.own": PaperRule(_shared_words, "Words that others and I both chose"),
    "E2.5.use_sentence": PaperRule(_sentence, "Said by someone who has seen my work"),
    "E3.1.kinds": PaperRule(_kind, "First of all"),
    "E3.2.portrait": PaperRule(_portrait),
    "E3.4.people": PaperRule(_piles, "In numbers"),
    "E7.1.first_glance": PaperRule(_first_glance),
    "E7.3.skills": PaperRule(_skills),
    "E7.4.recommendations": PaperRule(_recommended),
    "E8.2.ladder": PaperRule(_rungs, "Next rungs"),
    "E8.3.tries": PaperRule(_tries, "Tries so far"),
    "E9.1.people": PaperRule(_people),
    "E9.4.gives": PaperRule(_gifts),
    "E10.2.weeks": PaperRule(_weeks),
    "E10.5.name": PaperRule(_company),
}
"""By field reference; what is not in here is told as it stands, without what is not `printed`."""


def _rows(workbook: Workbook, ref: str, rows: Iterable[Row]) -> Iterable[str]:
    field = field_at(ref)
    columns = columns_of(field) if isinstance(field, AnyRowsField) else ()
    return (row_line(workbook, columns, row, private=False) for row in rows)


def _joined(*parts: str) -> str:
    return " · ".join(part.strip() for part in parts if part.strip())
