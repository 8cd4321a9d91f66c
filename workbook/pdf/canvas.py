"""A ReportLab canvas in which everything is page furniture unless it is drawn inside a structure element."""

from collections.abc import Callable
from datetime import date
from typing import IO, Any
from urllib.parse import quote

from reportlab.pdfbase.pdfdoc import PDFObjectReference, PDFString
from reportlab.pdfgen.canvas import Canvas

from workbook.pdf.glyph_book import GlyphBook
from workbook.pdf.objects import ObjectStore, hex_text
from workbook.pdf.palette import Colour
from workbook.pdf.paragraph import Line
from workbook.pdf.report import MissingGlyph
from workbook.pdf.tags import Annotation, Mark, Node

_ARTIFACT = "/Artifact BMC"


class TaggedCanvas(Canvas):
    """Draws shaped lines by glyph id, marks content for the structure tree, and remembers links and outline."""

    # ReportLab makes these outside its constructor's view.
    _doc: Any
    _pageNumber: int  # noqa: N815
    _annotationrefs: list[Any]

    def __init__(self, file: IO[bytes], page_size: tuple[float, float]) -> None:
        self.book = GlyphBook()
        self.root = Node("Document")
        self.missing: dict[tuple[str, int], MissingGlyph] = {}
        self.link_count = 0
        self._marks = 0
        self._headings = 0
        super().__init__(file, pagesize=page_size, pageCompression=1, invariant=1, pdfVersion=(1, 7))
        self.store = ObjectStore(self._doc)
        self.emit(_ARTIFACT)

    @property
    def page_index(self) -> int:
        """The page being drawn, from 0."""
        return int(self._pageNumber) - 1

    def emit(self, operators: str) -> None:
        """Append operators to the page."""
        self._code.append(operators)

    def fill_box(self, x: float, y: float, width: float, height: float, *, colour: Colour) -> None:
        """Fill a rectangle."""
        self.emit(f"{colour.numbers} rg {x:.2f} {y:.2f} {width:.2f} {height:.2f} re f")

    def rule(self, start: tuple[float, float], end: tuple[float, float], colour: Colour, weight: float = 0.6) -> None:
        """Draw a straight line."""
        self.emit(f"{colour.numbers} RG {weight:.2f} w {start[0]:.2f} {start[1]:.2f} m {end[0]:.2f} {end[1]:.2f} l S")

    def box(self, x: float, y: float, width: float, height: float, *, colour: Colour, weight: float = 0.8) -> None:
        """Draw the outline of a rectangle."""
        self.emit(f"{colour.numbers} RG {weight:.2f} w {x:.2f} {y:.2f} {width:.2f} {height:.2f} re S")

    def open_tag(self, node: Node, spoken: str = "") -> None:
        """Begin content that belongs to an element; drawings may say in words what they are."""
        words = f" /ActualText {hex_text(spoken)}" if spoken else ""
        self.emit(f"EMC /{node.role} <</MCID {self._marks}{words}>> BDC")
        node.kids.append(Mark(self.page_index, self._marks))
        self._marks += 1

    def close_tag(self) -> None:
        """End the element's content; what follows is page furniture again."""
        self.emit(f"EMC {_ARTIFACT}")

    def showPage(self) -> None:
        """Close the page and its open furniture."""
        self.emit("EMC")
        super().showPage()
        self._marks = 0
        self.emit(_ARTIFACT)

    def draw_line(self, line: Line, x: float, baseline: float, size: float, colour: Colour) -> None:
        """Draw one laid line with its left edge at x."""
        parts = [f"BT {colour.numbers} rg {x:.2f} {baseline:.2f} Td"]
        pending: list[str] = []
        face_key = ""

        def array(operands: list[str]) -> str:
            return f"[{''.join(operands)}] TJ ".replace("><", "") if operands else ""

        for word in line.words:
            if word.missing:
                self._note_missing(word.missing)
            for run in word.runs:
                key = self.book.key(run.face)
                if key != face_key:
                    parts.append(f"{array(pending)}/{key} {size:g} Tf")
                    face_key, pending = key, []
                pending.append(self.book.operands(run))
        self.emit(" ".join([*parts, f"{array(pending)}ET"]))

    def _note_missing(self, characters: tuple[str, ...]) -> None:
        for character in characters:
            key = (character, self.page_index)
            before = self.missing.get(key)
            self.missing[key] = MissingGlyph(character, self.page_index + 1, before.count + 1 if before else 1)

    def add_link(self, target: str, box: tuple[float, float, float, float], node: Node) -> None:
        """Put a link over a box of the page (left, bottom, right, top in points) for a Link element."""
        key = self.link_count
        self.link_count += 1
        edges = " ".join(f"{value:.2f}" for value in box)
        number = self.store.add(
            f"<</Type /Annot /Subtype /Link /F 4 /Rect [{edges}] /Border [0 0 0] /StructParent {key}"
            f" /Contents {hex_text(target)} /A <</S /URI /URI ({_uri(target)})>>>>"
        )
        node.kids.append(Annotation(self.page_index, number, key))
        self._annotationrefs.append(PDFObjectReference(f"R{number}"))

    def add_heading(self, title: str, top: float, level: int) -> None:
        """Put a heading into the outline, with its place on this page."""
        self._headings += 1
        key = f"h{self._headings}"
        self.bookmarkPage(key, fit="XYZ", left=0, top=top, zoom=0)
        self.addOutlineEntry(title, key, level)

    @property
    def document(self) -> Any:
        """ReportLab's document being written."""
        return self._doc

    def finished_pages(self) -> list[Any]:
        """The pages closed so far."""
        return list(self._doc.Pages.pages)

    def describe(self, title: str, author: str, language: str, producer: str, made_on: date) -> None:
        """Say in the file's own words what it is."""

        def stamp(*_now: int) -> str:
            return f"D:{made_on:%Y%m%d}"

        self.setDateFormatter(stamp)
        self._doc.Catalog.Lang = PDFString(language)
        self.setTitle(title)
        self.setAuthor(author)
        self.setCreator(producer)
        self.setProducer(producer)
        self.setSubject("")

    def written(self) -> bytes:
        """Return the finished file."""
        return bytes(self._doc.GetPDFData(self))

    def draw_furniture(self, page: Any, draw: Callable[[], None]) -> None:
        """Draw onto a finished page, as furniture."""
        code = self._code
        self._code = [_ARTIFACT]
        draw()
        page.stream += "\n".join([*self._code, "EMC"]) + "\n"
        self._code = code

    def _make_preamble(self) -> None:
        """Begin pages without a font: the stock preamble would name one that is not embedded."""
        self._preamble = "1 0 0 1 0 0 cm"


def _uri(target: str) -> str:
    """Return an address in the characters a URI may hold, everything else percent-encoded."""
    return quote(target, safe=":/?#[]@!$&'*+,;=%-._~")
