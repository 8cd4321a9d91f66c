"""How well a message that could be sent to many is told from one that is about somebody, on notes people labelled.

    python -m tests.evaluation.measure_notes [--json] [--misses]

Reads tests/evaluation/notes/*.jsonl, one row a line, each with `id`, `split` ("dev" or "held-out") and `text`:

- a note: `label` ("could be sent to many" or "about them"), or `generic` (true, false), and what the writer knew, if it
  was kept: `name`, `notices` (texts, or objects with `text` and `kind`), `why`, `situation`, `channel`, `language`;
- a note whose sentences were labelled: `sentences`, objects with `about` ("them", "us", "me", "nothing") and either
  `text` or `start` and `end`; `optional` where the labellers did not agree;
- a copy: `earlier` (the text it may be a copy of) and `copy` (true for a light copy, false for another message);
- a pair: `first`, `second` and `kind` ("light copy", "paraphrase", "different"). Pairs have no split of their own:
  those with an odd number in their id are for development, those with an even one are held out.

`--misses` shows single rows, of the dev split only: the held-out split is for figures.
"""

import argparse
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.evaluation.rates import Rate
from workbook.model.answers import Row, StoryCards
from workbook.model.workbook import Person, Workbook
from workbook.outreach.lens import Lens, Sentence, lens_of
from workbook.outreach.review import Review, review
from workbook.outreach.sameness import NEARLY_THIS, nearly_same, shape_of
from workbook.outreach.words import read

FOLDER = Path(__file__).parent / "notes"
MANY = "sent_to_many"
SPLITS = ("dev", "held-out")
GOALS = {"precision": 0.95, "recall": 0.85, "lens": 0.85, "copies": 0.95}


@dataclass
class Figures:
    """Counts of one split, and what went wrong in it."""

    right: int = 0
    found: int = 0
    generic: int = 0
    agreed: int = 0
    sentences: int = 0
    caught: int = 0
    copies: int = 0
    alarms: int = 0
    others: int = 0
    reworded: int = 0
    paraphrases: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def rates(self) -> dict[str, Rate]:
        """The rates the goals speak of."""
        return {
            "precision": Rate(self.right, self.found),
            "recall": Rate(self.right, self.generic),
            "lens": Rate(self.agreed, self.sentences),
            "copies": Rate(self.caught, self.copies),
            "no false copy": Rate(self.others - self.alarms, self.others),
            "paraphrases": Rate(self.reworded, self.paraphrases),
        }


def rows(folder: Path = FOLDER) -> Iterator[dict[str, Any]]:
    """All rows of the set with their split; none where there is no set."""
    for file in sorted(folder.glob("*.jsonl")) if folder.is_dir() else ():
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.strip():
                row = json.loads(line)
                if "label" in row:
                    row["generic"] = row["label"] == "could be sent to many"
                if "kind" in row:
                    row |= _pair(row)
                split = str(row.get("split", file.stem)).replace("_", "-").replace("heldout", "held-out")
                yield row | {"split": split}


def _pair(row: dict[str, Any]) -> dict[str, Any]:
    """A pair as a copy, in the split its number puts it into."""
    number = int("".join(sign for sign in str(row["id"]) if sign.isdigit()))
    copy = {"light copy": True, "different": False}.get(row["kind"])
    return {"split": SPLITS[1 - number % 2], "text": row["second"], "earlier": row["first"], "copy": copy}


def reviewed(row: dict[str, Any]) -> Review:
    """The review of a note with what its writer knew."""
    known: dict[str, Any] = row.get("person") if isinstance(row.get("person"), dict) else row
    person = Person(
        id="p",
        name=str(known.get("name") or row.get("recipient") or ""),
        why=str(known.get("why") or ""),
        field=str(known.get("field") or ""),
        pile=str(known.get("pile") or ""),
        name_original_script=str(known.get("name_original_script") or ""),
    )
    values: dict[str, str] = {}
    for place, notice in enumerate(list(known.get("notices") or ())[:3], start=1):
        said = notice if isinstance(notice, dict) else {"text": notice}
        values |= {f"noticed{place}": str(said["text"]), f"noticed{place}_kind": str(said.get("kind") or "work")}
    cards = StoryCards(rows=(Row(id="n", person="p", values={**values, "wonder": str(known.get("wonder") or "")}),))
    workbook = Workbook(id="w", people=(person,), answers={"E9.2.notices": cards})
    about = {name: str(row.get(name) or "") for name in ("text", "situation", "channel", "language")}
    return review(workbook, Row(id="m", person="p", values=about))


