"""Ways out of the workbook as text: one format a file, EXPORTS lists them."""

from collections.abc import Callable
from datetime import date

from msgspec import Struct

from workbook.exchange.markdown import to_markdown
from workbook.exchange.plain_text import to_plain_text
from workbook.model.workbook import Workbook


class Export(Struct, frozen=True):
    """A format: the ending of its files and the function that writes a workbook's plan as text."""

    suffix: str
    name: str
    write: Callable[[Workbook, date], str]


EXPORTS: tuple[Export, ...] = (
    Export(".md", "Markdown", to_markdown),
    Export(".txt", "Plain text", to_plain_text),
)
