"""`export`: the plan as PDF, Markdown or plain text; a folder of workbooks into a folder of plans."""

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from workbook.cli.reading import no_folder, read
from workbook.errors import WorkbookError
from workbook.exchange import EXPORTS
from workbook.model.workbook import Workbook

SUFFIXES: Final = (".pdf", *(export.suffix for export in EXPORTS))


class Order(Struct, frozen=True):
    """What to export, where to, and how; `paper` None means as set in the workbook."""

    file: Path
    output: Path
    on: date
    paper: str | None = None
    full_names: bool = False
    private: bool = False
    jobs: int = 1

    @staticmethod
    def from_options(options: argparse.Namespace) -> "Order":
        """The order given on the command line."""
        on: date = options.date or date.today()  # noqa: DTZ011  the date on paper is the person's own day
        return Order(options.file, options.output, on, options.paper, options.full_names, options.private, options.jobs)


def run(order: Order) -> int:
    """Write what was ordered; exit code 0, or 2 when a workbook of a folder could not be exported."""
    if order.file.is_dir():
        return _run_folder(order)
    print(f"Written: {export_one(order)}")
    return 0


def export_one(order: Order) -> Path:
    """Write one plan; returns its path. Raises `WorkbookError`."""
    suffix = order.output.suffix.lower()
    if suffix not in SUFFIXES:
        raise WorkbookError("The name of the plan must end in .pdf, .md or .txt.", "Choose such a name.")
    workbook = read(order.file).opened.workbook
    data = _pdf(workbook, order) if suffix == ".pdf" else _text(workbook, order, suffix)
    # Written beside its place first: a plan that is there is always a whole one.
    beside = order.output.with_name(f".{order.output.name}-{os.getpid()}.tmp")
    try:
        beside.write_bytes(data)
        beside.replace(order.output)
    except FileNotFoundError as error:
        raise no_folder(order.output.parent) from error
    except OSError as error:
        if beside.exists():
            beside.unlink()
        raise WorkbookError(
            f"The plan could not be written to {order.output}: {error.strerror}.", "Choose another folder."
        ) from error
    return order.output


def _make_folder(folder: Path) -> None:
    """The folder of plans; a slip in the name of its parent must not make a tree of new folders."""
    try:
        folder.mkdir(exist_ok=True)
    except FileNotFoundError as error:
        raise no_folder(folder.parent) from error
    except OSError as error:
        raise WorkbookError(
            f"The folder {folder} could not be made: {error.strerror}.", "Choose another folder."
        ) from error


def _text(workbook: Workbook, order: Order, suffix: str) -> bytes:
    owner = replace(workbook.owner, full_names_in_print=order.full_names or workbook.owner.full_names_in_print)
    export = next(export for export in EXPORTS if export.suffix == suffix)
    return export.write(replace(workbook, owner=owner), order.on).encode()


def _pdf(workbook: Workbook, order: Order) -> bytes:
    from workbook.pdf import PlanOptions, render

    options = PlanOptions(
        paper="letter" if (order.paper or workbook.owner.paper) == "letter" else "a4",
        date=order.on,
        full_names=order.full_names or workbook.owner.full_names_in_print,
        private_page=order.private,
    )
    return render(workbook, options)


def _run_folder(order: Order) -> int:
    files = sorted(order.file.glob("*.brandbook"))
    if not files:
        raise WorkbookError(f"There are no workbooks in {order.file}.", "Choose another folder.")
    if order.output.suffix.lower() in SUFFIXES:
        raise WorkbookError("A folder of workbooks makes a folder of plans.", "Name a folder with --output.")
    _make_folder(order.output)
    orders = [replace(order, file=file, output=order.output / f"{file.stem}.pdf") for file in files]
    jobs = min(order.jobs, len(orders))
    finished = _side_by_side(orders, jobs) if jobs > 1 else ((one, partial(export_one, one)) for one in orders)
    told = [_told(result, one, number, len(orders)) for number, (one, result) in enumerate(finished, 1)]
    return 0 if all(told) else 2


def _side_by_side(orders: list[Order], jobs: int) -> Iterator[tuple[Order, Callable[[], Path]]]:
    """Each order with its result, in the order they are done in."""
    with ProcessPoolExecutor(max_workers=jobs) as pool:
        waiting = {pool.submit(export_one, one): one for one in orders}
        for done in as_completed(waiting):
            yield waiting[done], done.result


def _told(result: Callable[[], Path], order: Order, number: int, of: int) -> bool:
    """One line of progress, or one sentence of what went wrong; whether the plan was made."""
    try:
        print(f"{number} of {of}: {result()}", flush=True)
    except WorkbookError as trouble:
        print(f"{number} of {of}: {order.file.name}: {trouble}", file=sys.stderr, flush=True)
        return False
    return True
