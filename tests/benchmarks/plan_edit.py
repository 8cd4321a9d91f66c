"""The plan of FILE after one sentence was edited, N times in one warm process. Prints milliseconds to the new pages."""

import sys

sys.path[:] = [entry for entry in sys.path if not entry.endswith("benchmarks")]

import json
import time
from datetime import date
from pathlib import Path

from workbook.cli.reading import read
from workbook.model.answers import LongText
from workbook.model.edits import SetAnswer
from workbook.pdf import PlanOptions, render

OPTIONS = PlanOptions(date=date(2027, 1, 11))
EDITED = "E6.3.about"


def main() -> None:
    workbook = read(Path(sys.argv[1])).opened.workbook
    render(workbook, OPTIONS)
    about = workbook.text(EDITED)
    times = []
    for number in range(1, int(sys.argv[2]) + 1):
        changed = SetAnswer(EDITED, LongText(text=f"{about} This sentence is number {number}.")).apply(workbook)
        start = time.perf_counter()
        render(changed, OPTIONS)
        times.append((time.perf_counter() - start) * 1000)
    print(json.dumps({"times_ms": times}))


main()
