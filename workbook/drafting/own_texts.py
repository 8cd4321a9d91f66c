"""What a new draft can begin with: the person's own words from earlier answers, laid out or as they are."""

from msgspec import Struct

from workbook.curriculum.contents import title_of
from workbook.curriculum.course import exercise
from workbook.drafting.abouts import about_candidates, missing_openings
from workbook.drafting.draft_kinds import BIOS, BRAND, HEADLINE, DraftKind, bio_kinds
from workbook.drafting.headlines import headline_candidates, missing_pieces
from workbook.model.workbook import Workbook
from workbook.progress import exercise_of
from workbook.reading.offers import offered_words
from workbook.reading.summaries import field_at
from workbook.writing import graphemes

MOST = 6


class OwnText(Struct, frozen=True):
    """A text to begin with: why it is offered, its words, and the pattern or structure they follow ("" for none)."""

    why: str
    text: str
    tag: str = ""


class Wanted(Struct, frozen=True):
    """A question that would make one more possible: its field, its name, and how that one would begin."""

    ref: str
    name: str
    leads: str


def own_texts(workbook: Workbook, kind: DraftKind) -> tuple[OwnText, ...]:
    """What the person's answers make for this kind of text, without a word of ours."""
    if kind.id == HEADLINE.id:
        return tuple(OwnText(one.why, one.text, one.pattern) for one in headline_candidates(workbook))
    if kind.id == "about":
        chosen = workbook.chosen("E6.2.structure")
        return tuple(OwnText(one.why, one.text, chosen[0] if chosen else "") for one in about_candidates(workbook))
    return _earlier_words(workbook, kind)


def wanted(workbook: Workbook, kind: DraftKind) -> tuple[Wanted, ...]:
    """Questions still open that would make another one possible; at most three."""
    if kind.id == HEADLINE.id:
        return tuple(Wanted(one.ref, _label(one.ref), one.leads) for one in missing_pieces(workbook))[:3]
    if kind.id == "about":
        return tuple(Wanted(ref, _label(ref), why) for ref, why in missing_openings(workbook))[:3]
    return ()


def _earlier_words(workbook: Workbook, kind: DraftKind) -> tuple[OwnText, ...]:
    """Whole texts written before that fit: for a short self the other texts of its size, for a statement its offers."""
    found: dict[str, OwnText] = {}
    if kind.id == BRAND.id:
        for offer in offered_words(workbook, exercise("E4.2")):
            if offer.into == "own_voice" and offer.usable:
                for line in offer.lines:
                    found.setdefault(line.strip(), OwnText(f"From “{offer.source_title}”", line.strip()))
    else:
        for ref in _texts_for_bios():
            text = workbook.text(ref).strip()
            if text and ref != kind.final and _fits(text, kind):
                found.setdefault(text, OwnText(_from(ref), text))
    return tuple(found.values())[:MOST]


def _texts_for_bios() -> tuple[str, ...]:
    others = tuple(kind.final for kind in bio_kinds())
    return tuple(dict.fromkeys((*(offer.source for offer in exercise(BIOS).offers), *others)))


def _fits(text: str, kind: DraftKind) -> bool:
    field = kind.field
    hard = field.limits.hard
    if hard is None:
        return graphemes.count(text) <= 220
    unit = getattr(field, "counted_in", "graphemes")
    match unit:
        case "words":
            return graphemes.word_count(text) <= hard
        case "lines":
            return graphemes.line_count(text) <= hard
        case _:
            return graphemes.count(text) <= hard


def _from(ref: str) -> str:
    label = _label(ref)
    return f"From “{title_of(exercise_of(ref))}”: {label}"


def _label(ref: str) -> str:
    field = field_at(ref)
    return field.label if field is not None else ref
