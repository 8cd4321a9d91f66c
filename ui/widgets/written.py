"""What may come in with a paste, and how long text is in Qt's units."""

import re
from typing import Final

LINE_ENDS: Final = re.compile("\r\n?|\u2028|\u2029|\u0085|\v|\f")

NO_TEXT: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\ufeff\ufff9-\ufffc\ud800-\udfff]")
"""Control characters, forced directions, object marks and half characters. Joiners and direction marks stay."""


def cleaned(text: str, *, one_line: bool = False) -> str:
    """Text without control characters; a tab becomes a space, and for one line so does a line end."""
    text = NO_TEXT.sub("", LINE_ENDS.sub("\n", text)).replace("\t", " ")
    return re.sub("\n+", " ", text) if one_line else text


def units(text: str) -> int:
    """Length in UTF-16 units, as Qt counts positions."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def difference(old: str, new: str) -> tuple[int, int, int]:
    """The part that differs: where it starts, where it ends in `old`, where it ends in `new`."""
    most = min(len(old), len(new))
    start = next((at for at in range(most) if old[at] != new[at]), most)
    same = next((at for at in range(most - start) if old[-1 - at] != new[-1 - at]), most - start)
    return start, len(old) - same, len(new) - same
