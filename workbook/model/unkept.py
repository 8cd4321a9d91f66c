"""Words begun in a box that writes them down only on request: kept beside everything else until then.

They belong to no step of undo: whatever is undone, a line somebody has begun stays as it is.
"""

from msgspec.structs import replace

from workbook.model.workbook import Workbook


def with_unkept(workbook: Workbook, key: str, words: str) -> Workbook:
    """The workbook with `words` begun at `key` ("p_3f9c:noticed"); no words take the key away."""
    others = {known: text for known, text in workbook.unkept.items() if known != key}
    return replace(workbook, unkept={**others, key: words} if words.strip() else others)


def about(key: str) -> str:
    """Whom, or which message, the words at a key are about: "p_3f9c" of "p_3f9c:noticed"."""
    return key.partition(":")[0]


def without_unkept_about(workbook: Workbook, person_id: str) -> Workbook:
    """The workbook without any words begun about a person."""
    kept = {key: words for key, words in workbook.unkept.items() if about(key) != person_id}
    return workbook if len(kept) == len(workbook.unkept) else replace(workbook, unkept=kept)
