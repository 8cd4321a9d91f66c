"""`info`: whose workbook it is, its format, and progress for each chapter."""

import json
from pathlib import Path

from msgspec import to_builtins

from workbook.cli.reading import read
from workbook.progress import chapter_progress, exercise_states


def run(path: Path, *, as_json: bool) -> int:
    """Print what the file holds. Raises `WorkbookError` when it cannot be read."""
    opened = read(path).opened
    workbook = opened.workbook
    chapters = chapter_progress(workbook)
    states = exercise_states(workbook)
    if as_json:
        told = {
            "format": opened.head.number,
            "id": workbook.id,
            "owner": workbook.owner.name,
            "path": workbook.path,
            "read_only": opened.read_only_reason,
            "answered": sum(chapter.answered for chapter in chapters),
            "set_aside": sum(state == "set_aside" for state in states.values()),
            "exercises": sum(chapter.exercises for chapter in chapters),
            "people": len(workbook.people),
            "chapters": [to_builtins(chapter) for chapter in chapters],
        }
        print(json.dumps(told, ensure_ascii=False, indent=1))
        return 0
    print(f"Workbook of {workbook.owner.name or 'someone without a name yet'} (format {opened.head.number})")
    if opened.read_only_reason:
        print(opened.read_only_reason)
    for chapter in chapters:
        note = " · done for the plan" if chapter.done else " · enough for now" if chapter.closed else ""
        print(f"{chapter.id:>3}  {chapter.title:<36} {chapter.answered} of {chapter.exercises} answered{note}")
    return 0
