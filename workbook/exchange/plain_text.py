"""The plan as plain text, for an e-mail or a terminal."""

from datetime import date

from workbook.exchange.told import told
from workbook.model.workbook import Workbook


def to_plain_text(workbook: Workbook, on: date) -> str:
    """What prints, as plain text with underlined headings; UTF-8 text ending in a newline."""
    name = workbook.owner.name.strip()
    title = f"{name}: profile plan" if name else "Profile plan"
    parts = [f"{title}\n{'=' * len(title)}\n{on.isoformat()}"]
    chapter = ""
    for exercise in told(workbook, on):
        if exercise.chapter != chapter:
            chapter = exercise.chapter
            parts.append(f"{chapter}\n{'-' * len(chapter)}")
        lines = [exercise.title.upper()]
        for field in exercise.fields:
            if field.label:
                lines.append(f"{field.label}:")
            lines += [f"  {line}" for told_line in field.lines for line in told_line.split("\n")]
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"
