"""Signals that the form gives away: questions, length, gaps left unfilled, volume (X13, X14, X16, X17, X23)."""

import re

import regex

from workbook.outreach.draft import Draft, Span
from workbook.outreach.hits import Hit, hit, when
from workbook.outreach.words import script_of
from workbook.writing import graphemes

_QUESTION = re.compile(r"[?？؟⁇⁈⁉՞፧]+|か。|[吗呢][。！\s]|(?<=\w);(?=\s|$)")
_GAPS = re.compile(
    r"\{[^{}\n]{0,40}\}?|\[(?!sic\b|\.\.\.|…)[^\W\d_][^\[\]\n]{1,30}\]|<[^\W\d_][^<>\n@/:]{1,30}>|%[A-Za-z_]{3,}%|"
    r"_{3,}|\bX{3,}\b|\*\|[^|\n]+\|\*|\b(?:first|last|company)_?name\b",
    re.IGNORECASE,
)
_STYLED = re.compile(r"[\U0001d400-\U0001d7ff\uff21-\uff3a\uff41-\uff5a]+")
_LOUD = re.compile(r"!{2,}|！{2,}")
_CAPITALS = regex.compile(r"(?<!\p{L})\p{Lu}{6,}(?!\p{L})")
_EMOJI = regex.compile(
    r"(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2})(?:\ufe0f|\p{EMod}|\u200d\p{Extended_Pictographic})*"
)
_SPACES = re.compile(r"(?<=\S) {2,}(?=\S)")
MANY_QUESTIONS = 3
MANY_EMOJI = 3


def questions(text: str) -> tuple[Span, ...]:
    """Where questions end: question marks of many scripts, か。, and ";" in Greek."""
    greek = any(script_of(sign) == "GREEK" for sign in set(text) if sign.isalpha())
    return tuple(found.span() for found in _QUESTION.finditer(text) if found.group() != ";" or greek)


def no_question(draft: Draft) -> Hit | None:
    """X13: nothing asked in a first message or a reply."""
    return when(draft.purpose in {"first", "reply"} and not questions(draft.text))


def many_questions(draft: Draft) -> Hit | None:
    """X14: three questions or more."""
    spans = questions(draft.text)
    return hit(spans) if len(spans) >= MANY_QUESTIONS else None


def too_long(draft: Draft) -> Hit | None:
    """X16: longer than the situation likes."""
    return when(draft.longest is not None and graphemes.count(draft.text) > draft.longest)


def merge_marks(draft: Draft) -> Hit | None:
    """X17: gaps of a form letter, two spaces beside a name, letters from another font."""
    spans = [found.span() for pattern in (_GAPS, _STYLED) for found in pattern.finditer(draft.text)]
    names = {
        edge
        for place in draft.name_places
        for edge in (draft.reading.words[place].start, draft.reading.words[place].end)
    }
    spans += [found.span() for found in _SPACES.finditer(draft.text) if names & {found.start(), found.end()}]
    return hit(tuple(spans))


def shouting(draft: Draft) -> Hit | None:
    """X23: exclamation marks in a row, capitals over five letters, more than two emoji."""
    loud = [found.span() for pattern in (_LOUD, _CAPITALS) for found in pattern.finditer(draft.text)]
    emoji = [] if draft.text.isascii() else [found.span() for found in _EMOJI.finditer(draft.text)]
    return hit(tuple(loud + (emoji if len(emoji) >= MANY_EMOJI else [])))
