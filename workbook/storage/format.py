"""The ``.brandbook`` file: line-oriented UTF-8 JSON, head first, one workbook, nothing of it ever dropped."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import cast

from msgspec import Struct, ValidationError
from msgspec.json import format as format_json
from msgspec.structs import replace

from workbook.errors import WorkbookError
from workbook.model.plain import from_json, from_plain, to_json, to_plain
from workbook.model.text import clean_text
from workbook.model.workbook import Workbook
from workbook.storage import refusals, strict_json
from workbook.storage.disk import Storage
from workbook.storage.head import Head, new_rev
from workbook.storage.migrations import MIGRATIONS, Body, Migration, migrate
from workbook.storage.troubles import open_trouble

LARGEST = 100 * 1024 * 1024
"""Bytes; a larger file is not opened."""
LARGE = 10 * 1024 * 1024
"""Bytes; a larger file is opened with a word of warning."""

_MARK = b'\n "workbook": '
_END = b"\n}\n"
_BOM = b"\xef\xbb\xbf"


class Opened(Struct, frozen=True):
    """What was in a file. ``intact`` is false when something else than this app wrote or damaged the body."""

    workbook: Workbook
    head: Head
    read_only_reason: str = ""
    problems: tuple[str, ...] = ()
    intact: bool = True
    migrated_from: int | None = None


def read_file(storage: Storage, path: Path) -> bytes:
    """All bytes of the file, unless there are too many; raises ``WorkbookError``."""
    try:
        if storage.stat(path).st_size > LARGEST:
            raise refusals.too_large()
        return storage.read(path)
    except OSError as error:
        raise open_trouble(error) from error


def first_head(workbook: Workbook) -> Head:
    """The head of a workbook that has never been saved."""
    return Head(number=workbook.format, workbook_id=workbook.id, rev=new_rev())


def encode(workbook: Workbook, head: Head) -> bytes:
    """The bytes of the file; the hash of the body is filled in."""
    body = _body(workbook).replace(b"\n", b"\n ")  # no string in JSON holds a bare line feed
    full = replace(
        head,
        number=max(head.number, workbook.format),
        workbook_id=workbook.id,
        body_sha256=hashlib.sha256(body).hexdigest(),
    )
    top = format_json(to_json(full), indent=1).removesuffix(b"\n}")
    return b"".join((top, b",", _MARK, body, _END))


def decode(data: bytes, steps: Sequence[Migration] = MIGRATIONS) -> Opened:
    """The workbook in the bytes of a file; raises ``WorkbookError`` when there is none that can be read whole."""
    if len(data) > LARGEST:
        raise refusals.too_large()
    newest = len(steps) + 1
    return _as_written(data, newest) or _looked_through(data, steps, newest)


def _as_written(data: bytes, newest: int) -> Opened | None:
    """The workbook in bytes that are to the last one what this app wrote, and so need no second look."""
    top, raw = _head_and_body(data)
    try:
        head = from_plain(strict_json.parse(top.decode("utf-8")), Head)
        if head.number != newest or hashlib.sha256(raw).hexdigest() != head.body_sha256:
            return None
        workbook = from_json(raw, Workbook)
    except (ValueError, RecursionError):  # the long way says in words what is the matter
        return None
    problems = (refusals.LARGE_FILE,) if len(data) > LARGE else ()
    return Opened(workbook, replace(head, workbook_id=workbook.id), problems=problems)


def _looked_through(data: bytes, steps: Sequence[Migration], newest: int) -> Opened:
    """The workbook in any bytes, with every value looked at; raises ``WorkbookError``."""
    text = _text(data)
    try:
        found = strict_json.parse(text)
    except strict_json.JsonTrouble as trouble:
        raise refusals.broken_json(trouble, text) from trouble
    problems = [refusals.LARGE_FILE] if len(data) > LARGE else []
    if strict_json.may_have_half_signs(text):
        found, count = strict_json.mend_half_signs(found)
        problems += [refusals.HALF_SIGNS] if count else []
    head, body = _parts(found)
    intact = hashlib.sha256(_head_and_body(data)[1]).hexdigest() == head.body_sha256
    if not intact:
        problems.append(refusals.CHANGED_BY_HAND)
    workbook = _workbook(migrate(body, head.number, steps), newer=head.number > newest)
    return Opened(
        workbook=workbook,
        head=replace(head, number=max(head.number, newest), workbook_id=workbook.id),
        read_only_reason=refusals.NEWER if head.number > newest and head.min_reader > newest else "",
        problems=tuple(problems),
        intact=intact,
        migrated_from=head.number if head.number < newest else None,
    )


def _body(workbook: Workbook) -> bytes:
    try:
        line = to_json(workbook)
    except UnicodeEncodeError:  # half a character slipped past the model's own cleaning
        line = to_json(from_plain(_clean(to_plain(workbook)), Workbook))
    return format_json(line, indent=1)


def _clean(value: object) -> object:
    match value:
        case str():
            return clean_text(value)
        case dict():
            return {_clean(key): _clean(item) for key, item in cast("dict[object, object]", value).items()}
        case list() | tuple():
            return [_clean(item) for item in cast("Sequence[object]", value)]
        case _:
            return value


def _text(data: bytes) -> str:
    refusals.refuse_foreign(data)
    try:
        return data.removeprefix(_BOM).decode("utf-8")
    except UnicodeDecodeError as error:
        raise refusals.not_text(data) from error


def _parts(found: object) -> tuple[Head, dict[str, object]]:
    if not isinstance(found, dict):
        raise refusals.not_ours()
    top = dict(cast("dict[str, object]", found))
    if top.get("format") != "brandbook":
        raise refusals.not_ours()
    body = top.pop("workbook", None)
    try:
        head = from_plain(top, Head)
    except ValidationError as error:
        raise refusals.head_unreadable() from error
    if not isinstance(body, dict):
        raise refusals.nothing_inside()
    return head, cast("dict[str, object]", body)


def _head_and_body(data: bytes) -> tuple[bytes, bytes]:
    """The JSON of the head and of the body as this app lays them out, else empty; turned line ends are forgiven."""
    if b"\r\n" in data:
        data = data.replace(b"\r\n", b"\n")
    start = data.find(_MARK)
    if start < 0 or not data.endswith(_END):
        return b"", b""
    return data[:start].removeprefix(_BOM).removesuffix(b",") + b"}", data[start + len(_MARK) : -len(_END)]


def _workbook(body: Body, *, newer: bool) -> Workbook:
    try:
        return from_plain(body, Workbook)
    except ValidationError as error:
        raise refusals.unknown_shape(*_trouble_in(body), newer=newer) from error


def _trouble_in(body: Body) -> tuple[str, str]:
    """The first part of a workbook that cannot be read, and in it the answer, where it is one that can be named."""
    part = next((name for name, value in body.items() if not _readable({name: value})), "")
    answers = body.get("answers")
    if part != "answers" or not isinstance(answers, dict):
        return part, ""
    each = cast("Body", answers).items()
    return part, next((ref for ref, answer in each if not _readable({"answers": {ref: answer}})), "")


def _readable(body: Body) -> bool:
    try:
        from_plain(body, Workbook)
    except ValidationError:
        return False
    return True


def reread(data: bytes) -> None:
    """Make sure that bytes about to be written can be read; raises ``WorkbookError`` or ``ValidationError``."""
    raw = _head_and_body(data)[1]
    if not raw:
        raise WorkbookError("The workbook could not be put into a file.", "Save a copy in another folder.")
    from_json(raw, Workbook)
