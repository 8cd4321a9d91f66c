"""One plain sentence for each kind of file that is not a readable workbook, and what to do about it."""

from workbook.errors import WorkbookError
from workbook.storage.strict_json import JsonTrouble

KEPT = "The file stays as it is."
OLDER = "Open an older version, or bring over the answers that can still be read."
CHOOSE = "Choose a file that ends in .brandbook."

LARGE_FILE = "This file is larger than 10 MB, so opening and saving take longer."
HALF_SIGNS = "Some characters in this file were cut in half. They are shown as \ufffd."
CHANGED_BY_HAND = (
    "Something else than this app has changed this file since it was saved. Look through your answers before you go on."
)
NEWER = "A newer version of this app made this workbook. You can read it here. Update the app to change it."

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"SQLite format 3\x00", "a database"),
    (b"PK\x03\x04", "a ZIP or office file"),
    (b"PK\x05\x06", "a ZIP file"),
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xd0\xcf\x11\xe0", "an old office file"),
    (b"\x1f\x8b", "a packed file"),
    (b"{\\rtf", "a text document"),
    (b"<?xml", "an XML file"),
    (b"<!DOCTYPE", "a web page"),
    (b"<html", "a web page"),
)


def refuse_foreign(data: bytes) -> None:
    """Raise the sentence for an empty or zeroed file and for files of well-known other kinds."""
    if not data.strip():
        raise WorkbookError("This file is empty.", "Open an older version or another copy.")
    if not data.strip(b"\x00"):
        raise WorkbookError(
            "This file holds only blanks, as after a power cut or a sync that stopped half-way.",
            "Open an older version or another copy.",
        )
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise WorkbookError(f"This file is {name}, not a workbook.", CHOOSE)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise WorkbookError(
            "Another program has saved this workbook in a different text encoding (UTF-16).",
            "Save it there again as UTF-8, or open an older version.",
        )


def too_large() -> WorkbookError:
    """The file is over the limit."""
    return WorkbookError("This file is larger than 100 MB, and no workbook grows that large.", CHOOSE)


def not_text(data: bytes) -> WorkbookError:
    """The bytes are no UTF-8."""
    if b'"brandbook"' in data[:200]:
        return WorkbookError(f"Parts of this workbook are damaged. {KEPT}", OLDER)
    return WorkbookError("This file is not a workbook.", CHOOSE)


def not_ours() -> WorkbookError:
    """Readable, but not written by this app."""
    return WorkbookError("This file was not made by this app, so it is not a workbook.", CHOOSE)


def head_unreadable() -> WorkbookError:
    """It says it is a workbook, but its first lines do not hold."""
    return WorkbookError(f"The first lines of this workbook are damaged. {KEPT}", OLDER)


def nothing_inside() -> WorkbookError:
    """A head without a workbook."""
    return WorkbookError(f"This workbook file has no answers in it. {KEPT}", "Open an older version or another copy.")


def broken_json(trouble: JsonTrouble, text: str) -> WorkbookError:
    """The sentence for text that is no acceptable JSON."""
    if '"brandbook"' not in text[:200]:
        return WorkbookError("This file is not a workbook.", CHOOSE)
    match trouble.kind:
        case "doubled":
            return WorkbookError(
                f"This file holds the same answer twice, and nobody can tell which counts. {KEPT}", OLDER
            )
        case "not_a_number":
            return WorkbookError(f"This file holds a number that cannot be read. {KEPT}", OLDER)
        case "deep":
            return WorkbookError("This file is built in a way no workbook is.", CHOOSE)
        case "broken":
            return WorkbookError(f"This file is cut off or damaged from line {trouble.line} on. {KEPT}", OLDER)


def unknown_shape(part: str, ref: str, *, newer: bool) -> WorkbookError:
    """A part of the workbook, or in it the answer at ``ref``, has a form this version does not know."""
    if newer:
        return WorkbookError(
            "A newer version of this app made this workbook, and this version cannot show it whole.",
            "Update the app, or bring over the answers that can be read.",
        )
    match part:
        case "answers" if ref:
            named = f"The answer {ref[:60]}"
        case "people":
            named = "The list of people"
        case "owner":
            named = "The page about you"
        case _:
            named = "A part"
    return WorkbookError(f"{named} of this workbook has a form this app cannot read. {KEPT}", OLDER)
