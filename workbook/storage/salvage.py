"""What can still be read out of a workbook file that is cut off, glued together or damaged."""

import json
import re
from collections.abc import Mapping
from typing import cast

from msgspec import Struct, ValidationError
from msgspec.structs import replace

from workbook.model.answers import Answer
from workbook.model.plain import from_plain
from workbook.model.workbook import Workbook
from workbook.storage.delta import PARTS
from workbook.storage.migrations import Body
from workbook.storage.strict_json import mend_half_signs

_FIELD = re.compile(r'(?<!\\)"([A-Z]\w{0,7}(?:\.\w{1,40}){1,4})"\s*:\s*(?=\{)')
_PARTS = re.compile(rf'(?<!\\)"({"|".join(sorted(set(PARTS) - {"answers", "format", "id"}))})"\s*:\s*')


class Salvaged(Struct, frozen=True):
    """A new workbook with all that could be read whole; ``raw`` also has answers of a shape we do not know."""

    workbook: Workbook
    raw: Mapping[str, object]

    @property
    def count(self) -> int:
        """How many answers are in the workbook."""
        return len(self.workbook.answers)


def salvage(data: bytes) -> Salvaged:
    """Everything complete in the bytes; a later copy of the same answer counts. Never raises for bad content."""
    text = data.decode("utf-8", "replace").replace("\x00", " ")
    raw = _values(_FIELD, text)
    answers = {ref: answer for ref, value in raw.items() if (answer := readable_answer(value)) is not None}
    body: Body = {"answers": {}}
    for name, value in _values(_PARTS, text).items():
        if _workbook({**body, name: value}) is not None:
            body[name] = value
    workbook = _workbook(body) or Workbook()
    return Salvaged(replace(workbook, answers=answers), raw)


def readable_answer(value: object) -> Answer | None:
    """The answer in a JSON value, or nothing when its shape is not known."""
    try:
        return from_plain({"answers": {"": value}}, Workbook).answers[""]
    except (ValidationError, RecursionError):
        return None


def _workbook(body: Body) -> Workbook | None:
    try:
        return from_plain(body, Workbook)
    except (ValidationError, RecursionError):
        return None


def _values(names: re.Pattern[str], text: str) -> dict[str, object]:
    """Values that follow a name and are complete, outermost ones only."""
    found: dict[str, object] = {}
    reader = json.JSONDecoder()
    at = 0
    while (match := names.search(text, at)) is not None:
        try:
            value, at = cast("tuple[object, int]", reader.raw_decode(text, match.end()))
            found[match[1]] = mend_half_signs(value)[0]
        except (ValueError, RecursionError):
            at = match.end()
    return found
