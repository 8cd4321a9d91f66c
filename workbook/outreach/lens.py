"""The them/me lens: what each sentence is about, by word rules anybody can check, and a person can correct."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from workbook.outreach.balance import ME, NEITHER, THEM, Balance, Mark, balance_of
from workbook.outreach.draft import Draft
from workbook.writing.word_lists import listed_words

About = Literal["you", "us", "me", "nothing"]
ABOUT: tuple[About, ...] = ("you", "us", "me", "nothing")
NAMES = {"you": "about you", "us": "about us", "me": "about me", "nothing": "about nothing"}
GREETING = 4
"""So few words, all of them greetings, say nothing yet."""
CORRECTIONS = "lens"
"""The column of a message row that keeps corrections: "you: the sentence"."""


@dataclass(frozen=True)
class Sentence:
    """One sentence, what it is about, the words that say so, and whether a person said it themselves."""

    start: int
    end: int
    text: str
    about: About
    because: tuple[str, ...]
    corrected: bool = False


@dataclass(frozen=True)
class Lens:
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
    reading = draft.reading
    marks = list(draft.marks)
    found: list[Sentence] = []
    place = 0
    for start, end in reading.sentences:
        first = place
        while place < len(reading.words) and reading.words[place].start < end:
            place += 1
        text = draft.text[start:end]
        own = said.get(_key(text))
        about = own or (_about(draft, first, place) if known else "nothing")
        because = tuple(reading.words[word].low for word in range(first, place) if draft.marks[word] != NEITHER)
        found.append(Sentence(start, end, text, about, because, own is not None))
        if own is not None:
            marks[first:place] = [_corrected(mark, own) for mark in marks[first:place]]
    return Lens(tuple(found), balance_of(tuple(marks), draft.situation, known=known), known)


def _corrected(mark: Mark, about: About) -> Mark:
    """In a sentence a person placed themselves, words of the other side no longer count."""
    allowed: dict[About, tuple[Mark, ...]] = {"you": (THEM,), "me": (ME,), "us": (THEM, ME), "nothing": ()}
    return mark if mark in allowed[about] else NEITHER


def _about(draft: Draft, first: int, last: int) -> About:
    """Whom a sentence is about: formulas and greetings nobody; words that join two people both; else who counts more,
    or who is named first. "I read your report" is about them."""
    words, marks = draft.reading.words[first:last], draft.marks[first:last]
    them, me = marks.count(THEM), marks.count(ME)
    inside = range(words[0].start, words[-1].end) if words else range(0)
    noticed = any(place in draft.noticed_here for place in range(first, last))
    if any(begin in inside for begin, _ in draft.found("between_two")):
        return "us"
    if them == me == 0 or (not noticed and _is_formula(draft, first, last, inside)):
        return "nothing"
    if me == 0 or them >= 2 * me:
        return "you"
    if them == 0 or me >= 2 * them:
        return "me"
    asked = draft.text[: inside.stop + 2].rstrip().endswith("?")
    mine_first = next((mark for mark, word in zip(marks, words, strict=True) if _speaks(draft, word.base)), THEM) == ME
    return "me" if mine_first and not asked and not _looks_at_them(draft, first, last) else "you"


def _speaks(draft: Draft, base: str) -> bool:
    return base in listed_words("self_words", draft.language) or base in listed_words("you_words", draft.language)


def _is_formula(draft: Draft, first: int, last: int, inside: range) -> bool:
    """Whether a sentence is a formula, a stock opening, or only greets, signs or thanks."""
    if any(begin in inside for name in ("formulas", "stock_openings") for begin, _ in draft.found(name)):
        return True
    greetings = listed_words("greetings", draft.language)
    said = [place for place in range(first, last) if place not in draft.name_places]
    return len(said) <= GREETING and all(draft.reading.words[place].base in greetings for place in said)


def _looks_at_them(draft: Draft, first: int, last: int) -> bool:
    """Whether a sentence begins with "I" and a verb of attention, and "you" or "your" follows within five words."""
    words = draft.reading.words[first:last]
    you = listed_words("you_words", draft.language)
    for place, word in enumerate(words):
        if word.base in listed_words("self_words", draft.language):
            verbs = [at for at in range(place + 1, min(place + 4, len(words))) if words[at].low in _verbs(draft)]
            return any(near.base in you for at in verbs for near in words[at + 1 : at + 6])
    return False


def _verbs(draft: Draft) -> frozenset[str]:
    return listed_words("attention_verbs", draft.language)


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
