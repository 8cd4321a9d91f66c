"""`due`: whom to be in touch with this week, and what you last spoke of."""

import json
from datetime import date
from pathlib import Path

from msgspec import to_builtins

from workbook.cli.reading import read
from workbook.outreach.week import Week, week_page


def run(path: Path, day: date | None, *, as_json: bool) -> int:
    """Print the page of a day's week (today's when None). Raises `WorkbookError` when the file cannot be read."""
    today = day or date.today()  # noqa: DTZ011  the week is the person's own
    week = week_page(read(path).opened.workbook, today)
    if as_json:
        print(json.dumps(to_builtins(week), ensure_ascii=False, indent=1, default=str))
    else:
        print("\n".join(_lines(week)))
    return 0


def _lines(week: Week) -> list[str]:
    lines = [f"Week from {week.monday:%Y-%m-%d}", week.sentence]
    for due in week.due:
        lines.append(f"  {due.name}: {due.sentence}")
        if due.spoke_of:
            lines.append(f"      last: {due.spoke_of}")
    if week.more_due:
        lines.append(f"  {week.more_due} more can wait.")
    lines += [f"  new  {person.name}: {person.step}" for person in week.new_people]
    if not week.quiet:
        lines.append(week.budget.sentence)
    return lines
