"""Short words a person wrote earlier, with where they stand, for headlines (E5.2) and for three words (E4.1)."""

import re
from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from workbook.curriculum.contents import title_of
from workbook.curriculum.course import item_list
from workbook.curriculum.fields import CardSortField
from workbook.model.workbook import Workbook
from workbook.progress import exercise_of
from workbook.reading.summaries import field_at

SHORT = 90
"""Longer thoughts are no pieces of one line (graphemes are not needed here: it is only what is offered)."""
MOST, FEW = 8, 4

NO_LONGER = "no_longer"
"""A strength somebody wants to leave behind (E2.2) is not offered."""
OWNER = "owner"
"""Stands for the lines about the owner, which belong to no exercise."""

PIECES: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    ("role", ((OWNER, "role"), ("E5.1.current", ""))),
    ("people", (("E3.1.kinds", "who"), ("E4.1.topics", "for"))),
    ("problem", (("E3.3.phrases", "phrase"),)),
    ("change", (("E3.1.kinds", "offer"), ("E4.2.own_voice", ""))),
    ("proof", (("E2.2.strengths", "fact"), ("E2.3.stories", "changed"))),
    ("topic", (("E4.1.topics", "topic"),)),
    ("place", ((OWNER, "place"),)),
    ("looking_for", (("E3.1.kinds", "learn"),)),
    ("human_touch", (("E4.1.words", "word"), ("E2.1.values", ""))),
)
"""For each piece of E5.2, the earlier answers its words may come from: a reference and a column of its rows."""


class SourcedWords(Struct, frozen=True):
    """Words from one earlier answer; `source` is its field reference, "" when there is no page to go to."""

    source: str
    title: str
    words: tuple[str, ...]


def pieces_for(workbook: Workbook, piece: str) -> tuple[SourcedWords, ...]:
    """What earlier answers offer for one piece of E5.2 ("role", "people" …); sources without words are left out."""
    sources = next((sources for name, sources in PIECES if name == piece), ())
    found = (_sourced(workbook, ref, column, most=FEW) for ref, column in sources)
    return tuple(one for one in found if one.words)


def word_sources(workbook: Workbook) -> tuple[tuple[str, tuple[SourcedWords, ...]], ...]:
    """The four panes of E4.1: each a name and where its words come from, those without words among them."""
    return (
        ("What I stand for", (_sourced(workbook, "E2.1.values", ""), _sourced(workbook, "E2.4.own", ""))),
        ("What I am good at", (_sourced(workbook, "E2.2.strengths", "name"),)),
        ("Words others choose", (_sourced(workbook, "E2.4.others", ""),)),
        ("What people say", (_sourced(workbook, "E2.5.said_by_two", ""),)),
    )


def chosen_by_others(workbook: Workbook) -> Counter[str]:
    """How many people chose each word of the window (E2.4), most often first."""
    counted: Counter[str] = Counter()
    for row in workbook.rows("E2.4.others"):
        counted.update(dict.fromkeys(row.words("words"), 1))
    return Counter(dict(counted.most_common()))


def window_label(word: str) -> str:
    """The word behind an id of the window's list; a person's own word as it is."""
    item = item_list("window_words").item(word)
    return item.label if item else word


def own_window_words(workbook: Workbook) -> tuple[str, ...]:
    """The words a person chose for themselves in E2.4: ids, then their own words."""
    answer = workbook.answers.get("E2.4.own")
    other: str = getattr(answer, "other", "")
    return (*workbook.chosen("E2.4.own"), *(word.strip() for word in re.split(r"[,;]", other) if word.strip()))


def _sourced(workbook: Workbook, ref: str, column: str, *, most: int = MOST) -> SourcedWords:
    words = (" ".join(one.split()) for one in _words(workbook, ref, column))
    kept = tuple(dict.fromkeys(one for one in words if one))[:most]
    if ref == OWNER:
        return SourcedWords("", "about you", kept)
    return SourcedWords(ref, title_of(exercise_of(ref)), kept)


def _words(workbook: Workbook, ref: str, column: str) -> Iterable[str]:
    match ref:
        case "owner":
            value: str = getattr(workbook.owner, column)
            return (value,)
        case "E2.1.values":
            return _kept_values(workbook)
        case "E2.4.own":
            return (window_label(word) for word in own_window_words(workbook))
        case "E2.4.others":
            return (window_label(word) for word in chosen_by_others(workbook))
        case "E2.5.said_by_two":
            return (*_thoughts(workbook.text(ref)), *_thoughts(workbook.text("E2.5.use_sentence")))
        case _ if column:
            rows = (row for row in workbook.rows(ref) if row.text("want") != NO_LONGER)
            return (part for row in rows for part in _thoughts(row.text(column)))
        case _:
            return _thoughts(workbook.text(ref))


def _kept_values(workbook: Workbook) -> Iterable[str]:
    field = field_at("E2.1.values")
    cards = workbook.cards("E2.1.values")
    own = {card.id: card.text for card in cards.own}
    listed = item_list(field.cards_from) if isinstance(field, CardSortField) else None
    for card_id in cards.top:
        item = listed.item(card_id) if listed else None
        yield item.label if item else own.get(card_id, "")


def _thoughts(text: str) -> tuple[str, ...]:
    """A short text as it is; a longer one as its sentences, the short ones of them."""
    text = text.strip()
    if len(text) <= SHORT:
        return (text,)
    return tuple(part for part in re.split(r"(?<=[.!?。؟])\s+", text) if len(part) <= SHORT)
