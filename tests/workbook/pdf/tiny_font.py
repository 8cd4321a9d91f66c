"""A font file of a few signs, each a box of its own size, as a computer might have one."""

import struct
from pathlib import Path

from workbook.pdf.composites import write_tables
from workbook.pdf.drawn import encoded

UNITS = 1000


def tiny_font(signs: str, *, restricted: bool = False) -> bytes:
    """A TrueType font; each sign is a box of its own size."""
    points = sorted(set(map(ord, signs)))
    outlines = [b"", *(_box(500 + at % 400) for at in range(len(points)))]
    places = [0]
    for outline in outlines:
        places.append(places[-1] + len(outline))
    count = len(outlines)
    groups = b"".join(struct.pack(">III", point, point, at + 1) for at, point in enumerate(points))
    cmap = struct.pack(">HHHHI", 0, 1, 3, 10, 12) + struct.pack(">HHIII", 12, 0, 16 + len(groups), 0, len(points))
    head = (0x10000, 0, 0, 0x5F0F3CF5, 0, UNITS, 0, 0)
    return write_tables({
        b"OS/2": struct.pack(">HhHHH", 4, 900, 400, 5, 2 if restricted else 0) + bytes(86),
        b"cmap": cmap + groups,
        b"glyf": b"".join(outlines),
        b"head": struct.pack(">IIIIHHQQ4hHHhhh", *head, 0, 0, 900, 900, 0, 8, 2, 1, 0),
        b"hhea": struct.pack(">I4h11hH", 0x10000, 880, -120, 0, UNITS, *[0] * 11, count),
        b"hmtx": struct.pack(">Hh", UNITS, 0) * count,
        b"loca": struct.pack(f">{len(places)}I", *places),
        b"maxp": struct.pack(">IH13H", 0x10000, count, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
        b"post": struct.pack(">IIhhIIIII", 0x30000, 0, 0, 0, 0, 0, 0, 0, 0),
    })  # fmt: skip


def put(folder: Path, name: str, signs: str, *, restricted: bool = False) -> Path:
    """Write such a font."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(tiny_font(signs, restricted=restricted))
    return path


def _box(size: int) -> bytes:
    return encoded([[(0, 0, True), (0, size, True), (size, size, True), (size, 0, True)]])
