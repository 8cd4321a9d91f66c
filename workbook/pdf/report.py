"""What a finished PDF says about itself: pages, sections and characters no font could show."""

from msgspec import Struct


class MissingGlyph(Struct, frozen=True):
    """A character drawn as a replacement sign: which one, on which page (from 1), how often."""

    character: str
    page: int
    count: int


class SectionPlace(Struct, frozen=True):
    """Where a section begins: the exercise it comes from (or its own name) and its page (from 1)."""

    id: str
    page: int


class PlanReport(Struct, frozen=True):
    """A rendered plan: the bytes, how many pages, where sections begin, and what could not be shown."""

    pdf: bytes
    pages: int
    sections: tuple[SectionPlace, ...]
    missing: tuple[MissingGlyph, ...]
