"""Words typed after the last save, found at the next start and offered as a list, never put in silently."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import cast

from msgspec import Struct, ValidationError
from msgspec.structs import replace

from workbook.model.answers import Answer, LongText, ShortText, Version
from workbook.model.plain import from_plain, to_plain
from workbook.model.records import Record as Stored
from workbook.model.records import new_id
from workbook.model.workbook import Workbook
from workbook.storage.delta import PARTS, applied, changes, part_of
from workbook.storage.disk import Storage
from workbook.storage.journal import Record, journals, replay
from workbook.storage.migrations import Body
from workbook.storage.strict_json import mend_half_signs

_NOT_WORDS = frozenset(
    {
        "languages",
        "curriculum_language",
        "network_account",
        "mode",
        "paper",
        "strictness",
        "id",
        "kind",
        "person",
        "made_on",
        "on",
        "stage",
        "channel",
        "format",
    }
)


class RecoveredPart(Struct, frozen=True):
    """One answer, person or other part: its reference, its words in the file and in the journal, and when typed."""

    ref: str
    old_text: str
    new_text: str
    at: str


class Recovery(Struct, frozen=True):
    """What the journals hold beyond the file.

    ``workbook`` is the file with all of it. Where ``fits`` is false the file has gone on without the journal; then
    texts of the file stay and the journal's are kept as earlier wordings beside them.
    """

    parts: tuple[RecoveredPart, ...]
    workbook: Workbook
    fits: bool
    last_at: str
    journals: tuple[Path, ...]


def pending_recovery(storage: Storage, folder: Path, workbook: Workbook, rev: str) -> Recovery:
    """What the journals in the state folder hold beyond this workbook of this rev. Raises ``OSError``.

    Without ``parts`` the file holds all their words, and the journals can be put aside.
    """
    fitting: list[Record] = []
    loose: list[Record] = []
    paths: list[Path] = []
    for path in journals(storage, folder):
        records, fits = _after(replay(storage.read(path)), rev)
        (fitting if fits else loose).extend(records)
        paths.append(path)
    if not fitting and not loose:
        return Recovery((), workbook, fits=True, last_at="", journals=tuple(paths))
    fitted = _with(workbook, fitting)
    both = _beside(fitted, _with(fitted, loose)) if loose else fitted
    parts = _parts(workbook, both, [*fitting, *loose])
    last_at = max(record.at for record in (*fitting, *loose))
    return Recovery(parts, both, not loose, last_at, tuple(paths))


def _after(records: Iterable[Record], rev: str) -> tuple[list[Record], bool]:
    """The changes that the file of this rev does not hold yet, and whether they were made on top of it."""
    gathered: list[Record] = []
    fits = False
    for record in records:
        if record.kind == "saving":
            if record.rev == rev:
                gathered, fits = [], True
            continue
        if record.rev == rev and not fits:
            gathered, fits = [], True  # what came before went into the file of this rev
        gathered.append(record)
    return gathered, fits


def _with(workbook: Workbook, records: Sequence[Record]) -> Workbook:
    body = cast("Body", to_plain(workbook))
    for record in records:
        body = applied(body, cast("Body", mend_half_signs(record.changes)[0]))
    try:
        return from_plain(body, Workbook)
    except ValidationError:
        return _as_far_as_valid(workbook, body)


def _as_far_as_valid(workbook: Workbook, body: Body) -> Workbook:
    """Part by part, for one bad value must not cost the others."""
    from workbook.storage.salvage import readable_answer

    answers = body.pop("answers", {})
    found: dict[str, Answer] = dict(workbook.answers)
    for ref, value in cast("Body", answers if isinstance(answers, dict) else {}).items():
        answer = readable_answer(value)
        if answer is not None:
            found[ref] = answer
    good = cast("Body", to_plain(replace(workbook, answers={})))
    for name, value in body.items():
        try:
            from_plain({**good, name: value}, Workbook)
        except ValidationError:
            continue
        good[name] = value
    return replace(from_plain(good, Workbook), answers=found)


def _beside(current: Workbook, other: Workbook) -> Workbook:
    """The current workbook with the other one's texts kept as earlier wordings, and what it lacks filled in."""
    answers = dict(current.answers)
    for ref, answer in other.answers.items():
        mine = answers.get(ref)
        if mine is None:
            answers[ref] = answer
        elif isinstance(mine, ShortText | LongText) and isinstance(answer, ShortText | LongText):
            texts = {mine.text, *(version.text for version in mine.versions)}
            if answer.text.strip() and answer.text not in texts:
                kept = Version(id=new_id("v"), text=answer.text, name="Typed before the app closed")
                answers[ref] = replace(mine, versions=(*mine.versions, kept))
        elif type(mine) is type(answer) and other.rows(ref):
            answers[ref] = replace(mine, rows=_more(current.rows(ref), other.rows(ref)))
    lacking: dict[str, object] = {}
    for name in set(PARTS) - {"answers"}:
        now, then = part_of(current, name), part_of(other, name)
        if isinstance(now, Mapping) and isinstance(then, Mapping):
            lacking[name] = {**cast("Mapping[str, object]", then), **cast("Mapping[str, object]", now)}
        elif isinstance(now, tuple) and isinstance(then, tuple):
            lacking[name] = _more(cast("tuple[object, ...]", now), cast("tuple[object, ...]", then))
    return replace(current, **lacking, answers=answers)


