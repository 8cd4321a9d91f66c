"""What sites allow: dated data that a person may change, counted kindly and never enforced (A5)."""

from collections.abc import Mapping
from functools import cache
from typing import Final, Literal

from msgspec import Struct, convert
from msgspec.structs import replace

import resources
from workbook.model.workbook import OwnLimit
from workbook.writing import graphemes, site_counts

NEAR = 0.95
"""From this share of a limit on, say so: some sites count an emoji or a CJK sign as two (A5)."""

FIGURES: Final = ("limit", "fold_phone", "fold_desktop")
"""What a person may change of a limit."""

Unit = Literal["characters", "graphemes", "letters, digits", "words", "lines", "items", "pixels"]
Reach = Literal["fits", "near", "over"]


class Sight(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A spot where others see a text: its name, an icon, and whether it is cut as on a phone or a computer."""

    name: str
    icon: str
    cut: Literal["whole", "phone", "desktop"] = "whole"


class Limit(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One field of one place: how much it holds, where it folds, when that was checked and how sure we are."""

    id: str
    place: str
    field: str
    limit: int | None = None
    least: int | None = None
    aim: int | None = None
    bytes: int | None = None
    width: int | None = None
    height: int | None = None
    unit: Unit
    fold_phone: int | None = None
    fold_desktop: int | None = None
    checked_on: str
    confidence: str
    note: str = ""
    counted: Literal["", "x", "mastodon"] = ""
    seen: tuple[Sight, ...] = ()

    def cut_at(self, sight: Sight) -> int | None:
        """After how many characters a text is about cut at a spot; None where all of it shows."""
        match sight.cut:
            case "phone":
                return self.fold_phone
            case "desktop":
                return self.fold_desktop
            case "whole":
                return None

    def length_of(self, text: str) -> int:
        """How long `text` is in this limit's unit; 0 for items and pixels, which no text is measured in."""
        match self.counted:
            case "x":
                return site_counts.x_count(text)
            case "mastodon":
                return site_counts.mastodon_count(text)
            case "":
                pass
        match self.unit:
            case "characters" | "graphemes" | "letters, digits":
                return graphemes.count(text)
            case "words":
                return graphemes.word_count(text)
            case "lines":
                return graphemes.line_count(text)
            case "items" | "pixels":
                return 0

    def reach_of(self, text: str) -> Reach:
        """Whether `text` fits, comes near the limit (95 %, or its safe count passes it) or goes over it."""
        if self.limit is None:
            return "fits"
        length = self.length_of(text)
        if length > self.limit or (self.bytes is not None and graphemes.byte_count(text) > self.bytes):
            return "over"
        unit_unknown = self.unit in {"characters", "letters, digits"} and not self.counted
        if length >= self.limit * NEAR or (unit_unknown and graphemes.safe_count(text) > self.limit):
            return "near"
        return "fits"

    def room_left(self, text: str) -> int | None:
        """How much more fits, negative when over; None where no limit is known."""
        return None if self.limit is None else self.limit - self.length_of(text)


@cache
def limits() -> tuple[Limit, ...]:
    """All limits as shipped, in the order of A5."""
    table = resources.toml("limits.toml")
    return tuple(convert({"checked_on": table["checked_on"], **row}, Limit) for row in table["limits"])


def limit_named(limit_id: str, own: Mapping[str, OwnLimit] | None = None) -> Limit:
    """The limit with this id ("linkedin.headline"), with a person's own figures if they set any.

    `own` is `Workbook.limits`. Raises KeyError for an id that A5 does not have.
    """
    found = next((limit for limit in limits() if limit.id == limit_id), None)
    if found is None:
        raise KeyError(limit_id)
    mine = (own or {}).get(limit_id)
    return found if mine is None else with_own(found, mine)


def with_own(limit: Limit, own: OwnLimit) -> Limit:
    """A limit with the figures that a person saw."""
    figures = {name: figure for name in FIGURES if (figure := getattr(own, name)) is not None}
    return replace(limit, **figures, checked_on=own.on or limit.checked_on)
