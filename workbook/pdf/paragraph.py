"""Break clean text into lines that fit a width; time grows with the length of the text, not faster."""

import functools
import re
from collections.abc import Iterator
from itertools import groupby, pairwise

import regex
from msgspec import Struct

from workbook.pdf.bidi import base_level, has_right_to_left, levels, visual_order
from workbook.pdf.faces import Family
from workbook.pdf.shaping import Word, shape_word

_TOKENS = re.compile("([^ \u200b]+)([ \u200b]*)|([ \u200b]+)")
_WIDE = (
    "\u2e80-\u2fff\u3001-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff"
)
_NOT_FIRST = (
    "\u3001\u3002\uff0c\uff0e\uff1a\uff1b\uff01\uff1f\uff09\u300d\u300f\u3011\u3015\u3009\u300b\u30fc\u3005\u301c"
    "!?,.:;)\\]}%\u2019\u201d\u2026"
)
_NOT_LAST = "\uff08\u300c\u300e\u3010\u3014\u3008\u300a(\\[{\u2018\u201c"
# A line may end between ideographs (except around their brackets and stops), and after a hyphen, dash or slash.
_INSIDE = regex.compile(
    f"(?<=[{_WIDE}])(?<![{_NOT_LAST}])(?![{_NOT_FIRST}])|(?<![{_NOT_LAST}])(?=[{_WIDE}])(?![{_NOT_FIRST}])"
    "|(?<=[\\p{L}\\p{N}][-\u2010\u2013])(?=\\p{L})|(?<=\u2014)(?=\\p{L})|(?<=\\p{L}/)(?=\\p{L})"
)
_MAY_BREAK_INSIDE = regex.compile(f"[-\u2010\u2013\u2014/{_WIDE}]")
_CLUSTERS = regex.compile(r"\X")


class Line(Struct, frozen=True):
    """One laid line: words in drawing order with their places in the text, width in points, direction (0 or 1)."""

    words: tuple[Word, ...]
    places: tuple[int, ...]
    width: float
    base: int


def direction(lines: tuple[Line, ...]) -> int:
    """Which way most lines run (0 or 1): a block keeps one edge, even when one line of it runs the other way."""
    return 1 if sum(line.base for line in lines) * 2 > len(lines) else 0


class _Piece(Struct):
    """A stretch a line may not break inside; start and end count characters of the paragraph."""

    start: int
    end: int
    word: Word
    gap: int


class Setting(Struct, frozen=True):
    """How a text is set: family, size in points, column width in points, figures of equal width or not."""

    family: Family
    size: float
    width: float
    tabular: bool = False

    @property
    def limit(self) -> float:
        """The column in thousandths of an em."""
        return self.width * 1000 / self.size


@functools.lru_cache(maxsize=4_000)
def break_lines(text: str, setting: Setting) -> tuple[Line, ...]:
    """Lay clean text, one or more lines of it, into the setting's column."""
    lines: list[Line] = []
    offset = 0
    for part in text.split("\n"):
        lines.extend(_break_paragraph(part.rstrip(" "), offset, setting))
        offset += len(part) + 1
    return tuple(lines)


def _break_paragraph(text: str, offset: int, setting: Setting) -> Iterator[Line]:
    base = base_level(text)
    level = levels(text, base) if base or has_right_to_left(text) else None
    space = shape_word(" ", setting.family).width
    pieces: list[_Piece] = []
    width = 0.0
    gap = 0.0
    for piece in _pieces(text, level, setting):
        if pieces and width + gap + piece.word.width > setting.limit:
            yield _line(text, level, (base, offset), pieces, setting)
            pieces, width, gap = [], 0.0, 0.0
        width += gap + piece.word.width
        gap = piece.gap * space
        pieces.append(piece)
    yield _line(text, level, (base, offset), pieces, setting)


def _pieces(text: str, level: list[int] | None, setting: Setting) -> Iterator[_Piece]:
    for match in _TOKENS.finditer(text):
        word, gap = match.group(1) or "", match.group(2) if match.group(1) else match.group(3)
        cuts = [0, len(word)]
        if _MAY_BREAK_INSIDE.search(word):
            cuts = [0, *(cut.start() for cut in _INSIDE.finditer(word) if 0 < cut.start() < len(word)), len(word)]
        for start, end in pairwise(cuts):
            if end == start and len(cuts) > 2:
                continue
            after = gap.count(" ") if end == len(word) else 0
            yield from _fitting(
                text, match.start() + start, match.start() + end, gap=after, level=level, setting=setting
            )


def _fitting(
    text: str, start: int, end: int, *, gap: int, level: list[int] | None, setting: Setting
) -> Iterator[_Piece]:
    """Give the piece whole when a line can hold it, else in lengths cut between clusters."""
    if end - start < setting.limit / 40:
        piece = _Piece(start, end, _measure(text, start, end, level, setting), gap)
        if piece.word.width <= setting.limit:
            yield piece
            return
    begin, width = start, 0.0
    for match in _CLUSTERS.finditer(text, start, end):
        advance = shape_word(match.group(), setting.family, tabular=setting.tabular).width
        if width + advance > setting.limit and match.start() > begin:
            yield _Piece(begin, match.start(), _measure(text, begin, match.start(), level, setting), 0)
            begin, width = match.start(), 0.0
        width += advance
    yield _Piece(begin, end, _measure(text, begin, end, level, setting), gap)


def _measure(text: str, start: int, end: int, level: list[int] | None, setting: Setting) -> Word:
    piece = text[start:end]
    if level is None:
        return shape_word(piece, setting.family, tabular=setting.tabular)
    words = [word for word, _ in _levelled(text, start, end, level, setting)]
    if len(words) == 1:
        return words[0]
    return Word(piece, (), sum(word.width for word in words))


def _levelled(text: str, start: int, end: int, level: list[int], setting: Setting) -> list[tuple[Word, int]]:
    found: list[tuple[Word, int]] = []
    for value, group in groupby(range(start, end), key=lambda index: level[index]):
        indexes = list(group)
        piece = text[indexes[0] : indexes[-1] + 1]
        found.append((shape_word(piece, setting.family, rtl=bool(value & 1), tabular=setting.tabular), value))
    return found


def _line(text: str, level: list[int] | None, origin: tuple[int, int], pieces: list[_Piece], setting: Setting) -> Line:
    base, offset = origin
    words: list[tuple[tuple[Word, int], int]] = []
    for index, piece in enumerate(pieces):
        if level is None:
            words.append(((piece.word, offset + piece.start), 0))
        else:
            levelled = _levelled(text, piece.start, piece.end, level, setting)
            words.extend(((word, offset + piece.start), value) for word, value in levelled)
        if piece.gap and index < len(pieces) - 1:
            own = level[piece.end] if level is not None else 0
            words.append(((shape_word(" " * piece.gap, setting.family), offset + piece.end), own))
    ordered = [item for item, _ in (words if level is None else visual_order(words))]
    width = sum(word.width for word, _ in ordered) * setting.size / 1000
    return Line(tuple(word for word, _ in ordered), tuple(place for _, place in ordered), width, base)
