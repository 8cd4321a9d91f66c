"""The own name, spelled the same everywhere (C-BIO-2)."""

from collections.abc import Iterator

from workbook.checks.background import Background
from workbook.checks.check import SHORT_BIOS, SPEAKER_BIOS, TextCheck
from workbook.checks.finding import Seen
from workbook.checks.passage import Passage
from workbook.model.text import without_accents
from workbook.writing.words import words_of

SHORTEST = 4
PLACES = (*SHORT_BIOS, *SPEAKER_BIOS, "E7.5.signature")


def _bare(word: str) -> str:
    return without_accents(word.casefold().replace("đ", "d").replace("ł", "l").replace("ø", "o"))


def one_edit_apart(one: str, other: str) -> bool:
    """Whether two words differ by one letter added, dropped or changed, or by two neighbours swapped."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    at = next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    rest, others = one[at:], other[at:]
    if len(one) == len(other):
        return rest[1:] == others[1:] or (rest[:2] == others[:2][::-1] and rest[2:] == others[2:])
    longer, shorter = (rest, others) if len(one) > len(other) else (others, rest)
    return longer[1:] == shorter


def name_differs(passage: Passage, background: Background) -> Iterator[Seen]:
    """A word that is the own name but for its accents, or for one letter (C-BIO-2)."""
    parts = [name for full in background.names for name in _parts(full)]
    written = set(parts)
    for at, (start, end) in enumerate(passage.words.spans):
        word = passage.text[start:end].removesuffix("'s").removesuffix("’s")
        if not word[:1].isupper() or word in written or at > MOST_LOOKED_AT:
            continue
        for part in parts:
            accents = _bare(word) == _bare(part) and word.casefold() != part.casefold()
            letter = len(part) >= SHORTEST and word[0] == part[0] and one_edit_apart(_bare(word), _bare(part))
            if accents or letter:
                yield Seen(start, start + len(word), {"a": part, "b": word}, about=word.casefold())
                return


MOST_LOOKED_AT = 200


def _parts(name: str) -> list[str]:
    return [name[start:end] for start, end in words_of(name).spans]


CHECKS = (TextCheck("C-BIO-2", PLACES, name_differs),)
