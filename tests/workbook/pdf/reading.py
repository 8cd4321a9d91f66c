"""A plan as a screen reader gets it: structure elements with their text, taken from the marked content of each page."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf

_BFCHAR = re.compile(r"<([0-9A-F]{4})> <([0-9A-F]*)>")
HEADINGS = frozenset({"H1", "H2", "H3"})


@dataclass
class Element:
    """A structure element: its role, attributes, own text, pages (from 1), and children in order."""

    role: str
    scope: str = ""
    spans: tuple[int, int] = (1, 1)
    alt: str = ""
    text: str = ""
    pages: list[int] = field(default_factory=list[int])
    top: float = 0.0
    kids: list["Element"] = field(default_factory=list["Element"])

    def walk(self) -> Iterator["Element"]:
        """This element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def all_text(self) -> str:
        """The text of this element and all below it."""
        return " ".join(one.text for one in self.walk() if one.text)

    def all_pages(self) -> set[int]:
        """The pages this element or one below it is on."""
        return {page for one in self.walk() for page in one.pages}


@dataclass(frozen=True)
class Marked:
    """A marked piece of a page: its text and the height of its first line above the page's foot, in points."""

    text: str
    top: float


@dataclass(frozen=True)
class Read:
    """A PDF read back."""

    document: Element
    furniture: tuple[str, ...]
    lowest: tuple[float, ...]

    def all(self, *roles: str) -> list[Element]:
        """All elements of some roles, in reading order."""
        return [one for one in self.document.walk() if one.role in roles]

    @property
    def text(self) -> str:
        """Everything that is read out."""
        return self.document.all_text()


def read_back(pdf: bytes) -> Read:
    """Read structure and text; furniture holds each page's text outside the structure."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        numbers = {page.obj.objgen: index for index, page in enumerate(opened.pages)}
        marks: list[dict[int, Marked]] = []
        furniture: list[str] = []
        for page in opened.pages:
            reader = _PageReader(page)
            marks.append(reader.marked)
            furniture.append(reader.loose)
        root = opened.Root.StructTreeRoot.K[0]
        document = _element(root, marks, numbers)
        lowest = tuple(min((mark.top for mark in page.values()), default=0.0) for page in marks)
        return Read(document, tuple(furniture), lowest)


class _PageReader:
    """Follows a page's operators and sorts its text into marked pieces and furniture."""

    def __init__(self, page: Any) -> None:
        self._fonts = {f"/{key[1:]}": _meanings(font) for key, font in page.obj.Resources.get("/Font", {}).items()}
        self.marked: dict[int, Marked] = {}
        self._loose: list[str] = []
        self._current: int | None = None
        self._meanings: dict[str, str] = {}
        self._height = 0.0
        for operands, operator in pikepdf.parse_content_stream(page):
            self._take(str(operator), operands)

    @property
    def loose(self) -> str:
        """The furniture's text."""
        return " ".join("".join(self._loose).split())

    def _take(self, operator: str, operands: Any) -> None:
        match operator:
            case "BDC":
                self._current = int(operands[1].MCID)
                self.marked[self._current] = Marked(str(operands[1].get("/ActualText", "")), self._height)
            case "EMC":
                self._current = None
            case "Tf":
                self._meanings = self._fonts[str(operands[0])]
            case "Td":
                self._height = float(operands[1])
                self._write(" ")
            case "TJ":
                strings = (part for part in operands[0] if isinstance(part, pikepdf.String))
                self._write("".join(_decoded(part, self._meanings) for part in strings))
            case _:
                pass

    def _write(self, words: str) -> None:
        if self._current is None:
            self._loose.append(words)
            return
        before = self.marked[self._current]
        top = before.top if before.text.strip() else self._height
        self.marked[self._current] = Marked(before.text + words, top)


def _decoded(part: pikepdf.String, meanings: dict[str, str]) -> str:
    data = bytes(part)
    return "".join(meanings[data[at : at + 2].hex().upper()] for at in range(0, len(data), 2))


def _meanings(font: Any) -> dict[str, str]:
    table = font.ToUnicode.read_bytes().decode("ascii")
    return {glyph: bytes.fromhex(text).decode("utf-16-be") for glyph, text in _BFCHAR.findall(table)}


def _element(raw: Any, marks: list[dict[int, Marked]], numbers: dict[Any, int]) -> Element:
    attributes = raw.get("/A", {})
    element = Element(
        str(raw.S)[1:],
        scope=str(attributes.get("/Scope", ""))[1:],
        spans=(int(attributes.get("/RowSpan", 1)), int(attributes.get("/ColSpan", 1))),
        alt=str(raw.get("/Alt", "")),
    )
    home = raw.get("/Pg")
    texts: list[str] = []
    for kid in raw.K:
        if isinstance(kid, int):
            _add(element, texts, marks, numbers[home.objgen], kid)
        elif kid.get("/Type") == "/MCR":
            _add(element, texts, marks, numbers[kid.Pg.objgen], int(kid.MCID))
        elif "/S" in kid:
            element.kids.append(_element(kid, marks, numbers))
    element.text = " ".join(str(raw.get("/ActualText", " ".join(texts))).split())
    return element


def _add(element: Element, texts: list[str], marks: list[dict[int, Marked]], page: int, mcid: int) -> None:
    if not element.pages:
        element.top = marks[page][mcid].top
    element.pages.append(page + 1)
    texts.append(marks[page][mcid].text)
