"""What changed between two frozen workbooks, as small JSON: by identity first, for most parts are shared."""

from collections.abc import Mapping, Sequence
from typing import Protocol, cast, runtime_checkable

from workbook.model.plain import to_plain
from workbook.model.workbook import Workbook
from workbook.storage.migrations import Body

PARTS = tuple(name for name in Workbook.__struct_fields__ if name != "unknown")
"""The parts of a workbook that this version knows."""


@runtime_checkable
class _HasId(Protocol):
    @property
    def id(self) -> str: ...


def changes(before: Workbook, after: Workbook) -> Body:
    """The top-level parts of ``after`` that differ, by key or by item where a part has keys or items with ids."""
    found: Body = {}
    for name in (*PARTS, *(after.unknown or ())):
        old, new = part_of(before, name), part_of(after, name)
        if old is not new and (change := _change(old, new)) is not None:
            found[name] = change
    return found


def part_of(workbook: Workbook, name: str) -> object:
    """A part of the workbook by its name in the file; None when the workbook has none of this name."""
    return getattr(workbook, name) if name in PARTS else (workbook.unknown or {}).get(name)


def applied(body: Body, delta: Mapping[str, object]) -> Body:
    """The body with the changes made in it; changes of an unknown form are passed over."""
    result = dict(body)
    for name, change in delta.items():
        match change:
            case {"put": dict(put), "drop": list(drop)}:
                result[name] = _with_keys(result.get(name), cast("Body", put), cast("list[str]", drop))
            case {"items": dict(items), "order": list(order)}:
                result[name] = _with_items(result.get(name), cast("Body", items), cast("list[str]", order))
            case {"value": value}:
                result[name] = value
            case _:
                continue
    return result


def _change(old: object, new: object) -> Body | None:
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        return _keys(cast("Mapping[str, object]", old), cast("Mapping[str, object]", new))
    if isinstance(old, tuple) and isinstance(new, tuple) and new and all(isinstance(item, _HasId) for item in new):
        return _items(cast("tuple[_HasId, ...]", old), cast("tuple[_HasId, ...]", new))
    return None if old == new else {"value": to_plain(new)}


def _keys(old: Mapping[str, object], new: Mapping[str, object]) -> Body | None:
    put = {key: to_plain(value) for key, value in new.items() if _differs(old.get(key, ...), value)}
    drop = [key for key in old if key not in new]
    return {"put": put, "drop": drop} if put or drop else None


def _items(old: tuple[_HasId, ...], new: tuple[_HasId, ...]) -> Body | None:
    known = {item.id: item for item in old}
    if len(known) != len(old) or len({item.id for item in new}) != len(new):
        return {"value": to_plain(new)}
    items = {item.id: to_plain(item) for item in new if _differs(known.get(item.id), item)}
    order = [item.id for item in new]
    return {"items": items, "order": order} if items or order != list(known) else None


def _differs(old: object, new: object) -> bool:
    return old is not new and old != new


def _with_keys(part: object, put: Body, drop: Sequence[str]) -> Body:
    kept = cast("Body", part) if isinstance(part, dict) else {}
    return {**{key: value for key, value in kept.items() if key not in drop}, **put}


def _with_items(part: object, items: Body, order: Sequence[str]) -> list[object]:
    known: Body = {}
    for item in cast("list[object]", part) if isinstance(part, list) else []:
        match item:
            case {"id": str(name)}:
                known[name] = item
            case _:
                continue
    known.update(items)
    return [known[name] for name in order if name in known]
