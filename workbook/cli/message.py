"""`message`: what a message says before you send it yourself: signals, index, balance, sentence by sentence."""

import json
import sys
from pathlib import Path
from typing import Any

from workbook.cli.reading import read
from workbook.errors import WorkbookError
from workbook.model.answers import Row
from workbook.model.workbook import Person, Workbook
from workbook.outreach.lens import NAMES
from workbook.outreach.review import Review, review
from workbook.outreach.situations import situations


def run(
    path: Path, text_file: Path, person: str, situation: str, *, channel: str = "", language: str = "", as_json: bool
) -> int:
    """Print the review of a text. Raises `WorkbookError` when a file, the person or the situation is not there."""
    workbook = read(path).opened.workbook
    if situation and situation not in {one.id for one in situations()}:
        raise WorkbookError(f"There is no situation {situation}.", "Choose one from M1 to M8.")
    found = _person(workbook, person)
    values = {
        "text": _text(text_file),
        "situation": situation,
        "channel": channel or found.channel,
        "language": language,
    }
    seen = review(workbook, Row(id="message", person=found.id, values=values))
    if as_json:
        print(json.dumps(_told(seen), ensure_ascii=False, indent=1))
    else:
        print("\n".join(_lines(seen)))
    return 0


def _person(workbook: Workbook, wanted: str) -> Person:
    """The person with this id, or the only one whose name holds the words given."""
    exact = workbook.person(wanted)
    if exact is not None:
        return exact
    named = [person for person in workbook.people if wanted.casefold() in person.name.casefold()]
    if len(named) == 1:
        return named[0]
    known = ", ".join(person.id for person in (named or workbook.people)[:12])
    raise WorkbookError(f"Nobody here is called {wanted}.", f"These are known: {known or 'nobody yet'}.")


def _text(path: Path) -> str:
    if str(path) == "-":
        return sys.stdin.read().strip()
    try:
        return path.read_text(encoding="utf-8-sig").strip()
    except (OSError, UnicodeDecodeError) as trouble:
        raise WorkbookError(f"{path} cannot be read as text.", "Check the name, and save it as UTF-8.") from trouble


def _lines(seen: Review) -> list[str]:
    signals, length = seen.signals, seen.length
    most = "" if length.longest is None else f" of {length.longest}"
    lines = [
        f"{signals.band.words.capitalize()} (index {signals.index})",
        seen.lens.balance.sentence,
        f"{length.signs}{most} characters, {length.words} words, about {length.seconds} seconds to read",
        *(f"  {signal.id:<4}{signal.label}: {signal.question}" for signal in signals.raised),
    ]
    lines += [f"  {NAMES[sentence.about]:<14}{sentence.text}" for sentence in seen.lens.sentences]
    asked = "" if seen.finding is None else seen.finding.text
    lines += [line for line in (signals.off_sentence, asked, seen.readiness.sentence) if line]
    return lines


def _told(seen: Review) -> dict[str, Any]:
    balance = seen.lens.balance
    return {
        "index": seen.signals.index,
        "band": seen.signals.band.words,
        "signals": [
            {"id": one.id, "label": one.label, "question": one.question, "weight": one.weight, "words": one.words}
            for one in seen.signals.raised
        ],
        "off": seen.signals.off,
        "off_sentence": seen.signals.off_sentence,
        "balance": {
            "them": balance.them,
            "me": balance.me,
            "target": f"{balance.target.numerator}:{balance.target.denominator}",
            "reached": balance.reached,
            "words": balance.leaning,
        },
        "sentences": [
            {"start": one.start, "end": one.end, "about": one.about, "text": one.text} for one in seen.lens.sentences
        ],
        "characters": seen.length.signs,
        "longest": seen.length.longest,
        "readiness": seen.readiness.words,
        "partial": seen.readiness.partial,
        "asked": None if seen.finding is None else seen.finding.text,
    }
