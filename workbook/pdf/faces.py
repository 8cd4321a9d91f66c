"""Font files as faces: coverage, metrics, and the order in which faces are asked for a character."""

import functools
import struct
import unicodedata
from enum import StrEnum
from importlib import import_module
from importlib.resources import files
from typing import Any

from msgspec import Struct

# The binding is a compiled module without types.
hb: Any = import_module("uharfbuzz")


class Family(StrEnum):
    """The six voices of a page; each is a face followed by faces for other scripts."""

    SANS = "Inter-Regular"
    SANS_MEDIUM = "Inter-SemiBold"
    SANS_ITALIC = "Inter-Italic"
    SERIF = "SourceSerif4-Regular"
    SERIF_BOLD = "SourceSerif4-SemiBold"
    SERIF_ITALIC = "SourceSerif4-Italic"


_BOLD = frozenset({Family.SANS_MEDIUM, Family.SERIF_BOLD})
_OTHER_SCRIPTS = ("NotoSansHebrew-Regular", "NotoSansDevanagari-Regular", "NotoSansThai-Regular", "NotoEmoji-Regular")
_MADE_AT_LATEST = 60_000
"""The largest fonts use up all ids; what stands behind this one counts as made where it is needed."""


class Face(Struct, frozen=True, eq=False):
    """One font file; glyph ids in the PDF are the file's own.

    A face that is `drawn` comes from the person's computer, in any format; its outlines are drawn anew for the PDF.
    """

    name: str
    source: bytes
    face: Any
    font: Any
    units: int
    coverage: frozenset[str]
    drawn: bool = False

    @property
    def made_from(self) -> int:
        """The first id of glyphs made for one document: after the face's own, where ids of two bytes are left."""
        return min(int(self.face.glyph_count), _MADE_AT_LATEST)

    @property
    def typographic(self) -> bool:
        """Whether this is a text face for Latin, Greek and Cyrillic."""
        return self.name.startswith(("Inter", "SourceSerif"))

    def glyph(self, char: str) -> int:
        """Return the glyph id of one character, 0 where the face has none."""
        return int(self.font.get_nominal_glyph(ord(char)) or 0)

    def advance(self, glyph: int) -> float:
        """Return the natural advance of a glyph in thousandths of an em."""
        return float(self.font.get_glyph_h_advance(glyph)) * 1000 / self.units


class Metrics(Struct, frozen=True):
    """What a font descriptor says, in thousandths of an em (angle in degrees)."""

    box: tuple[int, int, int, int]
    ascent: int
    descent: int
    italic_angle: float


@functools.lru_cache(maxsize=64)
def load_face(name: str) -> Face:
    """Read one bundled font by file name without ending."""
    source = files("resources").joinpath("fonts", f"{name}.ttf").read_bytes()
    face = hb.Face(source)
    coverage = frozenset(chr(point) for point in face.unicodes)
    return Face(name, source, face, hb.Font(face), int(face.upem), coverage)


@functools.lru_cache(maxsize=16)
def faces_for(family: Family) -> tuple[Face, ...]:
    """Return the faces asked in turn for a family; the first covering one draws a character."""
    weight = "Bold" if family in _BOLD else "Regular"
    partner = "Inter-SemiBold" if family in _BOLD else "Inter-Regular"
    names = dict.fromkeys((str(family), partner, f"NotoSansArabic-{weight}", *_OTHER_SCRIPTS))
    return tuple(load_face(name) for name in names)


@functools.lru_cache(maxsize=64)
def characters_by_glyph(face: Face) -> dict[int, str]:
    """Return the plainest character of each glyph, to say in the PDF what a glyph means."""
    found: dict[int, str] = {}
    for char in sorted(face.coverage, key=_plainness if face.drawn else None):
        found.setdefault(face.glyph(char), char)
    found.pop(0, None)
    return found


def _plainness(char: str) -> tuple[bool, str]:
    """Signs that are only another form of one come after it, such as a radical after the sign it looks like."""
    return unicodedata.normalize("NFKC", char) != char, char


@functools.lru_cache(maxsize=64)
def metrics(face: Face) -> Metrics:
    """Read the font's own box, ascent, descent and slant."""
    head = bytes(face.face.reference_table("head").data)
    post = bytes(face.face.reference_table("post").data)
    hhea = bytes(face.face.reference_table("hhea").data)
    box = [round(value * 1000 / face.units) for value in struct.unpack(">4h", head[36:44])]
    ascent, descent = (round(value * 1000 / face.units) for value in struct.unpack(">2h", hhea[4:8]))
    return Metrics((box[0], box[1], box[2], box[3]), ascent, descent, struct.unpack(">i", post[4:8])[0] / 65536)
