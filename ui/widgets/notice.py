"""One thing to say, with what can be done about it; `ui.widgets.notice_bar` shows it."""

from typing import Literal

from msgspec import Struct

Tone = Literal["note", "good", "tip", "danger"]


class Offer(Struct, frozen=True):
    """Something the person can do: a key for the program, words for the button."""

    key: str
    words: str


class Notice(Struct, frozen=True):
    """One sentence, what can be done, how long it stays (0 = until it is taken away) and its tone."""

    sentence: str
    offers: tuple[Offer, ...] = ()
    seconds: int = 0
    tone: Tone = "note"
    can_close: bool = True
