"""Ways out of the workbook as text: one format a file, EXPORTS lists them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from workbook.exchange.markdown import to_markdown
from workbook.exchange.plain_text import to_plain_text
from workbook.model.workbook import Workbook


@dataclass(frozen=True)
class Export:
    """A format: the ending of its files and the function that writes a workbook's plan as text."""

    suffix: str
    name: str
    write: Callable[[Workbook, date], str]


EXPORTS: tuple[Export, ...] = (
    Export(".md", "Markdown", to_markdown),
    Export(".txt", "Plain text", to_plain_text),
)
