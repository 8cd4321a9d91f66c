"""E6.2 and E6.3, as pure steps: blocks laid out by a structure, and the whole About put together from own words."""

from collections.abc import Callable, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from workbook.curriculum.course import item_list
from workbook.curriculum.lists import Item
from workbook.drafting.wordings import kept
from workbook.model.answers import LongText, RankedList, Row
from workbook.model.edits import SetAnswer
from workbook.model.workbook import Workbook

STRUCTURE, BLOCKS, ABOUT = "E6.2.structure", "E6.2.blocks", "E6.3.about"
OPENINGS = ("theirs", "moment", "plain")


class Whole(Struct, frozen=True):
    """The person's own paragraphs in order, and how many of them are blocks (0: the chosen opening alone)."""

    text: str
    blocks: int


def structure_of(workbook: Workbook) -> Item | None:
    """The structure chosen in E6.2."""
    chosen = workbook.chosen(STRUCTURE)
    return item_list("structures").item(chosen[0]) if chosen else None


def steps_of(structure: Item) -> tuple[str, ...]:
    """What stands one after the other in a structure."""
    order = structure.details.get("order", ())
    return order if isinstance(order, tuple) else (order,)


def laid_out(rows: Sequence[Row], steps: Sequence[str], fresh_id: Callable[[str], str]) -> tuple[Row, ...]:
    """The blocks in the order of `steps`, with an empty block for each step that has none.

    Every block with words stays. Those of no step come before the last one, which invites. Empty blocks that were
    laid out for another structure go.
    """
    waiting = list(rows)
    placed: list[Row] = []
    for place, step in enumerate(steps):
        found = next((row for row in waiting if _fits(row, step, first=place == 0)), None)
        if found is not None:
            waiting.remove(found)
        placed.append(found or Row(id=fresh_id("r"), values={"block": step}))
    others = (row for row in waiting if _says(row) or not _is_a_step(row))
    return (*placed[:-1], *others, *placed[-1:])


def lay_out(workbook: Workbook, fresh_id: Callable[[str], str]) -> SetAnswer | None:
    """The edit that puts the blocks in the order of the chosen structure; None when they stand so already."""
    structure = structure_of(workbook)
    if structure is None:
        return None
    rows = workbook.rows(BLOCKS)
    ordered = laid_out(rows, steps_of(structure), fresh_id)
    if [row.id for row in ordered] == [row.id for row in rows]:
        return None
    found = workbook.answers.get(BLOCKS)
    answer = found if isinstance(found, RankedList) else RankedList()
    return SetAnswer(BLOCKS, replace(answer, rows=ordered), label="Blocks put in order")


def whole_about(workbook: Workbook) -> Whole:
    """The blocks with words, in order, an empty line between; without any, the opening chosen in E6.1."""
    texts = [text for row in workbook.rows(BLOCKS) if (text := row.text("text").strip())]
    if texts:
        return Whole("\n\n".join(texts), len(texts))
    chosen = next((one for one in workbook.chosen("E6.1.chosen") if one in OPENINGS), "")
    return Whole(workbook.text(f"E6.1.{chosen}").strip() if chosen else "", 0)


def put_together(workbook: Workbook, today: date, fresh_id: Callable[[str], str]) -> SetAnswer | None:
    """The edit that makes the whole About; what it says now is kept. None when there is nothing to change."""
    whole = whole_about(workbook)
    found = workbook.answers.get(ABOUT)
    answer = found if isinstance(found, LongText) else LongText()
    if not whole.text or answer.text.strip() == whole.text:
        return None
    older = kept(answer, today, fresh_id)
    return SetAnswer(ABOUT, replace(older, text=whole.text), label="Blocks put together")


def _says(row: Row) -> bool:
    return bool(row.text("text").strip() or row.text("story"))


def _is_a_step(row: Row) -> bool:
    return any(row.text("block") in steps_of(structure) for structure in item_list("structures").items)


def _fits(row: Row, step: str, *, first: bool) -> bool:
    block = row.text("block")
    item = item_list("about_blocks").item(block)
    words = (item.label if item else block).strip().casefold()
    if not words:
        return False
    wanted = step.casefold()
    return words == wanted or (first and block == "opening") or (block == "invitation" and wanted.startswith(words))
