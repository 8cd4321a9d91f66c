"""Opening, making and copying workbook files as a person means it; dialogs can be replaced in tests."""

import re
from datetime import date
from pathlib import Path
from typing import Final, Literal, Protocol

from PySide6.QtCore import QLocale, QStandardPaths
from PySide6.QtWidgets import QWidget

from workbook.model.text import clean_text
from workbook.model.workbook import Owner, Workbook
from workbook.storage.local_state import Surroundings
from workbook.storage.opening import create_workbook, open_workbook
from workbook.storage.troubles import AlreadyThere
from workbook.storage.workbook_file import WorkbookFile

SUFFIX = ".brandbook"
FILTER = "Workbooks (*.brandbook);;All files (*)"
FOLDER = "Brand Workbook"
LETTER_COUNTRIES: Final = frozenset(
    ("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE")
)
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f.]+')


class Ask(Protocol):
    """Questions about files."""

    def to_open(self, parent: QWidget) -> Path | None:
        """The workbook a person wants to open, or None."""
        ...

    def to_save(self, parent: QWidget, suggested: Path, kinds: str) -> Path | None:
        """Where a person wants to save, or None; the dialog has asked about replacing a file."""
        ...


class AskWithDialogs:
    """The system's own file dialogs."""

    def to_open(self, parent: QWidget) -> Path | None:
        """The workbook a person wants to open, or None."""
        from PySide6.QtWidgets import QFileDialog

        chosen, _ = QFileDialog.getOpenFileName(parent, "Open a workbook", str(documents()), FILTER)
        return Path(chosen) if chosen else None

    def to_save(self, parent: QWidget, suggested: Path, kinds: str) -> Path | None:
        """Where a person wants to save, or None."""
        from PySide6.QtWidgets import QFileDialog

        chosen, _ = QFileDialog.getSaveFileName(parent, "Save", str(suggested), kinds)
        return Path(chosen) if chosen else None


def documents() -> Path:
    """The person's own folder for documents."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def file_name(name: str) -> str:
    """A file name from a person's name in any script; "My workbook" when nothing is left of it."""
    plain = " ".join(_NOT_IN_NAMES.sub(" ", clean_text(name)).split())
    return plain[:80].strip() or "My workbook"


def usual_paper(where: QLocale) -> Literal["a4", "letter"]:
    """The paper in the printers of a country, after the Unicode CLDR."""
    code = QLocale.territoryToCode(where.territory())
    return "letter" if code in LETTER_COUNTRIES else "a4"


def start_workbook(name: str, today: date, around: Surroundings, folder: Path | None = None) -> WorkbookFile:
    """Make a workbook in the documents folder under a name nobody uses yet, and open it. Raises `WorkbookError`."""
    owner = Owner(name=name.strip(), paper=usual_paper(QLocale.system()))
    workbook = Workbook(owner=owner, created_on=today)
    folder = folder or documents() / FOLDER
    around.storage.make_folder(folder)
    for number in range(1, 1000):
        end = f" {number}" if number > 1 else ""
        target = folder / f"{file_name(name)}{end}{SUFFIX}"
        if not target.exists():
            return create_workbook(target, workbook, around)
    raise AlreadyThere


def open_example(name: str, around: Surroundings) -> WorkbookFile:
    """Open a filled example from a copy of its own that a person may change. Raises `WorkbookError`."""
    from workbook.cli import sample

    target = around.places.root / "examples" / f"{name}{SUFFIX}"
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        sample.write(name, target)
    return open_workbook(target, around)
