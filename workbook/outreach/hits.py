"""What a signal saw: where, how often it counts, and what goes into its question."""

from msgspec import Struct

from workbook.outreach.draft import Span


class Hit(Struct, frozen=True):
    """Places in the text (none when the whole text is meant), how often the weight counts, a name for the question."""

    spans: tuple[Span, ...] = ()
    times: int = 1
    initials: str = ""


WHOLE = Hit()


def hit(spans: tuple[Span, ...], *, times: int = 1) -> Hit | None:
    """A hit at these places in order, each once; None when there are none."""
    return Hit(tuple(sorted(set(spans))), times) if spans else None


def when(seen: bool) -> Hit | None:  # noqa: FBT001  the one thing it is about
    """A hit on the whole text."""
    return WHOLE if seen else None
