"""Levels proposed for the headline (R-HEAD)."""

from collections.abc import Callable, Mapping

from workbook.checks.audience import deed_at, phrases_found
from workbook.checks.background import Background
from workbook.checks.headline import FIRST, SEPARATOR, names_role_or_people
from workbook.checks.levels import Level, cut, level, steps
from workbook.checks.levels_brand import change_at
from workbook.checks.passage import Passage
from workbook.checks.proof import number_in, number_word_in
from workbook.checks.told import joined
from workbook.writing import graphemes
from workbook.writing.word_lists import listed_words

SKILLS_FIRST = 5
WORN_ALLOWED = (0, 1, 2)
SEPARATORS_ALLOWED = (2, 3, 4)


def first_stands_alone(passage: Passage, background: Background) -> Level:
    """The first sixty: no sense, half, role or people, role and people or change."""
    first = graphemes.cut_at(passage.text, FIRST)
    beginning = Passage(first, passage.ref, usual=passage.usual)
    told = {"first60": first.strip()}
    if not names_role_or_people(passage, background, len(first)):
        return level(0 if deed_at(beginning) is None else 1, **told)
    role = background.role.first(beginning.words) is not None or _has_word("role_words", beginning)
    people = background.audience.first(beginning.words) is not None or _has_word("people_words", beginning)
    both = role and (people or change_at(beginning) is not None)
    return level(3 if both else 2, **told)


def _has_word(name: str, passage: Passage) -> bool:
    words = listed_words(name, passage.language)
    return any(word in words for word in passage.words.folded)


def speaks_to_people(passage: Passage, background: Background) -> Level:
    """None, implied, named, in their words."""
    phrases = phrases_found(passage, background.phrases_for("headline"))
    if phrases:
        return level(3, cut(passage, next(iter(phrases.values()))))
    at = background.audience.first(passage.words)
    if at is not None:
        return level(2, passage.word_at(at))
    people = listed_words("people_words", passage.language)
    implied = next((place for place, word in enumerate(passage.words.folded) if word in people), None)
    return level(0) if implied is None else level(1, passage.word_at(implied))


def change_or_proof(passage: Passage, _background: Background) -> Level:
    """None, vague, change, fact."""
    number = number_in(passage.text) or number_word_in(passage)
    if number is not None:
        return level(3, cut(passage, number))
    change = change_at(passage)
    if change is not None:
        return level(2, cut(passage, change))
    deed = deed_at(passage)
    return level(0) if deed is None else level(1, cut(passage, deed))


def findable(passage: Passage, background: Background) -> Level:
    """Words people search for: none, one, two, two word for word; open while none are collected."""
    skills = background.column("E7.3.skills", "skill")[:SKILLS_FIRST]
    wanted = tuple(dict.fromkeys((*background.phrases_for("headline"), *(skill for skill in skills if skill.strip()))))
    if not wanted:
        return level(None)
    whole = list(phrases_found(passage, wanted))
    parts = [phrase for phrase in wanted if background.terms((phrase,)).first(passage.words) is not None]
    found = list(dict.fromkeys((*whole, *parts)))
    if len(whole) > 1:
        return level(3, joined(whole))
    return level(min(len(found), 2), joined(found) if len(found) > 1 else "".join(found))


def plain(passage: Passage, _background: Background) -> Level:
    """Worn words and separators, the worse of both counts."""
    worn = [passage.text[found.start : found.end] for found in passage.worn]
    separators = len(SEPARATOR.findall(passage.text))
    value = min(steps(len(worn), *WORN_ALLOWED), steps(separators, *SEPARATORS_ALLOWED))
    told = joined(worn) if worn else ""
    labels = f"{separators + 1} labels in a row" if separators > SEPARATORS_ALLOWED[0] else ""
    return level(value, " · ".join(part for part in (told, labels) if part))


def human(_passage: Passage, _background: Background) -> Level:
    """Only people can tell."""
    return level(None)


def right_length(passage: Passage, _background: Background) -> Level:
    """40 to 160 best; up to 200 good; 20 to 39 or up to 220 begun."""
    length = passage.length
    if length < 20 or length > 220:
        return level(0, length)
    if length < 40 or length > 200:
        return level(1, length)
    return level(3 if length <= 160 else 2, length)


HEADLINE: Mapping[str, Callable[[Passage, Background], Level]] = {
    "R-HEAD-1": first_stands_alone,
    "R-HEAD-2": speaks_to_people,
    "R-HEAD-3": change_or_proof,
    "R-HEAD-4": findable,
    "R-HEAD-5": plain,
    "R-HEAD-6": human,
    "R-HEAD-7": right_length,
}
