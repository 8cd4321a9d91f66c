"""For whom it is: people, their words, a deed they could see, a way to begin (C-BRAND-1, -2, C-AB-4, -8, C-BIO-1)."""

import re
from collections.abc import Iterator
from functools import lru_cache

from workbook.checks.background import Background
from workbook.checks.check import ABOUTS, SHORT_BIOS, SPEAKER_BIOS, STATEMENT, AnswerCheck, TextCheck
from workbook.checks.finding import Seen
from workbook.checks.passage import Passage
from workbook.checks.terms import PhraseFinder
from workbook.checks.told import shortened
from workbook.progress import PORTRAIT_PARTS
from workbook.writing.word_lists import listed_words
from workbook.writing.words import stem, words_of

PHRASES_LEAST = 2
PHRASES_TOLD = 3
ENDING = 300
KNOWN_LEAST = 2
PORTRAIT_BEGUN = 2
_QUESTION_MARKS = re.compile(r"[?？؟]")
AUDIENCE_MOST = 60


@lru_cache(maxsize=8)
def _stems(name: str, language: str) -> frozenset[str]:
    return frozenset(stem(word) for word in listed_words(name, language))


def audience_at(passage: Passage, background: Background) -> tuple[int, int] | None:
    """Where the people of E3.1 stand, or the reader is spoken to."""
    places = passage.words.places
    reader = listed_words("you_words", passage.language)
    named = (*background.audience.hits(places), *(word for word in places if word in reader))
    first = min((places[word][0] for word in named), default=None)
    return None if first is None else passage.words.spans[first]


def nobody_named(passage: Passage, background: Background) -> Iterator[Seen]:
    """No word for the people of E3.1 (C-BRAND-1); silent while no people are named there."""
    if background.first_audience and passage.words.folded and audience_at(passage, background) is None:
        yield Seen(gaps={"audience": shortened(background.first_audience, AUDIENCE_MOST)})


def deed_at(passage: Passage) -> tuple[int, int] | None:
    """Where a verb stands that a camera could see."""
    verbs = _stems("doing_verbs", passage.language)
    roles = listed_words("role_words", passage.language)
    places = passage.words.places
    deeds = (word for word in places if word not in roles and (word in verbs or _is_form_of(word, verbs)))
    worn = {at for found in passage.worn for at in range(found.first, found.last + 1)}
    first = min((at for word in deeds for at in places[word] if at not in worn), default=None)
    return None if first is None else passage.words.spans[first]


def _is_form_of(word: str, verbs: frozenset[str]) -> bool:
    root = stem(word)
    return root in verbs or stem(root) in verbs


def no_deed(passage: Passage, _background: Background) -> Iterator[Seen]:
    """No doing verb (C-BRAND-2)."""
    if passage.words.folded and deed_at(passage) is None:
        yield Seen()


def phrases_found(passage: Passage, phrases: tuple[str, ...]) -> dict[str, tuple[int, int]]:
    """The collected phrases that stand in a text, with their code points."""
    finder = PhraseFinder(passage.words, passage.language)
    places = {phrase: finder.find(phrase) for phrase in phrases}
    spans = passage.words.spans
    return {phrase: (spans[place[0]][0], spans[place[1]][1]) for phrase, place in places.items() if place is not None}


def few_of_their_words(passage: Passage, background: Background) -> Iterator[Seen]:
    """Fewer than two of the phrases collected for the About (C-AB-4); silent while fewer than two are collected."""
    phrases = background.phrases_for("about")
    if len(phrases) < PHRASES_LEAST or not passage.words.folded:
        return
    found = phrases_found(passage, phrases)
    if len(found) < PHRASES_LEAST:
        left = [f"'{phrase}'" for phrase in phrases if phrase not in found][:PHRASES_TOLD]
        yield Seen(gaps={"three phrases": ", ".join(left)}, variant="one" if found else "")


def invitation_at(passage: Passage) -> tuple[int, int] | None:
    """Where the last 300 characters ask a question or invite."""
    start = max(0, len(passage.text) - ENDING)
    match = _QUESTION_MARKS.search(passage.text, start)
    if match is not None:
        return match.span()
    return next(((found.start, found.end) for found in passage.found("invitation") if found.end > start), None)


def no_invitation(passage: Passage, _background: Background) -> Iterator[Seen]:
    """No question and no invitation at the end (C-AB-8)."""
    if passage.sentences and invitation_at(passage) is None:
        last = passage.sentences[-1]
        yield Seen(last.start, last.end)


def unrecognised(passage: Passage, background: Background) -> Iterator[Seen]:
    """A short text that shares no word with statement, topics or audience (C-BIO-1)."""
    if background.brand and passage.words.folded and background.brand.first(passage.words) is None:
        yield Seen()


def only_a_crowd(passage: Passage, _background: Background) -> Iterator[Seen]:
    """A kind of people that is only a crowd (E3.1)."""
    matches = passage.found("crowd_words")
    covered = {at for match in matches for at in range(match.first, match.last + 1)}
    small = {"and", "or", "potential", "other", "all", "of", "the", "my", "in", "various", "new"}
    if matches and all(at in covered or word in small for at, word in enumerate(passage.words.folded)):
        yield Seen(0, len(passage.text), {"words": shortened(passage.text)})


def mostly_guessed(ref: str, background: Background) -> Iterator[Seen]:
    """Fewer than two lines of the portrait are known or heard (C-PORT-1)."""
    for row in background.workbook.rows(ref):
        written = [part for part in PORTRAIT_PARTS if row.text(part).strip()]
        known = sum(row.text(f"{part}_mark") in {"know", "heard"} for part in PORTRAIT_PARTS)
        if len(written) >= PORTRAIT_BEGUN and known < KNOWN_LEAST:
            yield Seen(row=row.id)


def explains_itself(ref: str, background: Background) -> Iterator[Seen]:
    """A Tuesday line that repeats its own value (E2.1)."""
    cards = background.workbook.cards(ref)
    own = {card.id: card.text for card in cards.own}
    for card, note in cards.notes.items():
        name = own.get(card, card.replace("_", " "))
        words = words_of(note)
        for at, word in enumerate(words.folded):
            if stem(word) == stem(name.casefold()):
                start, end = words.spans[at]
                yield Seen(start, end, {"word": name}, about=card, column=card)
                break


CHECKS = (
    AnswerCheck("C-VALUE-1", ("E2.1.values",), explains_itself),
    TextCheck("C-CROWD-1", ("E3.1.kinds/who",), only_a_crowd, listed=True),
    AnswerCheck("C-PORT-1", ("E3.2.portrait",), mostly_guessed),
    TextCheck("C-BRAND-1", STATEMENT, nobody_named),
    TextCheck("C-BRAND-2", STATEMENT, no_deed, listed=True),
    TextCheck("C-AB-4", ABOUTS, few_of_their_words),
    TextCheck("C-AB-8", ABOUTS, no_invitation, listed=True),
    TextCheck("C-BIO-1", (*SHORT_BIOS, *SPEAKER_BIOS), unrecognised),
)
