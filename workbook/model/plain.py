"""Records as JSON and as plain dicts and lists, with every field and kind that only a newer version knows in its place.

The usual way goes through C in one step. Only where something unknown turns up is it set apart by a walk along the
declared types, and put back by another one.
"""

import json
from collections.abc import Sequence
from functools import cache
from typing import Any, TypeVar, cast

import msgspec

from workbook.model.records import UNKNOWN, Record

R = TypeVar("R", bound=Record)


def from_json(raw: bytes, kind: type[R]) -> R:
    """The record in a JSON text; raises `msgspec.ValidationError`, and ValueError for what is no JSON."""
    try:
        return _decoder(kind).decode(raw)
    except msgspec.DecodeError:
        return from_plain(json.loads(raw), kind)


def from_plain(plain: object, kind: type[R]) -> R:
    """The record in plain dicts and lists; raises `msgspec.ValidationError`."""
    try:
        return msgspec.convert(plain, kind)
    except msgspec.ValidationError:
        return msgspec.convert(_set_apart(plain, _type_of(kind)), kind)


def to_json(record: Record) -> bytes:
    """The JSON of a record in one line; raises UnicodeEncodeError for half a character."""
    raw = msgspec.json.encode(record)
    return msgspec.json.encode(to_plain(record)) if UNKNOWN.encode() in raw else raw


def to_plain(value: object) -> Any:
    """A record, or lists and dicts of records, as plain values of their own: dicts, lists, text, numbers."""
    return _put_back(msgspec.to_builtins(value))


@cache
def _decoder(kind: type[R]) -> msgspec.json.Decoder[R]:
    return msgspec.json.Decoder(kind)


@cache
def _type_of(kind: type[Record]) -> object:
    import msgspec.inspect

    return msgspec.inspect.type_info(kind)


def _set_apart(value: object, kind: object) -> object:
    """The value with what its declared type does not know put under `UNKNOWN`, at every level."""
    from msgspec.inspect import DictType, StructType, UnionType, VarTupleType

    match kind, value:
        case StructType(), dict():
            return _known_and_rest(cast("dict[str, object]", value), kind)
        case DictType(), dict():
            return {name: _set_apart(item, kind.value_type) for name, item in cast("dict[str, object]", value).items()}
        case VarTupleType(), list():
            return [_set_apart(item, kind.item_type) for item in cast("list[object]", value)]
        case UnionType(), dict():
            tagged = [one for one in kind.types if isinstance(one, StructType) and one.tag_field]
            if tagged:
                return _of_its_kind(cast("dict[str, object]", value), tagged)
            return _set_apart(value, next((one for one in kind.types if isinstance(one, StructType)), None))
        case UnionType(), list():
            return _set_apart(value, next((one for one in kind.types if isinstance(one, VarTupleType)), None))
        case _:
            return value


def _of_its_kind(value: dict[str, object], kinds: Sequence[Any]) -> object:
    """A tagged value; one with a tag that nobody knows goes whole into the kind that is there for it."""
    tag_field = str(kinds[0].tag_field)
    tag = value.get(tag_field)
    for kind in kinds:
        if kind.tag == tag and tag != UNKNOWN:
            return _known_and_rest(value, kind)
    if not isinstance(tag, str):
        return value
    rest = {name: item for name, item in value.items() if name != tag_field}
    return {tag_field: UNKNOWN, "name": tag, **({UNKNOWN: rest} if rest else {})}


def _known_and_rest(value: dict[str, object], kind: Any) -> dict[str, object]:
    types = {field.encode_name: field.type for field in kind.fields if field.encode_name != UNKNOWN}
    known: dict[str, object] = {}
    rest: dict[str, object] = {}
    for name, item in value.items():
        if name in types:
            known[name] = _set_apart(item, types[name])
        else:
            (known if name == kind.tag_field else rest)[name] = item
    return {**known, UNKNOWN: rest} if rest else known


def _put_back(value: object) -> object:
    """The value with what was set apart back at the end of the object it came from, and lists for tuples."""
    match value:
        case dict():
            plain = {name: _put_back(item) for name, item in cast("dict[str, object]", value).items()}
            if plain.get("kind") == UNKNOWN:
                plain["kind"] = plain.pop("name", UNKNOWN)
            rest = plain.pop(UNKNOWN, None)
            return plain if rest is None else plain | cast("dict[str, object]", rest)
        case list() | tuple():
            return [_put_back(item) for item in cast("Sequence[object]", value)]
        case _:
            return value
