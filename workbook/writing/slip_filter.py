"""Which remarks of a spelling engine are usually names, terms of a trade, other languages or taste, and are left out.

A word is pointed at only where a known word is so near that a slip of the hand explains the difference. Names and
words of other languages are rarely that near; a mistake of an English word nearly always is.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from msgspec import Struct

TASTE: Final = frozenset({"Style", "Readability", "Enhancement"})
ALWAYS_SLIPS: Final = frozenset({
    "im", "ive", "id've", "dont", "cant", "wont", "isnt", "did'nt", "does'nt", "is'nt", "was'nt", "have'nt", "would'nt",
    "could'nt", "should'nt", "hav", "teh", "adn", "taht", "thier",
})  # fmt: skip
TWICE: Final = frozenset({"that", "had", "is", "no", "do", "her"})
"""Words that good English may say twice in a row."""
SMALL: Final = frozenset({"the", "and", "of", "with", "for", "my"})
"""A space lost beside one of these is a slip; beside another word it may be a term ("runbook")."""
SHORT: Final = 3
LONG_ENOUGH: Final = 6
TWO_STEPS: Final = 7
"""From this length on two letters may be wrong."""
COMPANY: Final = 24
"""A word of another language within so many signs makes another odd word likely one too."""


class Remark(Struct, frozen=True):
    """What an engine says of the words from `start` to before `end` of a paragraph."""

    kind: str
    start: int
    end: int
    words: str
    instead: tuple[str, ...]


def is_noise(remark: Remark, paragraph: str, others: Sequence[Remark] = ()) -> bool:
    """Whether a remark is left out; `others` are all remarks on the paragraph, which may show another language."""
    words, before, after = remark.words, paragraph[: remark.start], paragraph[remark.end :]
    match remark.kind:
        case kind if kind in TASTE:
            return True
        case "Formatting":
            return not words.strip() and not after.strip()  # somebody is about to write on
        case "Capitalization":
            return (len(words) > 1 and words.isupper()) or _is_no_new_sentence(before.rstrip())
        case "Repetition":
            return words[:1].isupper() or words.split()[0].lower() in TWICE
        case "Typo":
            return any(_joined(text) == _joined(words) and not _is_split_wrongly(text) for text in remark.instead)
        case "Spelling":
            return _is_strange(remark, before, after, others)
        case _:
            # The hour before noon, and a letter that is part of a name ("A&E").
            return words.lower() == "a" and after[:1] in {".", "&", "/"}


def _is_split_wrongly(text: str) -> bool:
    """Whether a space is missing by a slip ("inthe"), or a letter is ("ho ours"), and it is no term ("runbook")."""
    parts = text.lower().split()
    return not SMALL.isdisjoint(parts) or (len(parts[0]) <= 2 and text.lower() == text)


def _is_no_new_sentence(before: str) -> bool:
    """Whether the mark before a small letter belongs to a name ("Yahoo! in Dublin") or an abbreviation ("med. vet")."""
    last = before[:-1].rpartition(" ")[2]
    return before[-1:] in {"!", "?"} or (before[-1:] == "." and (len(last) <= SHORT + 1 or "." in last))


def _joined(text: str) -> str:
    return text.replace(" ", "").lower()


def _is_strange(remark: Remark, before: str, after: str, others: Sequence[Remark]) -> bool:
    """Whether a word that no dictionary knows is more likely a name or a term than a slip."""
    word = remark.words
    if word.lower().replace("’", "'") in ALWAYS_SLIPS:
        return False
    stem = word.replace("’", "'").partition("'")[0]
    if len(stem) <= SHORT or not word.isascii() or any(sign.isdigit() or sign.isupper() for sign in word[1:]):
        return True
    if before[-1:].isalpha() or after[:1].isalpha():
        return True
    hyphened = before[-1:] in {"-", "‐"} or after[:1] in {"-", "‐"}
    if (word[:1].isupper() or hyphened) and len(word) < LONG_ENOUGH:
        return True
    inner = word[:1].isupper() and _stands_inside(before)
    near = [text for text in remark.instead if _explains(word, text, inside=inner)]
    return not near or (not word[:1].isupper() and _is_in_company(remark, others))


def _stands_inside(before: str) -> bool:
    """Whether a word stands inside a sentence, so that its capital makes it a name."""
    bare = before.rstrip()
    return bool(bare) and (bare[-1].isalnum() or bare[-1] in ",&'’-")


def _explains(word: str, known: str, *, inside: bool) -> bool:
    """Whether a slip of the hand turns `known` into `word`; `inside`: into a word that looks like a name."""
    one, other = word.lower(), known.lower()
    if " " in other or ("'" in other and other.replace("'", "") != one):
        return False
    if "'" in other or (squeezed(one) == squeezed(other) and not inside):
        return True
    if one[:1] != other[:1] and not (len(one) >= LONG_ENOUGH and one[1:] == other) and not _swapped(one, other):
        return False
    if inside:  # Rusian, Febuary: a letter is missing in the middle
        return len(other) == len(one) + 1 and is_within(one, other) and one[-1] == other[-1]
    if one_step_apart(one, other):
        return _is_usual_step(one, other)
    is_free = len(one) >= TWO_STEPS and word[:1].islower()
    return len(one) >= LONG_ENOUGH and steps(one, other) <= 2 and (is_free or is_within(one, other))


def _is_usual_step(one: str, other: str) -> bool:
    """One letter off: not only the ending (fermenter, fermented), and in a short word not just any other letter."""
    if len(one) > SHORT + 1 and one[:-1] == other[: len(one) - 1] and one[-1:] in {"r", "e", "a", "i", "o", "t"}:
        return False
    if len(one) != len(other) or _swapped(one, other) or len(one) >= LONG_ENOUGH:
        return True
    return squeezed(one) != one or (squeezed(other) != other)


def _is_in_company(remark: Remark, others: Sequence[Remark]) -> bool:
    """Whether a word of another language stands close by."""
    return any(
        other is not remark
        and other.kind == "Spelling"
        and min(abs(other.start - remark.end), abs(remark.start - other.end)) <= COMPANY
        and _is_foreign(other)
        for other in others
    )


def _is_foreign(remark: Remark) -> bool:
    word = remark.words
    if word[:1].islower() and not word.isascii():
        return True
    if word[:1].isupper() or len(word) <= SHORT or any(sign.isupper() or sign.isdigit() for sign in word):
        return False
    most = 1 if len(word) < LONG_ENOUGH else 2
    return all(steps(word, text.lower()) > most for text in remark.instead)


def squeezed(word: str) -> str:
    """The word with each run of one letter as a single letter: "tommorow" and "tomorrow" are then the same."""
    return "".join(letter for letter, _ in groupby(word))


def is_within(one: str, other: str) -> bool:
    """Whether the letters of the shorter word stand in the longer one in their order."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    letters = iter(long)
    return all(letter in letters for letter in short)


def steps(one: str, other: str) -> int:
    """How many letters have to be added, taken out or changed to make one word of the other."""
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        last, row[0] = row[0], at
        for to, sign in enumerate(other, 1):
            last, row[to] = row[to], min(row[to] + 1, row[to - 1] + 1, last + (letter != sign))
    return row[-1]


def _swapped(one: str, other: str) -> bool:
    return len(one) == len(other) and sorted(one) == sorted(other) and one_step_apart(one, other)


def one_step_apart(word: str, other: str) -> bool:
    """Whether one letter more, less or other, or two that change places, make one word of the other."""
    if word == other or abs(len(word) - len(other)) > 1:
        return False
    start = next((at for at, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    rest, rest_other = word[start:], other[start:]
    swapped = rest[1:2] + rest[:1] + rest[2:]
    return rest[1:] == rest_other[1:] or rest[1:] == rest_other or rest == rest_other[1:] or swapped == rest_other
