"""Plain PDF objects written as text beside ReportLab's own, so that a large structure tree stays cheap."""

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject


class RawObject(PDFObject):
    """An indirect object whose bytes are already written."""

    def __init__(self, body: bytes = b"null") -> None:
        self.body = body

    def format(self, document: Any) -> bytes:  # noqa: ARG002 - ReportLab's signature
        """Return the body as it is."""
        return self.body


class ObjectStore:
    """Adds raw objects to a ReportLab document and hands out their numbers."""

    def __init__(self, document: Any) -> None:
        self._document = document

    def reserve(self) -> tuple[int, RawObject]:
        """Take a number now for a body that comes later."""
        raw = RawObject()
        reference = self._document.Reference(raw)
        return int(self._document.idToObjectNumberAndVersion[reference.name][0]), raw

    def add(self, body: str) -> int:
        """Add one object and return its number."""
        number, raw = self.reserve()
        raw.body = body.encode("latin-1")
        return number

    def add_stream(self, entries: str, content: bytes) -> int:
        """Add a stream with extra dictionary entries and return its number."""
        number, raw = self.reserve()
        head = f"<<{entries} /Length {len(content)}>>\nstream\n".encode("latin-1")
        raw.body = head + content + b"\nendstream"
        return number


def hex_text(text: str, *, mark: bool = True) -> str:
    """Return a PDF hex string in UTF-16, with a byte order mark unless told not to."""
    return f"<{'FEFF' if mark else ''}{text.encode('utf-16-be').hex().upper()}>"


def name_text(name: str) -> str:
    """Return a PDF name with unusual characters written as #xx."""
    return "/" + "".join(char if char.isascii() and (char.isalnum() or char in "+-_.") else f"#{ord(char):02X}"
                         for char in name)  # fmt: skip
