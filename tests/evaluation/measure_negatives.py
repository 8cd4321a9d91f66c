"""How often a check asks where it should not, by kind of text, and how spelling treats names and mistakes.

    python -m tests.evaluation.measure_negatives [--alarms]

Reads hard_negatives.jsonl (texts that look like a complaint and are none), names_and_jargon.jsonl (spelled as they
should be) and misspelled.jsonl. A text counts once, however many checks of its kind ask.
"""

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.evaluation.measure_writing import FOLDER, found_in
from tests.evaluation.rates import Rate
from tests.workbook.checks.books import STORY, Given, book
from workbook.checks.find import find_in
from workbook.model.workbook import Owner
from workbook.writing.grammar import Proofreader
from workbook.writing.slip import Slip

FIELDS = ("E5.4.final", "E6.3.about")
WORN = ("worn", "C-STOCK-1", "C-VOICE-1", "C-VOICE-2", "C-HEAD-3", "C-AB-9")
CHECKS_OF_KIND: dict[str, tuple[str, ...]] = {
    "worn word": WORN,
    "stock phrase": WORN,
    "machine sounding phrase": WORN,
    "name of an organisation": (*WORN, "C-HEAD-9", "C-OPEN-2"),
    "quotation": (*WORN, "C-HEAD-9", "C-OPEN-2", "C-CLAIM-1"),
    "claim without proof": (*WORN, "C-HEAD-9", "C-OPEN-2", "C-CLAIM-1"),
    "empty superlative": (*WORN, "C-HEAD-9", "C-CLAIM-1"),
    "comparison with others": (*WORN, "C-HEAD-9", "C-CLAIM-1"),
    "third person": ("C-AB-10",),
    "too long sentence": ("C-AB-7", "C-OPEN-1"),
    "passive": ("slip",),
    "all caps": ("C-HEAD-5",),
    "too many symbols": ("C-HEAD-4", "C-HEAD-7", "C-SIGN-1", "C-SIGN-2"),
    "jargon list": ("C-HEAD-10", "C-VOICE-2"),
    "acronym": ("C-HEAD-10", "C-HEAD-5"),
    "begging": ("C-HEAD-8", "C-STOCK-1", "C-PATH-3"),
    "apology": WORN,
    "exclamation": ("C-SIGN-2", "slip"),
    "title only": ("C-HEAD-6",),
    "repeated word": ("slip", "C-SAME-1"),
}
"""What would be wrong to say of the texts of a kind: a check, "worn" for any worn word, "slip" for grammar."""
CLAIMED: dict[str, Given] = {"E2.3.stories": [STORY], "E4.3.claims": [{"claim": "I count alarms", "story": "row_1"}]}


@dataclass(frozen=True)
class Asked:
    """A text, its kind and the checks of its kind that ask about it."""

    kind: str
    text: str
    checks: tuple[str, ...]


def rows_of(name: str) -> list[dict[str, Any]]:
    """The texts of one file of the set."""
    lines = (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def negatives(proofreader: Proofreader) -> tuple[Asked, ...]:
    """Each hard negative with the checks of its kind that ask."""
    rows = rows_of("hard_negatives")
    return tuple(Asked(row["looks_like"], row["text"], tuple(_asking(row, proofreader))) for row in rows)


def _asking(row: dict[str, Any], proofreader: Proofreader) -> Iterator[str]:
    text, checks = str(row["text"]), CHECKS_OF_KIND[row["looks_like"]]
    if "worn" in checks and found_in(text):
        yield "worn"
    if "slip" in checks and slips_in(text, proofreader):
        yield "slip"
    for ref in FIELDS:
        workbook = book({**CLAIMED, ref: text}, Owner(name="Amina El Fassi"))
        yield from sorted({found.check for found in find_in(workbook, ref)} & set(checks))


def slips_in(text: str, proofreader: Proofreader) -> tuple[Slip, ...]:
    """What spelling and grammar point at in British English; nothing where no engine is installed."""
    return proofreader.look(text, "british", frozenset()) or ()


@dataclass(frozen=True)
class Spelling:
    """Alarms in texts spelled as they should be, and mistakes found."""

    texts: int
    alarms: int
    found: int
    mistakes: int

    @property
    def alarms_per_10(self) -> float:
        """False alarms in ten headlines full of names and trade words."""
        return 10 * self.alarms / self.texts if self.texts else 0.0


def spelling(proofreader: Proofreader) -> Spelling:
    """The counts over both spelling files."""
    right, wrong = rows_of("names_and_jargon"), rows_of("misspelled")
    alarms = sum(len(slips_in(row["text"], proofreader)) for row in right)
    found = 0
    for row in wrong:
        slips = [slip.words for slip in slips_in(row["text"], proofreader)]
        found += sum(any(words in mistake or mistake in words for words in slips) for mistake in row["mistakes"])
    return Spelling(len(right), alarms, found, sum(len(row["mistakes"]) for row in wrong))


def told(asked: tuple[Asked, ...], counts: Spelling, *, alarms: bool) -> Iterator[str]:
    """All figures as lines, with the texts that were asked about where wanted."""
    for kind in CHECKS_OF_KIND:
        texts = [one for one in asked if one.kind == kind]
        wrong = [one for one in texts if one.checks]
        yield f"{kind}: asked about {Rate(len(wrong), len(texts))}"
        yield from (f"    {', '.join(one.checks)}: {one.text}" for one in wrong if alarms)
    yield f"all: asked about {Rate(sum(bool(one.checks) for one in asked), len(asked))}"
    yield f"spelling: {counts.alarms_per_10:.2f} false alarms in 10 headlines ({counts.texts} headlines)"
    yield f"spelling: mistakes found {Rate(counts.found, counts.mistakes)}"


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure false alarms on texts that look wrong and are not.")
    parser.add_argument("--alarms", action="store_true", help="the texts that were asked about")
    options = parser.parse_args()
    proofreader = Proofreader()
    print("\n".join(told(negatives(proofreader), spelling(proofreader), alarms=options.alarms)))


if __name__ == "__main__":
    main()
