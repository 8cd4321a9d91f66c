"""Small pieces of sentences that several checks put into the gaps of their texts."""

from collections.abc import Iterable

from workbook.writing import graphemes

MOST_TOLD = 4


def joined(words: Iterable[str]) -> str:
    """Words as a sentence lists them: "a, b and c"; each once, at most four."""
    told = list(dict.fromkeys(words))[:MOST_TOLD]
    if len(told) < 2:
        return "".join(told)
    return f"{', '.join(told[:-1])} and {told[-1]}"


def shortened(text: str, most: int = 90) -> str:
    """A text on one line, cut after a whole word when it is longer than `most` signs."""
    line = " ".join(text.split())
    if graphemes.count(line) <= most:
        return line
    cut = graphemes.cut_at(line, most)
    return f"{cut.rsplit(' ', 1)[0] if ' ' in cut else cut} …"
