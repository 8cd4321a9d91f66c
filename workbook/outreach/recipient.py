"""Who a message is to, as words: their names in any script, what was noticed, where they work."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from msgspec import Struct

from workbook.model.answers import Row
from workbook.model.workbook import Person, Workbook
from workbook.outreach.words import fold, is_cjk, read, same_writing, sign_pairs, stem
from workbook.writing.word_lists import listed, listed_words

NOTICES = "E9.2.notices"
NOTICED = ("noticed1", "noticed2", "noticed3")
TITLES = frozenset(
    [
        "dr",
        "prof",
        "professor",
        "mr",
        "mrs",
        "ms",
        "mx",
        "sir",
        "dame",
        "madame",
        "monsieur",
        "frau",
        "herr",
        "señor",
        "señora",
        "pan",
        "pani",
        "dott",
        "ing",
    ]
)
KNOWN_PILES = frozenset({"close", "active", "quiet"})
"""Piles of people one has already been in touch with."""


class Recipient(Struct, frozen=True):
    """Names (folded), stems of what was noticed and wondered, stems of title and employer, as sets to look up.

    `noticed` are the stems for X4 (the three notices, or "why them" when nothing is noticed), `closer` those that the
    meter counts (with the wonder), `formal` those that only a title, employer or school explains.
    """

    id: str = ""
    names: frozenset[str] = frozenset()
    noticed: frozenset[str] = frozenset()
    closer: frozenset[str] = frozenset()
    formal: frozenset[str] = frozenset()
    pairs: frozenset[str] = frozenset()
    notices: str = ""
    notice_count: int = 0
    notice_kinds: tuple[str, ...] = ()
    pile: str = ""
    answered: bool = False

    @property
    def known(self) -> bool:
        """Whether the two were in touch before this message."""
        return self.pile in KNOWN_PILES or self.answered


NOBODY = Recipient()


def recipient_of(workbook: Workbook, person_id: str | None, language: str = "en") -> Recipient:
    """The recipient as E9.1 and E9.2 know them; an empty one when there is no such person."""
    person = workbook.person(person_id)
    if person is None:
        return NOBODY
    cards = tuple(row for row in workbook.rows(NOTICES) if row.person == person.id)
    return recipient_from(person, cards, language)


def recipient_from(person: Person, cards: Iterable[Row], language: str = "en") -> Recipient:
    """The recipient from the person and their notice cards."""
    found = tuple(cards)
    notices = tuple(
        (row.text(place).strip(), row.text(f"{place}_kind"))
        for row in found
        for place in NOTICED
        if row.text(place).strip()
    )
    said = " \n".join(text for text, _ in notices) or person.why
    names = names_of(person)
    noticed = content_stems(said, language) - {stem(name) for name in names}
    formal_notices = " \n".join(text for text, kind in notices if kind == "title")
    chosen = content_stems(" \n".join(text for text, kind in notices if kind != "title"), language)
    formal = content_stems(f"{formal_notices} {person.field}", language) - chosen
    wonder = " \n".join(row.text("wonder") for row in found)
    return Recipient(
        id=person.id,
        names=names,
        noticed=noticed,
        closer=noticed | content_stems(wonder, language) | formal,
        formal=formal,
        pairs=sign_pairs(said),
        notices=said,
        notice_count=len(notices),
        notice_kinds=tuple(kind for _, kind in notices),
        pile=person.pile,
        answered=person.stage.strip() in {"4", "5", "6", "7"},
    )


def names_of(person: Person) -> frozenset[str]:
    """Every word of the person's name in any stored script, folded and without titles.

    A word of the note that is written in another script than the name is taken as their name in that script.
    """
    return _names(person.name, person.name_original_script, person.note)


@lru_cache(maxsize=8192)
def _names(name: str, original: str, note: str) -> frozenset[str]:
    words = [word.low for word in read(f"{name} {original}").words]
    if note and name and not (note.isascii() and name.isascii()):
        words += [word.low for word in read(note).words if not same_writing(word.low, name)]
    return frozenset(fold(word) for word in words if word not in TITLES)


def content_stems(text: str, language: str = "en") -> frozenset[str]:
    """Stems of the words that carry something: three letters or more, not in the stop list, no courtesy (O8)."""
    small = listed_words("stop_words", language) | frozenset(listed("weak_words", language, "courtesy"))
    return frozenset(
        stem(word.low)
        for word in read(text).words
        if len(word.low) >= 3 and word.base not in small and not is_cjk(word.low)
    )


def initials_of(name: str) -> str:
    """The initials a check shows instead of a name: "I. B." for "Dr Ingrid Brandt"."""
    parts = [part for part in name.split() if part.strip(".").lower() not in TITLES]
    letters = [next((sign for sign in part if sign.isalnum()), "") for part in parts]
    return " ".join(f"{letter.upper()}." for letter in letters[:3] if letter)


def names_by_person(workbook: Workbook) -> Mapping[str, frozenset[str]]:
    """The names of everybody in the workbook, by person id."""
    return {person.id: names_of(person) for person in workbook.people}