def _more(now: Sequence[object], then: Sequence[object]) -> tuple[object, ...]:
    """What is here, and after it what only the other one has; things that have an id are known by it."""
    known = {cast("object", getattr(item, "id", item)) for item in now}
    return (*now, *(item for item in then if getattr(item, "id", item) not in known))


def _parts(before: Workbook, after: Workbook, records: Sequence[Record]) -> tuple[RecoveredPart, ...]:
    times = _times(records)
    found: list[RecoveredPart] = []
    for name, change in changes(before, after).items():
        old = part_of(before, name)
        match change:
            case {"put": dict(put), "drop": list(drop)} if isinstance(old, Mapping):
                olds = cast("Mapping[str, object]", old)
                news = cast("Body", put)
                found += [_part(key, olds.get(key), news.get(key)) for key in (*news, *cast("list[str]", drop))]
            case {"items": dict(items)}:
                known = {cast("str", getattr(item, "id", "")): item for item in cast("tuple[object, ...]", old)}
                found += [_part(key, known.get(key), item) for key, item in cast("Body", items).items()]
                found += [] if items else [_part(name, old, part_of(after, name))]
            case _:
                found.append(_part(name, old, part_of(after, name)))
    return tuple(replace(part, at=times.get(part.ref, records[-1].at)) for part in found)


def _part(ref: str, old: object, new: object) -> RecoveredPart:
    return RecoveredPart(ref, words(old), words(new), "")


def _times(records: Sequence[Record]) -> dict[str, str]:
    """When each part was last typed in."""
    times: dict[str, str] = {}
    for record in records:
        for name, change in record.changes.items():
            times[name] = record.at
            match change:
                case {"put": dict(put)}:
                    times.update(dict.fromkeys(cast("Body", put), record.at))
                case {"items": dict(items)}:
                    times.update(dict.fromkeys(cast("Body", items), record.at))
                case _:
                    continue
    return times


def words(value: object) -> str:
    """All words in a part, one a line, without ids and kinds, for a person to compare."""
    if isinstance(value, Stored):
        value = to_plain(value)
    match value:
        case str():
            return value
        case dict():
            found = (words(item) for key, item in cast("Body", value).items() if key not in _NOT_WORDS)
        case list() | tuple():
            found = (words(item) for item in cast("Sequence[object]", value))
        case int() if not isinstance(value, bool):
            return str(value)
        case _:
            return ""
    return "\n".join(text for text in found if text)
