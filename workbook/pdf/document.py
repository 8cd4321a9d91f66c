"""Blocks onto pages, then the parts a reader never sees: structure, fonts, metadata, page numbers."""

import io
from collections import deque
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Literal
from xml.sax.saxutils import escape

from msgspec import Struct
from reportlab.pdfbase.pdfdoc import PDFName, PDFObjectReference

from workbook.pdf.blocks import Block, Opening, PageBreak, Space
from workbook.pdf.canvas import TaggedCanvas
from workbook.pdf.clean import one_line
from workbook.pdf.tags import Node, StructureWriter

PAPER = {"a4": (595.28, 841.89), "letter": (612.0, 792.0)}
"""Paper sizes in points."""
_PRODUCER = "Brand Workbook"
_HARDLY_BEGUN = 0.42
"""A page filled less than this goes on with the next opening, so that a short plan has no nearly empty pages."""
_KEPT_WHOLE, _LEFT_OPEN = 250.0, 150.0
"""Sections up to this height in points stand on one page, if no more than this stays open at the foot of the other."""
_LAST_BLOCKS, _SHORT_TAIL = 2, 50.0
"""The end of a section, so many blocks and no higher than this, takes its neighbour along to the next page."""


class PageShape(Struct, frozen=True):
    """Paper and margins in points."""

    paper: tuple[float, float]
    side: float = 66.0
    top: float = 66.0
    bottom: float = 78.0

    @classmethod
    def on(cls, paper: Literal["a4", "letter"]) -> "PageShape":
        """The margins for a paper: Letter is shorter, so its pages begin higher and end lower."""
        return cls(PAPER[paper]) if paper == "a4" else cls(PAPER[paper], top=58.0, bottom=72.0)

    @property
    def width(self) -> float:
        """The width of the column."""
        return self.paper[0] - 2 * self.side

    @property
    def height(self) -> float:
        """The height of the column."""
        return self.paper[1] - self.top - self.bottom


class Facts(Struct, frozen=True):
    """What the file says about itself."""

    title: str
    author: str
    language: str
    made_on: date


class Flow:
    """Puts blocks on pages from top to bottom; headings are never left alone at a page's foot."""

    def __init__(self, canvas: TaggedCanvas, shape: PageShape) -> None:
        self._canvas, self._shape = canvas, shape
        self._y = shape.paper[1] - shape.top
        self._after = 0.0
        self._fresh = True

    @property
    def page(self) -> int:
        """The page being filled, from 1."""
        return self._canvas.page_index + 1

    def place(self, blocks: Sequence[Block], parent: Node) -> int | None:
        """Place blocks below one element; return the page (from 1) of the first one drawn."""
        if self._room() <= _LEFT_OPEN:
            self.keep(blocks, limit=_KEPT_WHOLE)
        for block in blocks:
            for node in block.nodes():
                parent.adopt(node)
        queue = deque(blocks)
        first: int | None = None
        while queue:
            page = self._place_next(queue)
            first = first if first is not None else page
        return first

    def keep(self, blocks: Sequence[Block], *, limit: float | None = None) -> None:
        """Turn the page now if these blocks do not fit on this one, but would on a page, or in `limit` points."""
        if self._fresh:
            return
        needed = self._whole(blocks)
        if self._room() - self._after < needed <= (limit or self._shape.height):
            self._turn()

    def open(self, blocks: Sequence[Block]) -> None:
        """Begin a new part of the plan with these blocks: on a new page unless this one has room for all of them."""
        begun = self._room() > (1 - _HARDLY_BEGUN) * self._shape.height
        if not self._fresh and not (begun and self._whole(blocks) <= self._room() - self._after):
            self._turn()

    def _whole(self, blocks: Sequence[Block]) -> float:
        """The height of blocks one below the other, with the room between them."""
        total = after = 0.0
        for block in blocks:
            total += max(after, block.before) + block.height(self._shape.width)
            after = block.after
        return total

    def finish(self) -> None:
        """Close the last page; one that nothing was drawn on is left out, unless it is the only one."""
        if not self._fresh or self._canvas.page_index == 0:
            self._canvas.showPage()

    def _room(self) -> float:
        return self._y - self._shape.bottom

    def _turn(self) -> None:
        self._canvas.showPage()
        self._y = self._shape.paper[1] - self._shape.top
        self._after, self._fresh = 0.0, True

    def _place_next(self, queue: deque[Block]) -> int | None:
        block = queue.popleft()
        if isinstance(block, PageBreak):
            if not self._fresh and not isinstance(block, Opening):
                self._turn()
            return None
        width = self._shape.width
        gap = 0.0 if self._fresh else max(self._after, block.before)
        if not self._fresh and gap + self._needed(block, queue) > self._room():
            return self._break_off(block, queue, gap)
        if isinstance(block, Space) and self._fresh and not block.kept:
            return None
        height = block.height(width)
        if gap + height > self._room() + 0.01:
            return self._break_off(block, queue, gap)
        self._draw(block, gap, height)
        return self.page

    def _draw(self, block: Block, gap: float, height: float) -> None:
        self._y -= gap
        block.draw(self._canvas, self._shape.side, self._y, self._shape.width)
        self._y -= height
        self._after, self._fresh = block.after, False

    def _needed(self, block: Block, queue: deque[Block]) -> float:
        """The height a heading needs together with the beginning of what it heads."""
        width = self._shape.width
        if not block.keep_with_next:
            tail = self._whole(queue) if 0 < len(queue) <= _LAST_BLOCKS else 0.0
            if not 0.0 < tail <= _SHORT_TAIL:
                return block.least(width)
            together = block.height(width) + max(block.after, queue[0].before) + tail
            return together if together <= self._shape.height else block.least(width)
        needed, after = block.height(width), block.after
        for following in queue:
            needed += max(after, following.before)
            if not following.keep_with_next:
                return min(needed + following.least(width), self._shape.height)
            needed += following.height(width)
            after = following.after
        return needed

    def _break_off(self, block: Block, queue: deque[Block], gap: float) -> int | None:
        room = self._room() - gap
        least = self._needed(block, queue)
        parts = None
        if self._fresh or least <= room:
            parts = block.split(self._shape.width, room, whole_page=self._fresh)
        if parts is None:
            if self._fresh:
                # A block that cannot be split and is taller than a page is drawn from its top.
                self._draw(block, gap, block.height(self._shape.width))
                return self.page
            queue.appendleft(block)
            self._turn()
            return None
        head, rest = parts
        self._draw(head, gap, head.height(self._shape.width))
        page = self.page
        queue.appendleft(rest)
        self._turn()
        return page


