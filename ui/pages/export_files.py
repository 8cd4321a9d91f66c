"""Files that leave the workbook: their names and how they are written."""

from pathlib import Path
from typing import Final

from ui.files import documents, file_name
from ui.preview.choices import Choices
from ui.preview.making import make_pages
from workbook.exchange import Export
from workbook.model.workbook import Workbook
from workbook.storage.atomic import digest_on_disk, save_atomically
from workbook.storage.disk import Storage

PDF: Final = ".pdf"


def suggested_name(workbook: Workbook, suffix: str) -> str:
    """A file name from the owner's name, such as "Ada plan.pdf"."""
    name = workbook.owner.name.strip()
    return f"{file_name(name)} plan{suffix}" if name else f"My plan{suffix}"


def usual_folder(remembered: Path | None, workbook_file: Path) -> Path:
    """Where to save at first: the folder used last, else beside the workbook, else the documents."""
    for folder in (remembered, workbook_file.parent):
        if folder is not None and folder.is_dir():
            return folder
    return documents()


def with_suffix(chosen: Path, suffix: str) -> Path:
    """The chosen file with its ending, added when the person left it out."""
    return chosen if chosen.suffix.lower() == suffix else chosen.with_name(chosen.name + suffix)


def write_whole(path: Path, data: bytes, *, over: bool) -> None:
    """Put a file in place in one step, over another only when the person agreed. Raises `WorkbookError`."""
    storage = Storage()
    known = None
    if over:
        try:
            known = digest_on_disk(storage, path)
        except OSError:
            known = None  # the save itself meets the same obstacle and tells it in words
    save_atomically(storage, path, data, known)


def save_pdf(path: Path, workbook: Workbook, choices: Choices, made: bytes | None, *, over: bool) -> Path:
    """Write the plan as PDF, made anew unless it is there already; returns where. Raises `WorkbookError`."""
    write_whole(path, made if made is not None else make_pages(workbook, choices).pdf, over=over)
    return path


def save_text(path: Path, workbook: Workbook, choices: Choices, export: Export, *, over: bool) -> Path:
    """Write the plan as text of one kind; returns where. Raises `WorkbookError`."""
    write_whole(path, text_of(workbook, choices, export).encode(), over=over)
    return path


def text_of(workbook: Workbook, choices: Choices, export: Export) -> str:
    """The plan as text of one kind, with names as the choices ask."""
    return export.write(choices.put_in(workbook), choices.date)
