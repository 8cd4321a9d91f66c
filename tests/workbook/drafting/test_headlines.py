"""Headlines from own pieces: nothing invented, always the same, each beginning differently."""

import json
from pathlib import Path

import pytest

import resources
from workbook.drafting.headlines import JOINTS, LONGEST, headline_candidates, missing_pieces
from workbook.drafting.slots import slots_of
from workbook.model.answers import LongText, MultiChoice, ShortText
from workbook.model.workbook import Owner, Workbook
from workbook.storage.format import decode
from workbook.writing import graphemes

PEOPLE = json.loads(Path("tests/evaluation/drafting/people.json").read_text(encoding="utf-8"))["people"]
REVIEWED = Path("tests/evaluation/drafting/reviewed.tsv").read_text(encoding="utf-8").splitlines()
SAMPLES = ("nurse", "hr-manager", "accountant")


def workbook_with(path: str = "G1", owner: Owner | None = None, **pieces: str) -> Workbook:
    answers = {f"E5.2.{name}": ShortText(text=words) for name, words in pieces.items() if name != "own_voice"}
    if "own_voice" in pieces:
        answers["E4.2.own_voice"] = LongText(text=pieces["own_voice"])
    answers["E1.2.main"] = MultiChoice(chosen=(path,))
    return Workbook(id="w", owner=owner or Owner(), answers=answers)


def everybody() -> list[tuple[str, Workbook]]:
    samples = [(name, decode(resources.path("samples", f"{name}.brandbook").read_bytes()).workbook) for name in SAMPLES]
    return samples + [
        (one["id"], workbook_with(one["path"], **{k: v for k, v in one.items() if k not in {"id", "path"}}))
        for one in PEOPLE
    ]


@pytest.mark.parametrize(("name", "workbook"), everybody())
def test_every_word_comes_from_an_answer(name, workbook):
    for candidate in headline_candidates(workbook):
        for part in candidate.parts:
            if not part.source:
                assert part.text in JOINTS
            elif part.source == "owner":
                assert part.text in {workbook.owner.role.strip(), workbook.owner.place.strip()}
            else:
                assert part.text in " ".join(workbook.text(part.source).split())
        assert candidate.text.casefold() == "".join(part.text for part in candidate.parts).casefold()
        assert graphemes.count(candidate.text) <= LONGEST


def test_each_one_was_read_by_a_person():
    made = [
        f"{name}\t{one.pattern}\t{one.text}" for name, workbook in everybody() for one in headline_candidates(workbook)
    ]
    reviewed = [line.rsplit("\t", 1) for line in REVIEWED if line and not line.startswith("#")]
    assert made == [text for text, _ in reviewed]
    assert {verdict for _, verdict in reviewed} == {"grammatical, true"}


@pytest.mark.parametrize(("name", "workbook"), everybody())
def test_they_differ_and_are_the_same_every_time(name, workbook):
    candidates = headline_candidates(workbook)
    assert candidates == headline_candidates(workbook)
    assert len({one.why for one in candidates}) == len(candidates) <= 5
    assert len({one.text.split()[0:3].__str__() for one in candidates}) == len(candidates)


def test_a_missing_piece_is_named_instead_of_invented():
    workbook = workbook_with(role="baker", people="hospitals")
    assert [one.why for one in headline_candidates(workbook)] == ["Leads with what you are and for whom"]
    missing = {one.ref: one.leads for one in missing_pieces(workbook)}
    assert missing["E5.2.proof"] == "Leads with proof"
    assert missing["E5.2.problem"] == "Leads with their words"


def test_words_that_do_not_fit_a_place_are_not_put_there():
    clause = workbook_with(role="We bake for hospitals", people="hospitals", proof="four of five stayed")
    assert [one.pattern for one in headline_candidates(clause)] == ["H9"]
    two_words = workbook_with(role="nurse", people="designers", problem="alarm fatigue")
    assert "H4" not in {one.pattern for one in headline_candidates(two_words)}
    wish = workbook_with(role="nurse", looking_for="a new ward")
    assert "H3" not in {one.pattern for one in headline_candidates(wish)}


def test_nothing_written_gives_nothing():
    assert headline_candidates(Workbook(id="w")) == ()


def test_the_owner_lines_stand_in_where_no_piece_is_written():
    workbook = workbook_with(owner=Owner(role="ward nurse", place="Leeds"), people="people who design ward software")
    (first,) = headline_candidates(workbook)
    assert first.text == "Ward nurse for people who design ward software · Leeds"


@pytest.mark.parametrize("words", ["x" * 20_000, "\u202eabc", "👩‍👩‍👧", "العربية", "日本語のことば", "ALL CAPS", "<b>"])
def test_strange_words_make_no_trouble(words):
    workbook = workbook_with(role=words, people=words, proof=words, problem=f"{words} {words} {words}", topic=words)
    for candidate in headline_candidates(workbook):
        assert graphemes.count(candidate.text) <= LONGEST


@pytest.mark.parametrize(
    ("words", "shape"),
    [
        ("ward nurse", "name"), ("we build doors", "clause"), ("I’m a nurse", "clause"), ("spring flowers", "name"),
        ("moving into software", "doing"), ("What does it mean?", "sentence"), ("One. Two.", "sentence"),
    ],
)  # fmt: skip
def test_kinds_of_words(words, shape):
    workbook = workbook_with(topic=words)
    assert slots_of(workbook)["topic"].shape == shape
