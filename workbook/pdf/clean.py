"""Text on its way to paper: cleaned once more, with what has no shape on paper left out."""

import re

from workbook.model.text import clean_text

# Direction comes from the letters; marks for it, soft hyphens and the like have no shape of their own.
_NO_SHAPE = str.maketrans(dict.fromkeys("\u200e\u200f\u061c\u00ad\u2060\ufeff\ufff9\ufffa\ufffb\ufffc", ""))
_TAB = "    "


def printable(text: str) -> str:
    """Return clean text in which every character has a shape, is a joiner, or is a line feed."""
    if text.isascii() and text.isprintable():
        return text
    return clean_text(text).replace("\t", _TAB).translate(_NO_SHAPE)


def one_line(text: str) -> str:
    """Return printable text with every run of white space as one space, for headings, cells and titles."""
    return " ".join(printable(text).split())


def paragraphs(text: str) -> tuple[str, ...]:
    """Split printable text at blank lines; single line feeds stay inside their paragraph."""
    parts = re.split(r"\n[ \n]*\n", printable(text))
    return tuple(part for part in (part.strip("\n").rstrip() for part in parts) if part.strip())