def measured(some: Iterable[dict[str, Any]]) -> Figures:
    """The counts over some rows."""
    figures = Figures()
    for row in some:
        if isinstance(row.get("generic"), bool):
            _count_note(figures, row)
        if row.get("sentences"):
            _count_sentences(figures, row)
        if "earlier" in row:
            _count_copy(figures, row)
    return figures


def _count_note(figures: Figures, row: dict[str, Any]) -> None:
    seen = reviewed(row).signals
    many = seen.band.id == MANY
    figures.found += many
    figures.generic += row["generic"]
    figures.right += many and row["generic"]
    if many != row["generic"]:
        raised = " ".join(signal.id for signal in seen.raised)
        figures.misses.append(f"{row.get('id', '')} index {seen.index} [{raised}] {row['text'][:160]!r}")


def _count_sentences(figures: Figures, row: dict[str, Any]) -> None:
    lens = lens_of(reviewed(row).draft)
    for said in row["sentences"]:
        if said.get("optional"):
            continue
        found = _sentence_at(lens, *_span(row, said))
        about = "nothing" if found is None else found.about
        wanted = str(said["about"]).removeprefix("about ").replace("them", "you")
        figures.sentences += 1
        figures.agreed += about == wanted
        if about != wanted:
            words = str(said.get("text") or (found.text if found else ""))
            figures.misses.append(f"{row.get('id', '')} {wanted} not {about}: {words!r}")


def _span(row: dict[str, Any], said: dict[str, Any]) -> tuple[int, int]:
    """Where a labelled sentence begins and ends."""
    start = int(said["start"]) if "start" in said else row["text"].find(str(said["text"]))
    return start, int(said["end"]) if "end" in said else start + len(str(said.get("text") or " "))


def _sentence_at(lens: Lens, start: int, end: int) -> Sentence | None:
    """The sentence of the lens that shares most with a labelled one: an opening belongs to the sentence it opens."""
    shared = {one: min(one.end, end) - max(one.start, start) for one in lens.sentences}
    best = max(shared, key=lambda one: shared[one], default=None)
    return None if best is None or shared[best] <= 0 else best


def _count_copy(figures: Figures, row: dict[str, Any]) -> None:
    pair = [shape_of(str(text), _names(name)) for text, name in _sides(row)]
    near = nearly_same(*pair) >= NEARLY_THIS
    copy = row.get("copy", True)
    if copy is None:
        figures.paraphrases += 1
        figures.reworded += near
        return
    figures.copies += copy
    figures.caught += copy and near
    figures.others += not copy
    figures.alarms += near and not copy
    if near != copy:
        figures.misses.append(f"{row.get('id', '')} copy {copy}, near {near}: {row['text'][:120]!r}")


def _sides(row: dict[str, Any]) -> tuple[tuple[str, str], tuple[str, str]]:
    return (str(row["text"]), str(row.get("name") or "")), (str(row["earlier"]), str(row.get("earlier_name") or ""))


def _names(name: str) -> frozenset[str]:
    return frozenset(word.low for word in read(name).words)


def main() -> None:
    """Print the figures of both splits, with the goals they are held against."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--misses", action="store_true", help="show single rows of the dev split")
    options = parser.parse_args()
    everything = tuple(rows())
    found = {split: measured(row for row in everything if row["split"] == split) for split in SPLITS}
    if options.json:
        told = {split: {name: vars(rate) for name, rate in one.rates.items()} for split, one in found.items()}
        print(json.dumps(told, indent=1))
        return
    if not everything:
        print(f"No labelled notes in {FOLDER.name}/ yet.")
    for split, figures in found.items():
        print(split)
        for name, rate in figures.rates.items():
            print(f"  {name:<14}{rate}" + (f"  goal {GOALS[name]}" if name in GOALS else ""))
        if options.misses and split == "dev":
            print("\n".join(f"    {miss}" for miss in figures.misses))


if __name__ == "__main__":
    main()
