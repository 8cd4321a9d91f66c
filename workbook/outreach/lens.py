"""The them/me lens: what each sentence is about, by word rules anybody can check, and a person can correct."""

from collections.abc import Iterable

from msgspec import Struct

from workbook.outreach.balance import ME, NEITHER, THEM, Balance, Mark, balance_of
from workbook.outreach.draft import Draft
from workbook.outreach.lens_line import About, Line
from workbook.outreach.lens_rules import about_of
from workbook.outreach.theirs import sentence_places

ABOUT: tuple[About, ...] = ("you", "us", "me", "nothing")
NAMES = {"you": "about them", "us": "about both", "me": "about me", "nothing": "about nobody"}
CORRECTIONS = "lens"
"""The column of a message row that keeps corrections: "you: the sentence"."""


class Sentence(Struct, frozen=True):
    """One sentence, what it is about, the words that say so, whether a person said it themselves, and the rule."""

    start: int
    end: int
    text: str
    about: About
    because: tuple[str, ...]
    corrected: bool = False
    why: str = ""


class Lens(Struct, frozen=True):
    """All sentences of a message and its balance; `known` is false for a language without the small words."""

    sentences: tuple[Sentence, ...]
    balance: Balance
    known: bool

    def count(self, about: About) -> int:
        """How many sentences are about this."""
        return sum(sentence.about == about for sentence in self.sentences)


def lens_of(draft: Draft, corrections: Iterable[str] = ()) -> Lens:
    """What each sentence of the message is about; a correction is kept for one sentence and lapses with its words."""
    known = draft.has_list("you_words")
    said = _corrections(corrections)
    marks = list(draft.marks)
    found: list[Sentence] = []
    before: About = "nothing"
    for span, places in zip(draft.reading.sentences, sentence_places(draft.reading), strict=True):
        text = draft.text[slice(*span)]
        own = said.get(_key(text)) if said else None
        ruled, why = about_of(Line(draft, places, span, before)) if known else ("nothing", "")
        before = own or ruled
        because = tuple(draft.reading.words[place].low for place in places if draft.marks[place] != NEITHER)
        found.append(Sentence(*span, text, before, because, own is not None, "" if own else why))
        if own is not None:
            marks[places.start : places.stop] = [_corrected(mark, own) for mark in marks[places.start : places.stop]]
    return Lens(tuple(found), balance_of(tuple(marks), draft.situation, known=known), known)


def _corrected(mark: Mark, about: About) -> Mark:
    """In a sentence a person placed themselves, words of the other side no longer count."""
    allowed: dict[About, tuple[Mark, ...]] = {"you": (THEM,), "me": (ME,), "us": (THEM, ME), "nothing": ()}
    return mark if mark in allowed[about] else NEITHER


def with_correction(corrections: Iterable[str], sentence: str, about: About | None) -> tuple[str, ...]:
    """The kept corrections with this sentence placed, or left to the rules again (None)."""
    kept = tuple(line for line in corrections if _key(line.partition(": ")[2]) != _key(sentence))
    return kept if about is None else (*kept, f"{about}: {' '.join(sentence.split())}")


def _corrections(lines: Iterable[str]) -> dict[str, About]:
    found: dict[str, About] = {}
    for line in lines:
        about, _, sentence = line.partition(": ")
        for known in ABOUT:
            if known == about and sentence.strip():
                found[_key(sentence)] = known
    return found


def _key(sentence: str) -> str:
    return " ".join(sentence.split()).casefold()
