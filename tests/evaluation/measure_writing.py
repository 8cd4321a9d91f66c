"""How well the checks find worn words and stock phrases, measured on texts that people labelled.

    python -m tests.evaluation.measure_writing [--json] [--dev] [--misses]

Reads tests/evaluation/writing/*.jsonl: one text a line with `split` ("dev" or "held-out"), `text`, `worn` (the very
words a careful reader would call worn) and `label` ("good" where there are none). `--misses` shows single texts, of the
dev split only: the held-out split is for figures.
"""

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.evaluation.rates import wilson
from workbook.checks.passage import Passage
from workbook.checks.worn import all_worn

FOLDER = Path(__file__).parent / "writing"
OVERLAP = 0.5
SPLITS = ("dev", "held-out")


@dataclass(frozen=True)
class Span:
    """A stretch of a text (code points)."""

    start: int
    end: int

    def meets(self, other: "Span") -> bool:
        """Whether two spans share half of the shorter one."""
        shared = min(self.end, other.end) - max(self.start, other.start)
        return shared > 0 and shared >= OVERLAP * min(self.end - self.start, other.end - other.start)


@dataclass(frozen=True)
class Labelled:
    """One text with what people marked in it."""

    id: str
    split: str
    text: str
    good: bool
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Figures:
    """Counts of one split, from which the rates are made."""

    texts: int
    right: int
    found: int
    caught: int
    marked: int
    alarms: int
    good_words: int

    @property
    def precision(self) -> float:
        """Of what was found, how much people had marked."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Of what people marked, how much was found."""
        return self.caught / self.marked if self.marked else 1.0

    @property
    def alarms_per_100_words(self) -> float:
        """False alarms in 100 words of good text."""
        return 100 * self.alarms / self.good_words if self.good_words else 0.0


def labelled(folder: Path = FOLDER) -> tuple[Labelled, ...]:
    """All texts of the set, in the order of files and lines; none where there is no set."""
    files = sorted(folder.glob("*.jsonl")) if folder.is_dir() else []
    lines = (line for file in files for line in file.read_text(encoding="utf-8").splitlines() if line.strip())
    rows = (json.loads(line) for line in lines)
    return tuple(_one(row) for row in rows if "split" in row)


def _one(row: dict[str, Any]) -> Labelled:
    text = str(row["text"])
    spans = tuple(Span(text.index(words), text.index(words) + len(words)) for words in row["worn"])
    return Labelled(str(row["id"]), str(row["split"]), text, row["label"] == "good", spans)


def found_in(text: str) -> tuple[Span, ...]:
    """What the checks find in a text: worn words, stock phrases and machine-made turns."""
    passage = Passage(text)
    found = all_worn(passage.words, passage.language, passage.quoted) if passage.is_listed else ()
    return tuple(Span(worn.start, worn.end) for worn in found)


def measured(texts: Iterable[Labelled]) -> Figures:
    """The counts over some texts."""
    counts = [0] * 7
    for text in texts:
        found = found_in(text.text)
        right = sum(any(one.meets(span) for span in text.spans) for one in found)
        caught = sum(any(one.meets(span) for one in found) for span in text.spans)
        alarms, words = (len(found) - right, len(Passage(text.text).words)) if text.good else (0, 0)
        for at, value in enumerate((1, right, len(found), caught, len(text.spans), alarms, words)):
            counts[at] += value
    return Figures(*counts)


def told(split: str, figures: Figures) -> Iterator[str]:
    """The figures of one split as lines."""
    yield f"{split}: {figures.texts} texts"
    for name, hits, tries in (
        ("precision", figures.right, figures.found),
        ("recall", figures.caught, figures.marked),
    ):
        low, high = wilson(hits, tries)
        rate = hits / tries if tries else 1.0
        yield f"  {name:<10} {rate:.3f}  ({hits} of {tries}; 95 % between {low:.3f} and {high:.3f})"
    yield f"  false alarms in 100 words of good text: {figures.alarms_per_100_words:.2f} ({figures.good_words} words)"


def as_values(figures: Figures) -> dict[str, float]:
    """The counts and rates of one split by name."""
    rates = {name: getattr(figures, name) for name in ("precision", "recall", "alarms_per_100_words")}
    return {**vars(figures), **rates}


def misses(texts: Sequence[Labelled]) -> Iterator[str]:
    """Single texts of the dev split where the checks and the labels differ."""
    for text in texts:
        found = found_in(text.text)
        missed = [text.text[s.start : s.end] for s in text.spans if not any(map(s.meets, found))]
        extra = [text.text[f.start : f.end] for f in found if not any(map(f.meets, text.spans))]
        if missed or extra:
            yield f"{text.id}: missed {missed}, extra {extra}\n    {text.text[:240]!r}"


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the checks on labelled texts.")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--misses", action="store_true", help="single texts of the dev split")
    parser.add_argument("--dev", action="store_true", help="the dev split alone, as long as something is tuned")
    options = parser.parse_args()
    texts = labelled()
    splits = SPLITS[:1] if options.dev else SPLITS
    by_split = {split: [text for text in texts if text.split == split] for split in splits}
    if options.json:
        figures = {split: measured(found) for split, found in by_split.items()}
        print(json.dumps({split: as_values(one) for split, one in figures.items()}))
        return
    for split, found in by_split.items():
        print("\n".join(told(split, measured(found))))
    if options.misses:
        print("\n".join(misses(by_split["dev"])))


if __name__ == "__main__":
    main()
