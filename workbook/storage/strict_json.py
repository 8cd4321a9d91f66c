"""Read JSON without the silent losses of the usual reader: doubled names, NaN, numbers too large, depth, half signs."""

import json
import re
from collections.abc import Iterable
from math import isinf
from typing import Literal, cast

DEEPEST = 200
"""Levels of nesting; a workbook uses eight."""

Trouble = Literal["broken", "doubled", "not_a_number", "deep"]


class JsonTrouble(ValueError):
    """Why the text is not acceptable JSON, and the line (from 1) when it is known."""

    def __init__(self, kind: Trouble, line: int = 0) -> None:
        super().__init__(kind)
        self.kind: Trouble = kind
        self.line = line


def parse(text: str) -> object:
    """The value of the JSON text; raises ``JsonTrouble`` only."""
    try:
        value = json.loads(
            text,
            object_pairs_hook=_pairs,
            parse_constant=_constant,
            parse_float=_number,
        )
    except JsonTrouble:
        raise
    except json.JSONDecodeError as error:
        raise JsonTrouble("broken", error.lineno) from error
    except RecursionError as error:
        raise JsonTrouble("deep") from error
    except ValueError as error:  # a whole number of thousands of digits
        raise JsonTrouble("not_a_number") from error
    if _deeper_than(cast("object", value), DEEPEST):
        raise JsonTrouble("deep")
    return cast("object", value)


_HALF_SIGN = re.compile(r"\\u[dD][89a-fA-F]")


def may_have_half_signs(text: str) -> bool:
    """Whether the JSON text writes any half of a character pair as an escape; our own files never do."""
    return _HALF_SIGN.search(text) is not None


def mend_half_signs(value: object) -> tuple[object, int]:
    """The value with each lone half of a character pair shown as U+FFFD, and how many texts had one."""
    match value:
        case str():
            mended = value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
            return mended, int(mended != value)
        case list():
            items = [mend_half_signs(item) for item in cast("list[object]", value)]
            return [item for item, _ in items], sum(count for _, count in items)
        case dict():
            result: dict[object, object] = {}
            total = 0
            for key, item in cast("dict[object, object]", value).items():
                new_key, in_key = mend_half_signs(key)
                new_item, in_item = mend_half_signs(item)
                result[new_key] = new_item
                total += in_key + in_item
            return result, total
        case _:
            return value, 0


def _pairs(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise JsonTrouble("doubled")
    return found


def _constant(_name: str) -> object:
    raise JsonTrouble("not_a_number")


def _number(text: str) -> float:
    number = float(text)
    if isinf(number):
        raise JsonTrouble("not_a_number")
    return number


def _deeper_than(value: object, limit: int) -> bool:
    """Whether lists and objects nest deeper than ``limit``."""
    level = [value]
    for _ in range(limit + 1):
        level = [item for box in level for item in _items(box) if isinstance(item, dict | list)]
        if not level:
            return False
    return True


def _items(box: object) -> Iterable[object]:
    match box:
        case dict():
            return cast("dict[str, object]", box).values()
        case list():
            return cast("list[object]", box)
        case _:
            return ()
