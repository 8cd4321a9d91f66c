"""Care for other people and for agreements: details that may point at someone (C-STORY-3, C-AB-11)."""

import re
from collections.abc import Iterator
from functools import lru_cache

import regex

from workbook.checks.background import Background
from workbook.checks.check import ABOUTS, TextCheck
from workbook.checks.finding import Seen
from workbook.checks.passage import Passage
from workbook.checks.terms import left_out_in
from workbook.writing.word_lists import listed_words
from workbook.writing.words import stem, words_of

STORY_TEXTS = tuple(f"E2.3.stories/{part}" for part in ("title", "situation", "stake", "did", "changed", "learned"))
_BIRTH = re.compile(r"\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d\b|\bborn (?:on|in)\b")
_ROOM = re.compile(r"\b(?:room|bed|bay|flat|house|case|file)\s+(?:no\.?\s*)?\d+\b", re.IGNORECASE)
_TITLED = regex.compile(r"\b(?:Mr|Mrs|Ms|Mx|Dr|Herr|Frau|Mme|Sig|Sra)\.? \p{Lu}\w+")
_GIVEN_NAME = regex.compile(r"(?<=[\p{Ll},;] )\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}+)*")
_MONTHS_AND_DAYS = re.compile(
    r"^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday"
    r"|Wednesday|Thursday|Friday|Saturdays?|Sundays?|Fridays|Mondays|Tuesdays|Wednesdays|Thursdays|Christmas|Easter|Ramadan|English|French|German|Polish|Arabic|Japanese"
    r"|Spanish|Ukrainian|Russian|Chinese|Turkish|Vietnamese|Portuguese|Italian|Dutch|Python|Excel|Word)\b"
)
REFUSED_WITHIN = 4
ONE_OF = frozenset({"a", "an", "one", "my", "the", "this", "that", "her", "his"})
NOUNS_IN_CAPITALS = frozenset({"de"})
ALWAYS = frozenset({"born", "birthday", "address", "surname", "diagnosis", "dob"})
SINGLE = frozenset({"patient", "client", "pupil", "case", "resident", "student", "tenant"})


def may_be_recognised(passage: Passage, _background: Background) -> Iterator[Seen]:
    """Names, dates of birth, rooms, clients and pupils, while changed details are chosen (C-STORY-3)."""
    if passage.row is None or passage.row.text("publish") != "changed_details":
        return
    span = _titled_in(passage.text) or _name_in(passage) or _identifier_in(passage)
    if span is not None:
        yield Seen(*span, {"word": passage.text[span[0] : span[1]]})


def _titled_in(text: str) -> tuple[int, int] | None:
    titled = _TITLED.search(text)
    if titled is not None:
        return titled.span()
    for pattern in (_BIRTH, _ROOM):
        match = pattern.search(text)
        if match is not None:
            return match.span()
    return None


def _name_in(passage: Passage) -> tuple[int, int] | None:
    """A word with a capital inside a sentence, but not where every noun has one."""
    if passage.language in NOUNS_IN_CAPITALS:
        return None
    names = (match for match in _GIVEN_NAME.finditer(passage.text) if not _MONTHS_AND_DAYS.match(match.group()))
    return next((match.span() for match in names), None)


def _identifier_in(passage: Passage) -> tuple[int, int] | None:
    """One patient, the pupil, my client, ward 7: a single case or a numbered place; "our 24-bed ward" is neither."""
    words, spans = passage.words.folded, passage.words.spans
    known = listed_words("identifiers", passage.language)
    for at in sorted(at for word in known & passage.words.places.keys() for at in passage.words.places[word]):
        following = passage.word_at(at + 1) if at + 1 < len(words) else ""
        numbered = following[:1].isdigit() or (len(following) == 1 and following.isupper())
        if numbered or words[at] in ALWAYS or (at and words[at - 1] in ONE_OF):
            return spans[at]
    return None


def agreed_to_be_careful(passage: Passage, background: Background) -> Iterator[Seen]:
    """Words the agreements of 1.5 ask to be careful with (C-AB-11): a case, a colleague, the employer's rule."""
    ticks = background.workbook.checklist("E1.5.ticks").states
    careful = _ruled_out(background.workbook.text("E1.5.employer_rule"), passage.language)
    names = _people_names(background) if ticks.get("ask_before_naming") == "done" else frozenset[str]()
    cases = SINGLE if ticks.get("no_cases") == "done" else frozenset[str]()
    negations = listed_words("negations", passage.language)
    words, places = passage.words.folded, passage.words.places
    wanted = [word for word in places if word in names or word in cases or (careful and stem(word) in careful)]
    for at in sorted(at for word in wanted for at in places[word]):
        word = words[at]
        start, end = passage.words.spans[at]
        named = word in names and passage.text[start].isupper()
        case = word in cases and at > 0 and words[at - 1] in ONE_OF
        refused = any(earlier in negations for earlier in words[max(0, at - REFUSED_WITHIN) : at])
        if (named or case or stem(word) in careful) and not refused:
            yield Seen(start, end, {"word": passage.text[start:end]}, about=word)
            return


def _people_names(background: Background) -> frozenset[str]:
    people = tuple(person.name for person in background.workbook.people)
    return _name_parts(people) - _name_parts(background.names) - left_out_in(background.language)


@lru_cache(maxsize=32)
def _name_parts(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(part for name in names for part in words_of(name).folded if len(part) > 2)


@lru_cache(maxsize=32)
def _ruled_out(rule: str, language: str) -> frozenset[str]:
    """The things an employer's rule says no to: the words after "no" up to the next comma or "without"."""
    left_out = left_out_in(language)
    found: set[str] = set()
    for match in re.finditer(r"\b(?:no|never|not)\b([^,;.\n]{1,120})", rule, re.IGNORECASE):
        named = re.split(r"\bwithout\b|\bunless\b|\bexcept\b", match.group(1))[0]
        found |= {stem(word.removesuffix("'s").rstrip("'")) for word in words_of(named).folded if len(word) > 3}
    return frozenset(word for word in found if word not in left_out)


CHECKS = (
    TextCheck("C-STORY-3", STORY_TEXTS, may_be_recognised),
    TextCheck("C-AB-11", ABOUTS, agreed_to_be_careful),
)
