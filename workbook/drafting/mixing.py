"""Words or a block of one draft carried into another: put in with the room they need, nothing taken out."""

from typing import Final

from msgspec import Struct

from workbook.writing.sentences import paragraphs_of

OPENERS: Final = "([{“‘«\"'¿¡"
CLOSERS: Final = ")]}”’»,.;:!?…"


class Mixed(Struct, frozen=True):
    """A text after something was put in, and where that stands (code points)."""

    text: str
    start: int
    end: int


def with_words(text: str, at: int, words: str, *, one_line: bool = False) -> Mixed:
    """`words` put in before the code point `at`, with a space on either side where words would touch."""
    words = " ".join(words.split()) if one_line else words.strip()
    at = max(0, min(at, len(text)))
    before, after = text[:at], text[at:]
    if not words:
        return Mixed(text, at, at)
    lead = " " if before and not before[-1].isspace() and before[-1] not in OPENERS and words[0] not in CLOSERS else ""
    trail = " " if after and not after[0].isspace() and after[0] not in CLOSERS else ""
    start = at + len(lead)
    return Mixed(f"{before}{lead}{words}{trail}{after}", start, start + len(words))


def with_block(text: str, at: int, block: str) -> Mixed:
    """A block put in as a paragraph of its own, after the one in which `at` stands."""
    block = block.strip()
    if not block:
        return Mixed(text, at, at)
    if not text.strip():
        return Mixed(block, 0, len(block))
    end = next((one.end for one in paragraphs_of(text) if one.end >= at), len(text.rstrip()))
    before, after = text[:end].rstrip(), text[end:].strip("\n")
    start = len(before) + 2
    rest = f"\n\n{after}" if after.strip() else ""
    return Mixed(f"{before}\n\n{block}{rest}", start, start + len(block))


def block_at(text: str, at: int) -> str:
    """The paragraph in which the code point `at` stands; the nearest one between two."""
    blocks = paragraphs_of(text)
    found = next((one for one in blocks if one.end >= at), blocks[-1] if blocks else None)
    return found.of(text) if found is not None else ""


def blocks_of(text: str) -> tuple[str, ...]:
    """The paragraphs of a text."""
    return tuple(one.of(text) for one in paragraphs_of(text))
