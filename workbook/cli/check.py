"""`check`: every finding of a workbook, for the eye or for a program. Advice only, so the exit code is 0."""

import json
from pathlib import Path

from workbook.checks.find import find_all
from workbook.checks.finding import Finding
from workbook.cli.reading import read
from workbook.curriculum.course import small_text


def run(path: Path, *, as_json: bool) -> int:
    """Print the findings of the file in the order of the course. Raises `WorkbookError` when it cannot be read."""
    findings = find_all(read(path).opened.workbook)
    if as_json:
        print(json.dumps([told(finding) for finding in findings], ensure_ascii=False, indent=1))
        return 0
    for finding in findings:
        print(f"{finding.check:<11} {where(finding)}  {finding.text}")
    if not findings:
        print(small_text("checks_quiet"))
    return 0


def told(finding: Finding) -> dict[str, object]:
    """A finding as plain values: id, field, row, column, span in code points, and its sentences."""
    return {
        "id": finding.check,
        "field": finding.ref,
        "row": finding.row,
        "column": finding.column or None,
        "span": [finding.start, finding.end],
        "kind": finding.kind,
        "strict": finding.strict,
        "text": finding.text,
        "saw": finding.saw,
        "why": finding.why,
        "question": finding.question,
        "rule": finding.rule,
    }


def where(finding: Finding) -> str:
    """The place of a finding on one line: "E5.3.drafts draft_2 text 0-12"."""
    row = " ".join(part for part in (finding.row or "", finding.column) if part)
    span = f"{finding.start}-{finding.end}" if finding.end else ""
    return " ".join(part for part in (finding.ref, row, span) if part)
