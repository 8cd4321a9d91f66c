"""The structure tree of a tagged PDF, built while blocks are made and written as text at the end."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct, field

from workbook.pdf.objects import ObjectStore, RawObject, hex_text

Role = Literal[
    "Document", "Sect", "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "Figure", "Link",
    "Note", "BlockQuote", "",
]  # fmt: skip


class Mark(Struct, frozen=True):
    """A marked piece of a page's content: page index from 0, and its id on that page."""

    page: int
    mcid: int


class Annotation(Struct, frozen=True):
    """An annotation that belongs to an element: page index, object number, and its key in the parent tree."""

    page: int
    number: int
    key: int


class Node(Struct, eq=False):
    """One structure element; an empty role is a bracket whose children belong to the parent.

    `spoken` is the text in reading order where the page holds it in another one, as with letters from the right.
    """

    role: Role
    parent: "Node | None" = None
    attributes: str = ""
    alt: str = ""
    spoken: str = ""
    kids: list["Node | Mark | Annotation"] = field(default_factory=list["Node | Mark | Annotation"])

    def __post_init__(self) -> None:
        if self.parent is not None:
            self.parent.kids.append(self)

    def child(self, role: Role, attributes: str = "", alt: str = "") -> "Node":
        """Append a new element below this one."""
        return Node(role, self, attributes, alt=alt)

    def adopt(self, node: "Node") -> None:
        """Take a node's topmost ancestor in as a child, unless the node is below this one already."""
        top = node
        while top.parent is not None:
            top = top.parent
            if top is self:
                return
        top.parent = self
        self.kids.append(top)

    def has_content(self) -> bool:
        """Say whether anything below this element reached a page."""
        return any(not isinstance(kid, Node) or kid.has_content() for kid in self.kids)

    def elements(self) -> Iterator["Node | Mark | Annotation"]:
        """Give the children that count, with brackets opened and empty elements left out."""
        for kid in self.kids:
            if isinstance(kid, Node) and not kid.role:
                yield from kid.elements()
            elif not isinstance(kid, Node) or kid.has_content():
                yield kid


class StructureWriter:
    """Writes elements and the parent tree; page numbers are object numbers in page order."""

    def __init__(self, store: ObjectStore, pages: list[int]) -> None:
        self._store = store
        self._pages = pages
        self._by_page: list[dict[int, int]] = [{} for _ in pages]
        self._by_annotation: dict[int, int] = {}

    def write(self, root: Node) -> int:
        """Write the whole tree and return the number of the structure tree root."""
        tree, raw = self._store.reserve()
        document = self._element(root, tree)
        # Links take the first keys of the parent tree, because they are numbered while pages are still drawn.
        numbers = [f"{key} {number} 0 R" for key, number in sorted(self._by_annotation.items())]
        links = len(numbers)
        for index, marks in enumerate(self._by_page):
            row = " ".join(f"{marks[mcid]} 0 R" for mcid in sorted(marks))
            numbers.append(f"{links + index} {self._store.add(f'[{row}]')} 0 R")
        following = links + len(self._pages)
        parents = self._store.add(f"<</Nums [{' '.join(numbers)}]>>")
        raw.body = (
            f"<</Type /StructTreeRoot /K [{document} 0 R] /ParentTree {parents} 0 R /ParentTreeNextKey {following}>>"
        ).encode("latin-1")
        return tree

    def _element(self, node: Node, parent: int) -> int:
        number, raw = self._store.reserve()
        kids: list[str] = []
        home: int | None = None
        for kid in node.elements():
            if isinstance(kid, Node):
                kids.append(f"{self._element(kid, number)} 0 R")
                continue
            if home is None:
                home = kid.page
            kids.append(self._content(kid, number, home))
        self._fill(raw, node, parent, kids, home)
        return number

    def _content(self, kid: Mark | Annotation, number: int, home: int) -> str:
        if isinstance(kid, Annotation):
            self._by_annotation[kid.key] = number
            return f"<</Type /OBJR /Obj {kid.number} 0 R /Pg {self._pages[kid.page]} 0 R>>"
        self._by_page[kid.page][kid.mcid] = number
        if kid.page == home:
            return str(kid.mcid)
        return f"<</Type /MCR /Pg {self._pages[kid.page]} 0 R /MCID {kid.mcid}>>"

    def _fill(self, raw: RawObject, node: Node, parent: int, kids: list[str], home: int | None) -> None:
        page = f" /Pg {self._pages[home]} 0 R" if home is not None else ""
        alt = f" /Alt {hex_text(node.alt)}" if node.alt else ""
        alt += f" /ActualText {hex_text(node.spoken)}" if node.spoken else ""
        own = f" /A {node.attributes}" if node.attributes else ""
        raw.body = (
            f"<</Type /StructElem /S /{node.role} /P {parent} 0 R{page}{alt}{own} /K [{' '.join(kids)}]>>"
        ).encode("latin-1")


def table_attributes(scope: str = "", *, rows: int = 1, columns: int = 1) -> str:
    """Return the attribute dictionary of a table cell: header scope ("Row", "Column") and spans."""
    parts = [f"/Scope /{scope}"] if scope else []
    parts += [f"/RowSpan {rows}"] if rows > 1 else []
    parts += [f"/ColSpan {columns}"] if columns > 1 else []
    return f"<</O /Table {' '.join(parts)}>>" if parts else ""


def box_attributes(box: tuple[float, float, float, float]) -> str:
    """Return the layout attributes of a figure: its place on the page in points."""
    return f"<</O /Layout /Placement /Block /BBox [{' '.join(f'{value:.2f}' for value in box)}]>>"
