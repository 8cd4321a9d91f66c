"""The whole plan of FILE, made N times in one warm process, every text changed each time. Prints milliseconds."""

import sys

sys.path[:] = [entry for entry in sys.path if not entry.endswith("benchmarks")]

import json
import time
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from workbook.cli.reading import read
from workbook.model.answers import LongText, ShortText
from workbook.model.workbook import Workbook
from workbook.pdf import PlanOptions, render

OPTIONS = PlanOptions(date=date(2027, 1, 11))


def rewritten(workbook: Workbook, number: int) -> Workbook:
    """The workbook with other words in every text, so that no layout can come from a cache."""
    answers = {
        ref: replace(answer, text=f"{answer.text} {number}")
        if isinstance(answer, ShortText | LongText) and answer.text
        else answer
        for ref, answer in workbook.answers.items()
    }
    return replace(workbook, answers=answers)


def main() -> None:
    workbook = read(Path(sys.argv[1])).opened.workbook
    render(workbook, OPTIONS)
    times = []
    for number in range(1, int(sys.argv[2]) + 1):
        changed = rewritten(workbook, number)
        start = time.perf_counter()
        render(changed, OPTIONS)
        times.append((time.perf_counter() - start) * 1000)
    print(json.dumps({"times_ms": times}))


main()
