"""What the export page says."""

from pathlib import Path
from typing import Final

from ui.preview.making import NoSign, Pages
from workbook.writing.east_asian import east_asian, east_asian_names

MAKING: Final = "Making your pages…"
AS_TEXT: Final = "As text"
AS_TEXT_NAME: Final = "Read this page as text"
AS_PAGE: Final = "As page"
AS_PAGE_NAME: Final = "Show this page as it prints"
LEAD: Final = "Your plan as pages you can hold. They are made on this computer and stay here."
EMPTY: Final = "Your plan is still empty. You can print its cover now, or write first: it fills by itself."
NO_VIEWER: Final = "No program on this computer opened the file. It is in the folder you chose."
SAVE_PDF: Final = "Save as PDF…"
ELSEWHERE: Final = "Save elsewhere…"
COPIED: Final = "Copied as text. Paste it where you need it."
PRINTING: Final = "The pages are on their way to the printer."
MOST_NAMED: Final = 3


def page_number(index: int, count: int) -> str:
    """Where one is; nothing while there are no pages."""
    return f"Page {index + 1} of {count}" if count else ""


def page_name(pages: Pages, index: int) -> str:
    """A page for a screen reader: its number and what it holds."""
    titles = ", ".join(pages.titles[index])
    place = page_number(index, pages.count)
    return f"{place}: {titles}" if titles else place


def missing_sentence(missing: tuple[NoSign, ...]) -> str:
    """Which letters no typeface has and where, and what to do. Empty when every letter is there."""
    languages = east_asian_names(sign.character for sign in missing)
    others = tuple(sign for sign in missing if east_asian(sign.character) is None)
    sentences = (_without_font(languages) if languages else "", _without_sign(others) if others else "")
    return " ".join(sentence for sentence in sentences if sentence)


def _without_font(languages: tuple[str, ...]) -> str:
    """What to do where a whole script has no font on this computer."""
    named = " and ".join(languages)
    return (
        f"{named} cannot be printed yet: no font for it was found on this computer. Boxes stand in its place."
        f" Add a font for {named} to your computer (Noto Sans CJK is one), and start this program again."
    )


def _without_sign(missing: tuple[NoSign, ...]) -> str:
    first_pages: dict[str, int] = {}
    for sign in missing:
        first_pages.setdefault(sign.character, sign.page)
    named = [f"“{character}” on page {page}" for character, page in list(first_pages.items())[:MOST_NAMED]]
    more = len(first_pages) - len(named)
    told = ", ".join((*named, f"and {more} more") if more else named)
    if len(first_pages) == 1:
        return f"One sign cannot be printed: {told}. A box stands in its place. Write it another way, or leave it."
    return f"Some signs cannot be printed: {told}. Boxes stand in their place. Write them another way, or leave them."


def saved_sentence(file: Path) -> str:
    """What was saved and where."""
    return f"Saved as “{file.name}” in “{file.parent.name or file.parent}”."


def printed_sentence(pages: int) -> str:
    """How much went to the printer."""
    return "One page was sent to the printer." if pages == 1 else f"{pages} pages were sent to the printer."
