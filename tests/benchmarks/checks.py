"""CPU time of the live checks of one field, N times each, with a filled workbook around. Prints milliseconds as JSON.

    python tests/benchmarks/checks.py [N] [FILE]

Every round changes the text, as a key would, so nothing is answered from memory of the same text.
"""

import sys

sys.path[:] = [entry for entry in sys.path if not entry.endswith("benchmarks")]

import json
import time
from pathlib import Path

from workbook.checks.find import find_in
from workbook.cli.reading import read
from workbook.model.answers import Answer, LongText, ShortText
from workbook.model.edits import SetAnswer
from workbook.model.workbook import Workbook

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "nurse.brandbook"
HEADLINE, ABOUT = "E5.4.final", "E6.3.about"
ABOUT_LENGTH, LONG = 2600, 20_000


def milliseconds(workbook: Workbook, ref: str, answer: Answer) -> float:
    """CPU time of one look at one field after a change."""
    changed = SetAnswer(ref, answer).apply(workbook)
    start = time.process_time()
    find_in(changed, ref)
    return (time.process_time() - start) * 1000


def long_text(workbook: Workbook, length: int) -> str:
    """The sample's own About, repeated to `length` code points."""
    about = workbook.text(ABOUT) + "\n\n"
    return (about * (length // len(about) + 1))[:length]


def main() -> None:
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    workbook = read(Path(sys.argv[2]) if len(sys.argv) > 2 else SAMPLE).opened.workbook
    headline, about, long = workbook.text(HEADLINE), long_text(workbook, ABOUT_LENGTH), long_text(workbook, LONG)
    find_in(workbook, HEADLINE)
    find_in(workbook, ABOUT)
    told = {
        "headline_ms": [milliseconds(workbook, HEADLINE, ShortText(text=f"{headline} {n}")) for n in range(times)],
        "about_ms": [milliseconds(workbook, ABOUT, LongText(text=f"{about[:-4]} {n}")) for n in range(times)],
        "long_ms": [milliseconds(workbook, ABOUT, LongText(text=f"{long[:-4]} {n}")) for n in range(times // 20 + 5)],
    }
    print(json.dumps({name: [round(value, 3) for value in values] for name, values in told.items()}))


if __name__ == "__main__":
    main()
