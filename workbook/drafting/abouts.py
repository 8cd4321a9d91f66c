"""Up to four whole Abouts from a person's own sentences: another beginning, another length, no word of ours."""

from typing import Final

from msgspec import Struct

from workbook.drafting.whole_about import BLOCKS
from workbook.model.answers import Row
from workbook.model.workbook import Workbook
from workbook.writing.sentences import sentences_of

OPENINGS: Final = (
    ("E6.1.theirs", "Begins with their situation"),
    ("E6.1.moment", "Begins with a moment"),
    ("E6.1.plain", "Begins with what you do"),
)
SHORT: Final = "The short one: the first sentence of each block"


class Paragraph(Struct, frozen=True):
    """Own sentences that stand together, and the field reference (and row) they come from."""

    text: str
    source: str
    row: str = ""


class AboutCandidate(Struct, frozen=True):
    """A whole text to read; nothing is put anywhere until the person takes it."""

    id: str
    why: str
    paragraphs: tuple[Paragraph, ...]

    @property
    def text(self) -> str:
        """The paragraphs with an empty line between."""
        return "\n\n".join(paragraph.text for paragraph in self.paragraphs)


def about_candidates(workbook: Workbook) -> tuple[AboutCandidate, ...]:
    """One text for each opening written in E6.1, before the blocks of E6.2 in the person's order; then a short one."""
    blocks = tuple(row for row in workbook.rows(BLOCKS) if row.text("text").strip())
    if not blocks:
        return ()
    found = [
        AboutCandidate(ref, why, (Paragraph(opening, ref), *_without(opening, blocks)))
        for ref, why in OPENINGS
        if (opening := workbook.text(ref).strip())
    ] or [AboutCandidate(BLOCKS, "Your blocks, in your order", _without("", blocks))]
    short = _short(found[0])
    if short is not None:
        found.append(short)
    return tuple(found)


def missing_openings(workbook: Workbook) -> tuple[tuple[str, str], ...]:
    """The openings of E6.1 that are not written yet: field reference, and how a text with it would begin."""
    return tuple((ref, why) for ref, why in OPENINGS if not workbook.text(ref).strip())


def _without(opening: str, blocks: tuple[Row, ...]) -> tuple[Paragraph, ...]:
    """The blocks without sentences that stand before them already."""
    said = {_plain(sentence) for sentence in _sentences(opening)}
    found: list[Paragraph] = []
    for row in blocks:
        kept: list[str] = []
        for sentence in _sentences(row.text("text")):
            if _plain(sentence) not in said:
                kept.append(sentence)
                said.add(_plain(sentence))
        if kept:
            found.append(Paragraph(" ".join(kept), BLOCKS, row.id))
    return tuple(found)


def _short(whole: AboutCandidate) -> AboutCandidate | None:
    """The beginning of each paragraph, and the last paragraph, which invites, whole."""
    first = [
        Paragraph(_sentences(paragraph.text)[0], paragraph.source, paragraph.row)
        for paragraph in whole.paragraphs[1:-1]
    ]
    cut = AboutCandidate(f"{whole.id}:short", SHORT, (whole.paragraphs[0], *first, *whole.paragraphs[1:][-1:]))
    return cut if cut.text != whole.text else None


def _sentences(text: str) -> tuple[str, ...]:
    return tuple(stretch.of(text).strip() for stretch in sentences_of(text))


def _plain(sentence: str) -> str:
    return " ".join(sentence.casefold().split())
