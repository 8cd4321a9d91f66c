"""Where sentences and paragraphs begin and end, in any script."""

import re

from msgspec import Struct

_END = re.compile(r"[.!?…。！？؟۔।॥]+[\"'”’»)\]」』）]*")
_NEEDS_NO_ROOM = frozenset("。！？؟۔।॥")
_LAST_WORD = re.compile(r"(\w[\w.]*)\.$")
_LOOK_BACK = 14
_LOWER_NEXT = re.compile(r"\s+[a-z]")
_ABBREVIATIONS = frozenset({
    "dr", "mr", "mrs", "ms", "mx", "prof", "st", "vs", "e.g", "i.e", "etc", "inc", "ltd", "co", "no", "approx", "ca",
    "dept", "univ", "fig", "jr", "sr", "b.sc", "m.sc", "ph.d", "u.s", "u.k",
})  # fmt: skip
_BLANK = re.compile(r"\S")


class Stretch(Struct, frozen=True):
    """A part of a text: code points from `start` to before `end`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of this part."""
        return text[self.start : self.end]


def sentences_of(text: str) -> tuple[Stretch, ...]:
    """The sentences of `text`; a line break ends one, an abbreviation or an initial does not."""
    found: list[Stretch] = []
    for line in paragraphs_of(text):
        start = line.start
        for match in _END.finditer(text, line.start, line.end):
            if _ends_here(text, match, line.end):
                _add(found, text, start, match.end())
                start = match.end()
        _add(found, text, start, line.end)
    return tuple(found)


def _ends_here(text: str, match: re.Match[str], line_end: int) -> bool:
    if not _NEEDS_NO_ROOM.isdisjoint(match.group()):
        return True
    if match.end() < line_end and not text[match.end()].isspace():
        return False
    return text[match.start()] != "." or not _goes_on(text, match)


def _goes_on(text: str, match: re.Match[str]) -> bool:
    if _LOWER_NEXT.match(text, match.end()):
        return True
    before = _LAST_WORD.search(text[max(0, match.start() - _LOOK_BACK) : match.start() + 1])
    if before is None:
        return False
    word = before.group(1)
    initial = len(word) == 1 and word.isupper()
    return match.end() < len(text) and (initial or word.lower() in _ABBREVIATIONS)


def _add(found: list[Stretch], text: str, start: int, end: int) -> None:
    first = _BLANK.search(text, start, end)
    if first is not None:
        while text[end - 1].isspace():
            end -= 1
        found.append(Stretch(first.start(), end))


def paragraphs_of(text: str) -> tuple[Stretch, ...]:
    """The paragraphs of `text`: what stands between line breaks, empty lines left out."""
    found: list[Stretch] = []
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        _add(found, text, start, end)
        start = end + 1
    return tuple(found)
