"""Levels proposed for the brand statement (R-BRAND)."""

from collections.abc import Callable, Mapping

from workbook.checks.audience import deed_at
from workbook.checks.background import NOT_YET_SHOWN, Background
from workbook.checks.levels import Level, cut, level, steps
from workbook.checks.passage import Passage
from workbook.checks.proof import change_in, number_in, number_word_in
from workbook.checks.readability import longest_sentence
from workbook.checks.sameness import likeness
from workbook.checks.told import joined, shortened
from workbook.writing.word_lists import listed_words
from workbook.writing.words import words_of

SHAPE_ALIKE = 0.8
WORN_CAP = 3
READERS = 2
SITUATION = frozenset({"who", "when", "where", "whose", "after", "before", "while"})


def names_people(passage: Passage, background: Background) -> Level:
    """None, a crowd, a kind of people, kind and situation."""
    at = background.audience.first(passage.words)
    words = passage.words.folded
    if at is not None:
        seen = len(background.audience.shared_with(passage.words))
        told = any(word in SITUATION for word in words) or seen > 1
        return level(3 if told else 2, passage.word_at(at))
    people = listed_words("people_words", passage.language)
    you = listed_words("you_words", passage.language)
    crowd = next((place for place, word in enumerate(words) if word in people and word not in you), None)
    spoken_to = next((place for place, word in enumerate(words) if word in you), None)
    if spoken_to is not None and not background.first_audience:
        return level(2, passage.word_at(spoken_to))
    return level(0) if crowd is None else level(1, passage.word_at(crowd))


def change_at(passage: Passage) -> tuple[int, int] | None:
    """Where a change is named: a before and after, or a change marker (L4)."""
    found = change_in(passage)
    return found or next(((match.start, match.end) for match in passage.found("change_markers")), None)


def shows_change(passage: Passage, _background: Background) -> Level:
    """None, activity only, change named, change with sign or number."""
    change = change_at(passage)
    if change is not None:
        number = number_in(passage.text) or number_word_in(passage)
        return level(2 if number is None else 3, cut(passage, number or change))
    deed = deed_at(passage)
    return level(0) if deed is None else level(1, cut(passage, deed))


def proof_behind(_passage: Passage, background: Background) -> Level:
    """None, claim only, story linked, story and confirmer."""
    linked = {row.text("story"): row.text("confirm") for row in background.claims if row.text("story")}
    linked.pop(NOT_YET_SHOWN, None)
    linked |= {story: linked.get(story, "") for story in background.workbook.chosen("E4.2.story")}
    stories = {row.id: row for row in background.workbook.rows("E2.3.stories")}
    known = [story for story in linked if story in stories]
    if not known:
        return level(1 if background.claims else 0)
    confirmed = [story for story in known if linked[story].strip() or stories[story].text("confirm").strip()]
    best = (confirmed or known)[0]
    return level(3 if confirmed else 2, stories[best].text("title"))


def not_anyones(passage: Passage, _background: Background) -> Level:
    """Capped at "fits a trade" with three worn words; else a person tells."""
    if len(passage.worn) < WORN_CAP:
        return level(None)
    return level(1, joined(passage.text[worn.start : worn.end] for worn in passage.worn))


def sounds_like_you(passage: Passage, background: Background) -> Level:
    """A formula when it is over 80 % the draft in its shape; else a person tells."""
    draft = background.workbook.text("E4.2.draft")
    alike = draft.strip() and likeness(passage.words, words_of(draft)) > SHAPE_ALIKE
    return level(0 if alike else None)


def read_back(_passage: Passage, background: Background) -> Level:
    """Not tried, or how many of two readers have read it back; a person tells whether they were near."""
    rows = background.workbook.rows("E4.5.readers")
    read = sum(bool(row.text("for_whom").strip() or row.text("for_what").strip()) for row in rows)
    return level(0) if read == 0 else level(None, min(read, READERS))


def easy_to_read(passage: Passage, _background: Background) -> Level:
    """The longest sentence: over 40, 29 to 40, 21 to 28, up to 20 words."""
    at, longest = longest_sentence(passage)
    sentence = shortened(passage.sentences[at].of(passage.text)) if passage.sentences else ""
    return level(steps(longest, 20, 28, 40), longest, sentence=sentence)


BRAND: Mapping[str, Callable[[Passage, Background], Level]] = {
    "R-BRAND-1": names_people,
    "R-BRAND-2": shows_change,
    "R-BRAND-3": proof_behind,
    "R-BRAND-4": not_anyones,
    "R-BRAND-5": sounds_like_you,
    "R-BRAND-6": read_back,
    "R-BRAND-7": easy_to_read,
}