def build(
    shape: PageShape,
    facts: Facts,
    fill: Callable[[TaggedCanvas, Flow], None],
    furniture: Callable[[TaggedCanvas, int, int], None],
) -> tuple[bytes, TaggedCanvas]:
    """Fill pages, then draw furniture (page from 1, page count) on each, and return the file's bytes."""
    buffer = io.BytesIO()
    canvas = TaggedCanvas(buffer, shape.paper)
    flow = Flow(canvas, shape)
    fill(canvas, flow)
    flow.finish()
    pages: list[Any] = canvas.finished_pages()
    for index, page in enumerate(pages):
        canvas.draw_furniture(page, lambda number=index + 1: furniture(canvas, number, len(pages)))
    _complete(canvas, pages, facts)
    return canvas.written(), canvas


def _complete(canvas: TaggedCanvas, pages: list[Any], facts: Facts) -> None:
    store, document = canvas.store, canvas.document
    resources = store.add(f"<</Font <<{canvas.book.write(store)}>> /ProcSet [/PDF /Text]>>")
    numbers = [int(document.idToObjectNumberAndVersion[f"Page{index + 1}"][0]) for index in range(len(pages))]
    tree = StructureWriter(store, numbers).write(canvas.root)
    for index, page in enumerate(pages):
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.Resources = PDFObjectReference(f"R{resources}")
        page.StructParents = canvas.link_count + index
        page.Tabs = PDFName("S")
        document.updateSignature(page.stream)
    catalog = document.Catalog
    catalog.StructTreeRoot = PDFObjectReference(f"R{tree}")
    catalog.MarkInfo = PDFObjectReference(f"R{store.add('<</Marked true>>')}")
    catalog.ViewerPreferences = PDFObjectReference(f"R{store.add('<</DisplayDocTitle true>>')}")
    catalog.PageLabels = PDFObjectReference(f"R{store.add('<</Nums [0 <</S /D /St 1>>]>>')}")
    metadata = store.add_stream("/Type /Metadata /Subtype /XML", _xmp(facts).encode("utf-8"))
    catalog.Metadata = PDFObjectReference(f"R{metadata}")
    canvas.describe(facts.title, facts.author, facts.language, _PRODUCER, facts.made_on)


def _xmp(facts: Facts) -> str:
    title, author = escape(one_line(facts.title)), escape(one_line(facts.author))
    creator = f"<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>" if author else ""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"'
        ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">'
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>{creator}'
        f"<dc:language><rdf:Bag><rdf:li>{facts.language}</rdf:li></rdf:Bag></dc:language>"
        f"<xmp:CreateDate>{facts.made_on.isoformat()}</xmp:CreateDate>"
        f"<xmp:ModifyDate>{facts.made_on.isoformat()}</xmp:ModifyDate>"
        f"<pdf:Producer>{_PRODUCER}</pdf:Producer><pdfuaid:part>1</pdfuaid:part>"
        '</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'
    )
