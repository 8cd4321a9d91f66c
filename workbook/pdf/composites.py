"""Glyphs made from others: a base with its dots, or a glyph that needs a second meaning, added to a TrueType font."""

import struct

from workbook.pdf.faces import Face

Parts = tuple[tuple[int, int, int], ...]
"""Glyph id, units to the right and units up, for each part."""

_WORDS, _OFFSETS, _MORE = 0x1, 0x2, 0x20


def with_made_glyphs(program: bytes, face: Face, made: tuple[tuple[Parts, int], ...]) -> bytes:
    """Return the font with one composite glyph per entry (parts, advance), numbered after the face's own glyphs."""
    tables = _read(program)
    count = int(face.face.glyph_count)
    outlines, places = _outlines(tables, count)
    advances = _advances(tables, count)
    for parts, advance in made:
        glyph = _composite(face, parts)
        outlines += glyph + b"\0" * (-len(glyph) % 4)
        places.append(len(outlines))
        advances.append((advance, struct.unpack(">h", glyph[2:4])[0] if glyph else 0))
    tables[b"glyf"] = bytes(outlines)
    tables[b"loca"] = struct.pack(f">{len(places)}I", *places)
    tables[b"hmtx"] = b"".join(struct.pack(">Hh", *pair) for pair in advances)
    tables[b"hhea"] = tables[b"hhea"][:34] + struct.pack(">H", len(advances))
    tables[b"head"] = tables[b"head"][:50] + struct.pack(">h", 1) + tables[b"head"][52:]
    tables[b"maxp"] = _limits(tables[b"maxp"], len(advances), max(len(parts) for parts, _ in made))
    return write_tables(tables)


def _read(program: bytes) -> dict[bytes, bytes]:
    (count,) = struct.unpack(">H", program[4:6])
    tables: dict[bytes, bytes] = {}
    for index in range(count):
        tag, _, offset, length = struct.unpack(">4sIII", program[12 + 16 * index : 28 + 16 * index])
        tables[tag] = program[offset : offset + length]
    return tables


def _outlines(tables: dict[bytes, bytes], count: int) -> tuple[bytearray, list[int]]:
    """Return the outlines and where each begins, with empty ones up to the face's own count."""
    long = struct.unpack(">h", tables[b"head"][50:52])[0] == 1
    loca = tables[b"loca"]
    raw = struct.unpack(f">{len(loca) // (4 if long else 2)}{'I' if long else 'H'}", loca)
    places = [place if long else place * 2 for place in raw]
    outlines = bytearray(tables[b"glyf"][: places[-1]])
    outlines += b"\0" * (-len(outlines) % 4)
    if outlines and len(outlines) != places[-1]:
        places[-1] = len(outlines)
    return outlines, places + [len(outlines)] * (count + 1 - len(places))


def _advances(tables: dict[bytes, bytes], count: int) -> list[tuple[int, int]]:
    (full,) = struct.unpack(">H", tables[b"hhea"][34:36])
    hmtx = tables[b"hmtx"]
    pairs = [struct.unpack(">Hh", hmtx[4 * index : 4 * index + 4]) for index in range(full)]
    bearings = struct.unpack(f">{(len(hmtx) - 4 * full) // 2}h", hmtx[4 * full :])
    last = pairs[-1][0] if pairs else 0
    advances = [(pair[0], pair[1]) for pair in pairs] + [(last, bearing) for bearing in bearings]
    return advances + [(0, 0)] * (count - len(advances))


def _composite(face: Face, parts: Parts) -> bytes:
    drawn = [(part, extents) for part in parts if (extents := face.font.get_glyph_extents(part[0])) and extents.width]
    if not drawn:
        return b""
    left = min(right + extents.x_bearing for (_, right, _), extents in drawn)
    top = max(up + extents.y_bearing for (_, _, up), extents in drawn)
    far = max(right + extents.x_bearing + extents.width for (_, right, _), extents in drawn)
    low = min(up + extents.y_bearing + extents.height for (_, _, up), extents in drawn)
    body = struct.pack(">5h", -1, left, low, far, top)
    for index, ((glyph, right, up), _) in enumerate(drawn):
        more = _MORE if index < len(drawn) - 1 else 0
        body += struct.pack(">HHhh", _WORDS | _OFFSETS | more, glyph, right, up)
    return body


def _limits(maxp: bytes, count: int, parts: int) -> bytes:
    values = list(struct.unpack(">IH13H", maxp[:32]))
    values[1] = count
    values[4] = min(max(values[4], values[2]) * parts, 0xFFFF)
    values[5] = min(max(values[5], values[3]) * parts, 0xFFFF)
    values[13] = max(values[13], parts)
    values[14] = max(values[14], 1) + 1
    return struct.pack(">IH13H", *values)


def write_tables(tables: dict[bytes, bytes]) -> bytes:
    """Tables by tag as a TrueType file."""
    count = len(tables)
    power = count.bit_length() - 1
    head = struct.pack(">IHHHH", 0x00010000, count, 16 << power, power, 16 * count - (16 << power))
    offset = 12 + 16 * count
    directory, body = b"", b""
    for tag in sorted(tables):
        content = tables[tag]
        padded = content + b"\0" * (-len(content) % 4)
        total = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        directory += struct.pack(">4sIII", tag, total, offset + len(body), len(content))
        body += padded
    return head + directory + body
