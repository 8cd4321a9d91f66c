"""Shouting and symbols: capitals, emoji, decorative letters, repeated marks (C-HEAD-5, C-HEAD-7)."""

import re
from collections.abc import Iterator

import regex

from workbook.checks.background import Background
from workbook.checks.check import HEADLINES, PROFILE_TEXTS, SHORT_BIOS, TextCheck
from workbook.checks.finding import Seen
from workbook.checks.passage import Passage
from workbook.writing.word_lists import listed_words

MOST_LETTERS_LOUD = 5
MOST_EMOJI = 2
MOST_TOLD = 3
_CAPITALS = regex.compile(r"(?<![\p{L}\p{N}])\p{Lu}{6,}(?![\p{L}\p{N}])")
_SIGN = r"(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|[\u2600-\u27bf])(?:\p{EMod}|\uFE0F)?"
_EMOJI = regex.compile(rf"\p{{RI}}\p{{RI}}|{_SIGN}(?:\u200d{_SIGN}|\u200d\p{{Extended_Pictographic}}\uFE0F?)*")
_DRAWN = re.compile(r"[\U0001d400-\U0001d7ff\U0001f130-\U0001f189\u24b6-\u24e9]+")
_MARKS = re.compile(r"[!?！？]{2,}")


def capitals(passage: Passage, _background: Background) -> Iterator[Seen]:
    """Words of more than five capitals (C-HEAD-5); names that are written so are left out."""
    if not any(sign.isupper() for sign in passage.text):
        return
    known = listed_words("capital_names", passage.language)
    told: set[str] = set()
    for match in _CAPITALS.finditer(passage.text):
        word = match.group()
        if word.casefold() in known or word in told:
            continue
        told.add(word)
        yield Seen(match.start(), match.end(), {"word": word}, about=word.casefold())
        if len(told) == MOST_TOLD:
            return


def emoji_in(text: str) -> tuple[tuple[int, int], ...]:
    """The places of emoji and pictures; a family, a flag or a sign with a skin tone is one."""
    return () if text.isascii() else tuple(match.span() for match in _EMOJI.finditer(text))


def many_emoji(passage: Passage, _background: Background) -> Iterator[Seen]:
    """More than two emoji (C-HEAD-7)."""
    found = emoji_in(passage.text)
    if len(found) > MOST_EMOJI:
        yield Seen(found[0][0], found[-1][1], {"n": len(found)})


def drawn_letters(passage: Passage, _background: Background) -> Iterator[Seen]:
    """Letters that are mathematical or decorative signs."""
    if passage.text.isascii():
        return
    match = _DRAWN.search(passage.text)
    if match is not None:
        yield Seen(match.start(), match.end())


def loud_marks(passage: Passage, _background: Background) -> Iterator[Seen]:
    """Two or more exclamation or question marks in a row."""
    match = _MARKS.search(passage.text)
    if match is not None:
        yield Seen(match.start(), match.end(), {"word": match.group()[:8]})


CHECKS = (
    TextCheck("C-HEAD-5", PROFILE_TEXTS, capitals),
    TextCheck("C-HEAD-7", (*HEADLINES, *SHORT_BIOS), many_emoji),
    TextCheck("C-SIGN-1", PROFILE_TEXTS, drawn_letters),
    TextCheck("C-SIGN-2", PROFILE_TEXTS, loud_marks),
)
