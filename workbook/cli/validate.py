"""`validate`: whether a file can be read and whether this course knows all it holds."""

import sys
from pathlib import Path

from workbook.cli.reading import read
from workbook.model.answers import UnknownAnswer
from workbook.model.workbook import Workbook
from workbook.reading.summaries import field_at


def run(path: Path) -> int:
    """Exit code 0 for a sound file, else 2 with one sentence for each problem. Raises `WorkbookError`."""
    opened = read(path).opened
    problems = (*opened.problems, *unknown_parts(opened.workbook))
    if opened.read_only_reason:
        problems = (opened.read_only_reason, *problems)
    for problem in problems:
        print(problem, file=sys.stderr)
    if not problems:
        print("This workbook can be read and changed.")
    return 2 if problems else 0


def unknown_parts(workbook: Workbook) -> tuple[str, ...]:
    """A sentence for each answer this version keeps but cannot show."""
    told: list[str] = []
    for ref, answer in workbook.answers.items():
        field = field_at(ref)
        if isinstance(answer, UnknownAnswer):
            told.append(f"The answer at {ref} is of a kind this version does not know; it is kept as it is.")
        elif field is None:
            told.append(f"There is an answer at {ref}, which this course does not have; it is kept as it is.")
        elif field.kind != answer.kind:
            told.append(f"The answer at {ref} has another form than this course expects; it is kept as it is.")
    return tuple(told)
