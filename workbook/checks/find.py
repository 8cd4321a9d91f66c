"""Findings of a whole workbook, or live for one field: strict ones of the goal path first, then in the order of CHECKS.

find_in(workbook, "E5.4.final")        the findings of one field, without those the person set aside
find_all(workbook, today=...)          the findings of every field, in the order of the course
"""

from collections.abc import Iterator
from datetime import date
from functools import cache

from workbook.checks.all_checks import CHECKS
from workbook.checks.background import Background
from workbook.checks.catalogue import speaks_to, worded
from workbook.checks.check import Check, TextCheck
from workbook.checks.finding import Finding, Seen
from workbook.checks.passage import Passage
from workbook.model.answers import Answer, LongText
from workbook.model.workbook import Workbook

NO_LIST = "C-LANG-1"


def find_all(workbook: Workbook, today: date | None = None) -> tuple[Finding, ...]:
    """All findings of a workbook, field by field in the order of the course; advice only, never an error."""
    background = Background(workbook, today)
    return tuple(finding for ref in checked_refs() if workbook.has(ref) for finding in _shown(ref, background))


def find_in(workbook: Workbook, ref: str, today: date | None = None) -> tuple[Finding, ...]:
    """The findings of the field at `ref`, quickly enough for every key; none for a field that no check reads."""
    background = Background(workbook, today)
    return tuple(_shown(ref, background)) if workbook.has(ref) else ()


def warm_up() -> None:
    """Read lists and texts before the first key needs them: about a quarter of a second, best while nobody waits."""
    words = "I count alarms for people who design screens. Tell me?"
    answers: dict[str, Answer] = {ref: LongText(text=words) for ref in ("E4.2.own_voice", "E5.4.final", "E6.3.about")}
    find_all(Workbook(id="w_0", answers=answers))


def find_among(texts: tuple[Passage, ...], ref: str, background: Background) -> tuple[Finding, ...]:
    """The findings of a field whose texts are read already (`texts_of`)."""
    return tuple(_shown(ref, background, texts))


def find_in_row(workbook: Workbook, ref: str, row: str, column: str = "") -> tuple[Finding, ...]:
    """The findings of one row ("E5.3.drafts", "draft_2"), or of one of its columns."""
    found = find_in(workbook, ref)
    return tuple(one for one in found if one.row == row and (not column or one.column in {column, ""}))


def set_aside(workbook: Workbook, ref: str) -> tuple[Finding, ...]:
    """The findings of a field that the person set aside and that would still be there."""
    found = _found(ref, Background(workbook))
    return tuple(finding for finding in found if finding.key in workbook.dismissed)


@cache
def checked_refs() -> tuple[str, ...]:
    """The fields that checks read, in the order of the course."""
    refs = {place.partition("/")[0] for check in CHECKS for place in check.places}
    return tuple(sorted(refs, key=_course_order))


def _course_order(ref: str) -> tuple[int, int, str]:
    chapter, exercise, field = ref[1:].split(".", 2)
    return int(chapter), int(exercise), field


@cache
def _checks_of(ref: str) -> tuple[tuple[Check, tuple[str, ...]], ...]:
    """The checks that read a field, each with the columns it reads ("" for a field without rows)."""
    found: list[tuple[Check, tuple[str, ...]]] = []
    for check in CHECKS:
        columns = tuple(place.partition("/")[2] for place in check.places if place.partition("/")[0] == ref)
        if columns:
            found.append((check, columns))
    return tuple(found)


def passages(background: Background, ref: str, columns: tuple[str, ...] = ("",)) -> Iterator[Passage]:
    """The texts of a field: one, or one for each row and column; empty ones are left out."""
    workbook = background.workbook
    if columns == ("",):
        text = workbook.text(ref)
        if text.strip():
            yield Passage(text, ref, usual=background.language)
        return
    for row in workbook.rows(ref):
        for column in columns:
            if row.text(column).strip():
                yield Passage(row.text(column), ref, row, column, background.language)


def texts_of(ref: str, background: Background) -> tuple[Passage, ...]:
    """All texts of a field that a check reads."""
    checks = _checks_of(ref)
    columns = tuple(dict.fromkeys(c for check, read in checks if isinstance(check, TextCheck) for c in read))
    return tuple(passages(background, ref, columns)) if columns else ()


def _shown(ref: str, background: Background, texts: tuple[Passage, ...] | None = None) -> Iterator[Finding]:
    dismissed = background.workbook.dismissed
    found = [finding for finding in _found(ref, background, texts) if finding.key not in dismissed]
    yield from sorted(found, key=lambda finding: not finding.strict)


def _found(ref: str, background: Background, given: tuple[Passage, ...] | None = None) -> list[Finding]:
    checks = _checks_of(ref)
    paths = background.paths
    texts = texts_of(ref, background) if given is None else given
    found: list[Finding] = []
    for check, read in checks:
        if not speaks_to(check.id, paths):
            continue
        if isinstance(check, TextCheck):
            for passage in texts:
                if passage.column in read and (passage.is_listed or not check.listed):
                    found += (worded(check.id, seen, passage.place, paths) for seen in check.look(passage, background))
        else:
            found += (worded(check.id, seen, (ref, None, ""), paths) for seen in check.look(ref, background))
    found += (worded(NO_LIST, Seen(), passage.place, paths) for passage in texts if _is_off(passage, checks))
    return found


def _is_off(passage: Passage, checks: tuple[tuple[Check, tuple[str, ...]], ...]) -> bool:
    return not passage.is_listed and any(
        isinstance(check, TextCheck) and check.listed and passage.column in read for check, read in checks
    )
