"""Two versions of one workbook become one: three-way, by the ids of answers, rows and people.

One side changed a part: that change counts. Both did: the version with the higher counter (then rev) is kept, and the
other wording stays beside it as an earlier wording. An edit outlives a deletion. The result does not depend on which
side runs the merge.
"""

import hashlib
from collections.abc import Sequence
from typing import cast

from msgspec import Struct

from workbook.model.plain import from_plain, to_plain
from workbook.model.workbook import Workbook
from workbook.storage.head import Head
from workbook.storage.migrations import Body

OTHER_COPY = "From the other copy"

_MISSING = object()
_JOINED = frozenset({"note", "notes", "other"})
_UNITED = frozenset({"closed_chapters", "history", "meant", "lens"})


class Tie(Struct, frozen=True):
    """A part that both sides changed: its answer's reference or its name, what is shown, and what else was said."""

    ref: str
    kept: str
    other: str


class Merged(Struct, frozen=True):
    """The workbook of both sides, and the parts a person may want to look at."""

    workbook: Workbook
    ties: tuple[Tie, ...]


def merge(base: Workbook, one: tuple[Workbook, Head], other: tuple[Workbook, Head]) -> Merged:
    """The merge of two versions that both come from ``base``; an empty ``base`` where none is known."""
    first, second = sorted((one, other), key=lambda side: (side[1].counter, side[1].rev), reverse=True)
    ties: list[Tie] = []
    body = _merged(_Place((), ties), _plain(base), _plain(first[0]), _plain(second[0]))
    return Merged(from_plain(body, Workbook), tuple(ties))


class _Place(Struct, frozen=True):
    path: tuple[str, ...]
    ties: list[Tie]

    def __truediv__(self, key: str) -> "_Place":
        return _Place((*self.path, key), self.ties)

    def tie(self, kept: object, other: object) -> None:
        """Note what both sides changed."""
        if self.path[:1] in {("answers",), ("people",)} and len(self.path) > 1:
            ref = self.path[1]
        else:
            ref = self.path[0] if self.path else ""
        self.ties.append(Tie(ref, _shown(kept), _shown(other)))


def _plain(workbook: Workbook) -> Body:
    return cast("Body", to_plain(workbook))


def _merged(place: _Place, base: object, first: object, second: object) -> object:
    if second in (first, base):
        return first
    if first == base:
        return second
    if first is _MISSING or second is _MISSING:
        return second if first is _MISSING else first  # an edit outlives a deletion
    match first, second:
        case dict(), dict() if _same_kind(cast("Body", first), cast("Body", second)):
            old = cast("Body", base) if isinstance(base, dict) else {}
            return _dicts(place, old, cast("Body", first), cast("Body", second))
        case list(), list():
            return _lists(place, base, cast("list[object]", first), cast("list[object]", second))
        case str(), str() if _JOINED & set(place.path):
            return _joined(first, second)
        case _:
            place.tie(first, second)
            return first


def _same_kind(first: Body, second: Body) -> bool:
    return first.get("kind") == second.get("kind")


def _dicts(place: _Place, base: Body, first: Body, second: Body) -> Body:
    result: Body = {}
    for key in dict.fromkeys((*first, *second)):
        value = _merged(place / key, base.get(key, _MISSING), first.get(key, _MISSING), second.get(key, _MISSING))
        if value is not _MISSING:
            result[key] = value
    if isinstance(result.get("text"), str) and isinstance(result.get("versions"), list):
        kept = _beside(cast("list[object]", result["versions"]), base.get("text"), result["text"], second.get("text"))
        result["versions"] = kept
    if isinstance(result.get("values"), dict) and isinstance(result.get("versions"), dict):
        result["versions"] = _row_versions(result, base, second)
    return result


def _row_versions(row: Body, base: Body, second: Body) -> Body:
    versions = dict(cast("Body", row["versions"]))
    old, lost = (cast("Body", side.get("values") or {}) for side in (base, second))
    for column, value in cast("Body", row["values"]).items():
        known = cast("list[object]", versions.get(column) or [])
        kept = _beside(known, old.get(column), value, lost.get(column))
        if kept != known:
            versions[column] = kept
    return versions


def _beside(versions: list[object], base: object, kept: object, lost: object) -> list[object]:
    """The earlier wordings with the one that lost, unless it is known, empty, or nobody's change."""
    if not isinstance(lost, str) or not lost.strip() or lost in {base, kept}:
        return versions
    if any(isinstance(known, dict) and cast("Body", known).get("text") == lost for known in versions):
        return versions
    name = "v_" + hashlib.sha256(lost.encode("utf-8", "replace")).hexdigest()[:12]
    return [*versions, {"id": name, "text": lost, "name": OTHER_COPY, "made_on": None}]


def _lists(place: _Place, base: object, first: list[object], second: list[object]) -> list[object]:
    old = cast("list[object]", base) if isinstance(base, list) else []
    by_id = [_by_id(items) for items in (old, first, second)]
    if all(found is not None for found in by_id):
        return _items(place, *(cast("Body", found) for found in by_id))
    if place.path and place.path[-1] in _UNITED:
        gone = [item for item in old if item not in first or item not in second]
        return [item for item in (*first, *(item for item in second if item not in first)) if item not in gone]
    place.tie(first, second)
    return first


def _items(place: _Place, base: Body, first: Body, second: Body) -> list[object]:
    leading, following = (first, second) if _order(first, base) or not _order(second, base) else (second, first)
    found = _dicts(place, base, first, second)
    return [found[name] for name in dict.fromkeys((*leading, *following)) if name in found]


def _order(side: Body, base: Body) -> bool:
    """Whether the side has put the items of the base into another order."""
    return [name for name in side if name in base] != [name for name in base if name in side]


def _by_id(items: Sequence[object]) -> Body | None:
    found: Body = {}
    for item in items:
        match item:
            case {"id": str(name)} if name not in found:
                found[name] = item
            case _:
                return None
    return found


def _joined(first: str, second: str) -> str:
    if second in first or first in second:
        return first if len(first) >= len(second) else second
    return f"{first}\n{second}"


def _shown(value: object) -> str:
    match value:
        case str():
            return value
        case dict():
            return "\n".join(filter(None, (_shown(item) for key, item in cast("Body", value).items() if key != "kind")))
        case list():
            return "\n".join(filter(None, (_shown(item) for item in cast("list[object]", value))))
        case int() if not isinstance(value, bool):
            return str(value)
        case _:
            return ""
