"""The plan as Markdown that any editor shows well."""

import re
from datetime import date

from workbook.exchange.told import ToldField, told
from workbook.model.workbook import Workbook
from workbook.reading.days import told_day

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|])")
_LINE_START = re.compile(r"^(\s*\d*)([-+.)])(?=\s)", re.MULTILINE)


def escaped(text: str) -> str:
    """A person's words so that Markdown shows them as typed: no accidental headings, lists, links or HTML."""
    marked = _SPECIAL.sub(r"\\\1", text)
    return _LINE_START.sub(r"\1\\\2", marked)


def to_markdown(workbook: Workbook, on: date) -> str:
    """What prints, as Markdown; UTF-8 text ending in a newline."""
    name = workbook.owner.name.strip()
    parts = [f"# {escaped(name) + ': ' if name else ''}profile plan", told_day(on.isoformat())]
    chapter = ""
    for exercise in told(workbook, on):
        if exercise.chapter != chapter:
            chapter = exercise.chapter
            parts.append(f"## {escaped(chapter)}")
        parts.append(f"### {escaped(exercise.title)}")
        for field in exercise.fields:
            if field.label:
                parts.append(f"**{escaped(field.label)}**")
            parts.append(_lines(field))
    return "\n\n".join(parts) + "\n"


def _lines(field: ToldField) -> str:
    if field.whole or len(field.lines) == 1:
        return "\n\n".join(_broken(line) for line in field.lines)
    return "\n".join(f"- {escaped(line)}" for line in field.lines)


def _broken(text: str) -> str:
    return escaped(text).replace("\n", "  \n")
