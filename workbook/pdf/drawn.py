"""A font drawn anew from the outlines of a few glyphs: one way for every kind of file a computer may have."""

import math
import struct
from collections.abc import Iterable, Mapping
from typing import Final

from workbook.pdf.composites import Parts, write_tables
from workbook.pdf.faces import Face, metrics

Point = tuple[float, float]
_EXACT: Final = 0.0005
"""How far, in ems, a curve may run beside the one it stands for."""


class _Pen:
    """Takes one outline as closed contours of points, each on the line or off it."""

    def __init__(self) -> None:
        self.contours: list[list[tuple[float, float, bool]]] = []
        self.exact = 0.5

    def moveTo(self, at: Point) -> None:
        self.contours.append([(*at, True)])

    def lineTo(self, to: Point) -> None:
        self.contours[-1].append((*to, True))

    def qCurveTo(self, bend: Point, to: Point) -> None:
        self.contours[-1] += [(*bend, False), (*to, True)]

    def curveTo(self, one: Point, two: Point, to: Point) -> None:
        start = self.contours[-1][-1][:2]
        for bend, end in quadratic(start, one, two, to, self.exact):
            self.qCurveTo(bend, end)

    def closePath(self) -> None:
        contour = self.contours[-1]
        if len(contour) > 1 and contour[0] == contour[-1]:
            contour.pop()


def quadratic(start: Point, one: Point, two: Point, end: Point, exact: float) -> Iterable[tuple[Point, Point]]:
    """A cubic curve as quadratic ones (bend and end of each) that run no further than `exact` units beside it."""
    strays = math.hypot(*(start[i] - 3 * one[i] + 3 * two[i] - end[i] for i in (0, 1))) * math.sqrt(3) / 36
    pieces = max(1, math.ceil((strays / exact) ** (1 / 3)))
    for piece in range(pieces):
        a, b = piece / pieces, (piece + 1) / pieces
        begin, finish = _on_cubic(start, one, two, end, a), _on_cubic(start, one, two, end, b)
        first = _slope(start, one, two, end, a)
        last = _slope(start, one, two, end, b)
        near = [begin[i] + first[i] * (b - a) / 3 for i in (0, 1)]
        far = [finish[i] - last[i] * (b - a) / 3 for i in (0, 1)]
        bend = tuple((3 * (near[i] + far[i]) - begin[i] - finish[i]) / 4 for i in (0, 1))
        yield (bend[0], bend[1]), finish


def drawn_program(face: Face, glyphs: Iterable[int], made: Iterable[tuple[Parts, int]]) -> bytes:
    """A TrueType font with these glyphs under their own ids, and one glyph per entry (parts, advance) after them."""
    drawings: dict[int, tuple[Parts, float]] = {
        glyph: (((glyph, 0, 0),), face.advance(glyph) * face.units / 1000) for glyph in glyphs
    }
    drawings |= {face.made_from + at: (parts, advance) for at, (parts, advance) in enumerate(made)}
    outlines = {glyph: encoded(_contours(face, parts)) for glyph, (parts, _) in sorted(drawings.items())}
    return _font(face, outlines, {glyph: advance for glyph, (_, advance) in drawings.items()})


def _contours(face: Face, parts: Parts) -> list[list[tuple[int, int, bool]]]:
    contours: list[list[tuple[int, int, bool]]] = []
    for glyph, right, up in parts:
        pen = _Pen()
        pen.exact = _EXACT * face.units
        face.font.draw_glyph_with_pen(glyph, pen)
        contours += [[(round(x) + right, round(y) + up, on) for x, y, on in one] for one in pen.contours if one]
    return contours


def encoded(contours: list[list[tuple[int, int, bool]]]) -> bytes:
    """Contours as an entry of a glyf table; every step is written in two bytes."""
    points = [point for contour in contours for point in contour]
    if not points:
        return b""
    across, along = [x for x, _, _ in points], [y for _, y, _ in points]
    ends = [sum(map(len, contours[: at + 1])) - 1 for at in range(len(contours))]
    body = struct.pack(">5h", len(contours), min(across), min(along), max(across), max(along))
    body += struct.pack(f">{len(ends)}HH", *ends, 0) + bytes(int(on) for _, _, on in points)
    for places in (across, along):
        steps = [place - before for place, before in zip(places, [0, *places], strict=False)]
        body += struct.pack(f">{len(steps)}h", *steps)
    return body + b"\0" * (-len(body) % 4)


def _font(face: Face, outlines: Mapping[int, bytes], advances: Mapping[int, float]) -> bytes:
    count = max(outlines, default=0) + 1
    glyf, places = bytearray(), [0]
    for glyph in range(count):
        glyf += outlines.get(glyph, b"")
        places.append(len(glyf))
    shape = metrics(face)
    box = [round(value * face.units / 1000) for value in shape.box]
    ascent, descent = (round(value * face.units / 1000) for value in (shape.ascent, shape.descent))
    widest = max((round(width) for width in advances.values()), default=0)
    points = min(max((len(one) for one in outlines.values()), default=0), 0xFFFF)
    head = (0x10000, 0x10000, 0, 0x5F0F3CF5, 0, face.units, 0, 0)
    return write_tables({
        b"head": struct.pack(">IIIIHHQQ4hHHhhh", *head, *box, 0, 8, 2, 1, 0),
        b"hhea": struct.pack(">I4h11hH", 0x10000, ascent, descent, 0, min(widest, 32767), *[0] * 11, count),
        b"maxp": struct.pack(">IH13H", 0x10000, count, points, points, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
        b"hmtx": b"".join(struct.pack(">Hh", round(advances.get(glyph, 0)), _left(outlines.get(glyph, b"")))
                          for glyph in range(count)),
        b"loca": struct.pack(f">{len(places)}I", *places),
        b"glyf": bytes(glyf) or b"\0\0\0\0",
    })  # fmt: skip


def _left(outline: bytes) -> int:
    return int(struct.unpack(">h", outline[2:4])[0]) if outline else 0


def _on_cubic(start: Point, one: Point, two: Point, end: Point, t: float) -> Point:
    r = 1 - t
    x, y = (r**3 * start[i] + 3 * r * r * t * one[i] + 3 * r * t * t * two[i] + t**3 * end[i] for i in (0, 1))
    return x, y


def _slope(start: Point, one: Point, two: Point, end: Point, t: float) -> Point:
    r = 1 - t
    x, y = (
        3 * r * r * (one[i] - start[i]) + 6 * r * t * (two[i] - one[i]) + 3 * t * t * (end[i] - two[i]) for i in (0, 1)
    )
    return x, y
