"""Signals about whom a message is about: names, notices, praise, me first, sameness (X2 to X7, X18, X19)."""

from workbook.outreach.balance import ME, THEM
from workbook.outreach.draft import GOODBYES, SHORT_NOTE, Draft
from workbook.outreach.hits import Hit, hit, when
from workbook.outreach.recipient import initials_of
from workbook.outreach.sameness import NEARLY_THIS, nearest, site_default
from workbook.outreach.words import fold, is_cjk
from workbook.writing.word_lists import ENGLISH, listed_words

PRAISE_WITHIN = 8
_INFLECTED = 4
"""Letters from which a name may take another ending ("Мареку" for "Марек")."""


def default_text(draft: Draft) -> Hit | None:
    """X2: the site's own sentence."""
    return when(site_default(draft.text, draft.language) is not None)


def no_name(draft: Draft) -> Hit | None:
    """X3: neither first nor last name in a place with room for it; off where only initials are known."""
    names = draft.recipient.names
    room = draft.limit is None or draft.limit.limit is None or draft.limit.limit > SHORT_NOTE
    if not room or (names and all(len(name) == 1 and name.isascii() for name in names)):
        return None
    if not names and (draft.recipient.id or draft.purpose in GOODBYES):
        return None
    return when(not _says_name(draft, names))


def _says_name(draft: Draft, names: frozenset[str]) -> bool:
    words = draft.reading.words
    if draft.name_places:
        return True
    if any(is_cjk(name) and name in draft.text for name in names):
        return True
    if draft.language == ENGLISH:
        return False
    known = {name[: max(3, len(name) - 2)] for name in names if len(name) >= _INFLECTED}
    return any(word.capital and fold(word.low).startswith(part) for word in words for part in known)


def nothing_noticed(draft: Draft) -> Hit | None:
    """X4: no word that carries something is shared with the notices; off for a note to a helper (M4)."""
    return when(draft.says_nothing_noticed)


def empty_praise(draft: Draft) -> Hit | None:
    """X5: praise with nothing noticed within eight words of it."""
    words = draft.reading.words

    def is_empty(begin: int, end: int) -> bool:
        inside = [place for place, word in enumerate(words) if begin <= word.start < end]
        if not inside:
            return True
        around = range(inside[0] - PRAISE_WITHIN, inside[-1] + PRAISE_WITHIN + 1)
        return not any(place in draft.noticed_here for place in around)

    return hit(tuple(span for span in draft.found("praise") if is_empty(*span)))


def me_first(draft: Draft) -> Hit | None:
    """X6: the first pronoun of the first sentence is about me, and nobody was named before it."""
    if not draft.reading.sentences:
        return None
    _, end = draft.reading.sentences[0]
    you, self_words = listed_words("you_words", draft.language), listed_words("self_words", draft.language)
    for place, word in enumerate(draft.reading.words):
        if word.start >= end or word.base in you or place in draft.name_places:
            return None
        if word.base in self_words:
            return hit(((word.start, word.end),))
    return None


def me_heavy(draft: Draft) -> Hit | None:
    """X7: more words about me than about them."""
    return when(draft.purpose not in GOODBYES and draft.marks.count(ME) > draft.marks.count(THEM))


def interchangeable(draft: Draft) -> Hit | None:
    """X18: nearly a message of one's own to somebody else."""
    match = nearest(draft.text, draft.recipient.names, draft.others)
    if match is None or match.near < NEARLY_THIS:
        return None
    return Hit(initials=initials_of(match.earlier.name))


def title_recital(draft: Draft) -> Hit | None:
    """X19: only title, employer or school of theirs, and nothing else that was noticed."""
    formal = draft.recipient.formal
    more = draft.recipient.noticed - formal
    if any(stem in more for stem in draft.reading.stems):
        return None
    places = tuple(
        (word.start, word.end)
        for word, stem in zip(draft.reading.words, draft.reading.stems, strict=True)
        if stem in formal
    )
    return hit(places + draft.found("title_recital"))
