"""Writes FILE, grown to about a megabyte (people, lines, earlier wordings), to DEST. Prints how many bytes it has."""

import sys

sys.path[:] = [entry for entry in sys.path if not entry.endswith("benchmarks")]

import json
from pathlib import Path

from msgspec.structs import replace

PEOPLE, LINES, WORDINGS = 700, 2600, 130


def main() -> None:
    from workbook.model.answers import LongText, Version
    from workbook.model.edits import SetAnswer
    from workbook.model.workbook import Person, Touch
    from workbook.storage.format import decode, encode, first_head

    file, dest = Path(sys.argv[1]), Path(sys.argv[2])
    workbook = decode(file.read_bytes()).workbook
    about = workbook.text("E6.3.about")
    earlier = tuple(Version(id=f"v_{number}", text=f"{about}\n{number}") for number in range(WORDINGS))
    workbook = SetAnswer("E6.3.about", LongText(text=about, versions=earlier)).apply(workbook)
    people = tuple(
        Person(id=f"p_{number}", name=f"Person {number}", how="We met at the fair in the second hall.", why=about[:120])
        for number in range(PEOPLE)
    )
    ledger = tuple(
        Touch(id=f"t_{number}", person=f"p_{number % PEOPLE}", kind="noticed", on="2026-11-01", line=about[:60])
        for number in range(LINES)
    )
    grown = replace(workbook, people=(*workbook.people, *people), ledger=ledger)
    dest.write_bytes(encode(grown, first_head(grown)))
    print(json.dumps({"bytes": dest.stat().st_size}))


main()
