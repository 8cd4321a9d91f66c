"""Which glyphs one document uses, what each stands for, and the font objects that carry them."""

import functools
import hashlib
import zlib

from msgspec import Struct, field

from workbook.pdf.composites import Parts, with_made_glyphs
from workbook.pdf.drawn import drawn_program
from workbook.pdf.faces import Face, characters_by_glyph, hb, metrics
from workbook.pdf.objects import ObjectStore, hex_text, name_text
from workbook.pdf.shaping import Cluster, Run

_NOT_FOR_PDF = (b"GSUB", b"GPOS", b"GDEF", b"name", b"STAT", b"DSIG", b"BASE", b"kern", b"cmap", b"post", b"OS/2")
_TO_UNICODE_HEAD = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
    "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
)
_TO_UNICODE_TAIL = "endcmap CMapName currentdict /CMap defineresource pop end end\n"


class _Use(Struct):
    """A face in one document: what each glyph means, and glyphs made for it, numbered after the face's own."""

    key: str
    meaning: dict[int, str] = field(default_factory=dict[int, str])
    made: dict[tuple[str, Parts, int], int] = field(default_factory=dict[tuple[str, Parts, int], int])


class GlyphBook:
    """Collects glyph use while pages are drawn; afterwards writes one subset font per face.

    Every cluster is drawn as one glyph that stands for exactly its text. Where the face needs several glyphs, or one
    glyph serves two texts, a glyph is made for the pair, so that copied text comes out right in every script.
    """

    def __init__(self) -> None:
        self._uses: dict[Face, _Use] = {}
        self._operands: dict[Run, str] = {}

    def key(self, face: Face) -> str:
        """Return the resource name of a face, in order of first use."""
        return self._use(face).key

    def operands(self, run: Run) -> str:
        """Return the inside of the TJ array that draws a run."""
        known = self._operands.get(run)
        if known is None:
            use = self._use(run.face)
            known = "".join(self._operand(run.face, use, cluster) for cluster in run.clusters).replace("><", "")
            self._operands[run] = known
        return known

    def _use(self, face: Face) -> _Use:
        use = self._uses.get(face)
        if use is None:
            use = self._uses[face] = _Use(f"G{len(self._uses)}")
        return use

    def _operand(self, face: Face, use: _Use, cluster: Cluster) -> str:
        glyph = cluster.flat_glyph
        if glyph is None or glyph >= face.made_from or not _stands_for(face, use, glyph, cluster.text):
            wish = (cluster.text, cluster.parts, cluster.advance)
            made = use.made.get(wish)
            if made is None:
                made = use.made[wish] = face.made_from + len(use.made)
                use.meaning[made] = cluster.text
            return f"<{made:04X}>"
        back = face.advance(glyph) - cluster.advance * 1000 / face.units
        return f"<{glyph:04X}>{back:.0f}" if abs(back) >= 0.5 else f"<{glyph:04X}>"

    def write(self, store: ObjectStore) -> str:
        """Add the fonts to the file and return the inside of a Font resource dictionary."""
        entries: list[str] = []
        for face, use in self._uses.items():
            if use.meaning:
                entries.append(f"/{use.key} {_write_font(store, face, use)} 0 R")
        return " ".join(entries)


def _stands_for(face: Face, use: _Use, glyph: int, text: str) -> bool:
    if glyph not in use.meaning:
        use.meaning[glyph] = characters_by_glyph(face).get(glyph) or text
    meaning = use.meaning[glyph]
    return meaning == text or (meaning == " " and text.isspace())


def _write_font(store: ObjectStore, face: Face, use: _Use) -> int:
    made = tuple((parts, advance) for (_, parts, advance) in use.made)
    count = face.made_from
    needed = frozenset(glyph for glyph in use.meaning if glyph < count) | {0}
    if not face.drawn:
        needed |= {glyph for parts, _ in made for glyph, _, _ in parts}
    meaning = use.meaning
    packed, length = _program(face, needed, made)
    tag = "".join(chr(65 + byte % 26) for byte in hashlib.sha256(packed).digest()[:6])
    base = name_text(f"{tag}+{face.name}")
    program = store.add_stream(f"/Filter /FlateDecode /Length1 {length}", packed)
    shape = metrics(face)
    descriptor = store.add(
        f"<</Type /FontDescriptor /FontName {base} /Flags 4 /FontBBox [{' '.join(map(str, shape.box))}]"
        f" /ItalicAngle {shape.italic_angle:g} /Ascent {shape.ascent} /Descent {shape.descent} /CapHeight 700"
        f" /StemV 80 /FontFile2 {program} 0 R>>"
    )
    widths = " ".join(f"{glyph} [{face.advance(glyph):.0f}]" for glyph in sorted(needed))
    if made:
        own = " ".join(f"{advance * 1000 / face.units:.0f}" for _, advance in made)
        widths += f" {count} [{own}]"
    descendant = store.add(
        f"<</Type /Font /Subtype /CIDFontType2 /BaseFont {base} /CIDToGIDMap /Identity /DW 1000 /W [{widths}]"
        " /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>"
        f" /FontDescriptor {descriptor} 0 R>>"
    )
    mapping = store.add_stream("/Filter /FlateDecode", zlib.compress(_to_unicode(meaning).encode("ascii")))
    return store.add(
        f"<</Type /Font /Subtype /Type0 /BaseFont {base} /Encoding /Identity-H"
        f" /DescendantFonts [{descendant} 0 R] /ToUnicode {mapping} 0 R>>"
    )


def _to_unicode(meaning: dict[int, str]) -> str:
    rows = [f"<{glyph:04X}> {hex_text(text, mark=False)}" for glyph, text in sorted(meaning.items())]
    blocks = [rows[start : start + 100] for start in range(0, len(rows), 100)]
    body = "".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks)
    return _TO_UNICODE_HEAD + body + _TO_UNICODE_TAIL


@functools.lru_cache(maxsize=64)
def _program(face: Face, glyphs: frozenset[int], made: tuple[tuple[Parts, int], ...]) -> tuple[bytes, int]:
    """Cut a face to the glyphs in use, ids kept, add the glyphs made; return it compressed, and its plain length."""
    if face.drawn:
        program = drawn_program(face, sorted(glyphs), made)
        return zlib.compress(program, 6), len(program)
    wish = hb.SubsetInput()
    wish.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    wish.sets(hb.SubsetInputSets.GLYPH_INDEX).update(glyphs)
    wish.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(int.from_bytes(tag, "big") for tag in _NOT_FOR_PDF)
    program = bytes(hb.subset(face.face, wish).blob.data)
    if made:
        program = with_made_glyphs(program, face, made)
    return zlib.compress(program, 6), len(program)
