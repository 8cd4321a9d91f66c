"""Whole Abouts from own sentences: order and cuts are ours, every word is theirs."""

import resources
from workbook.drafting.abouts import SHORT, about_candidates, missing_openings
from workbook.model.answers import LongText, RankedList, Row
from workbook.model.workbook import Workbook
from workbook.storage.format import decode


def workbook_with(blocks: tuple[str, ...], **openings: str) -> Workbook:
    rows = tuple(Row(id=f"r{n}", values={"block": "b", "text": text}) for n, text in enumerate(blocks))
    answers = {f"E6.1.{name}": LongText(text=text) for name, text in openings.items()}
    return Workbook(id="w", answers={**answers, "E6.2.blocks": RankedList(rows=rows)})


def test_each_opening_begins_a_text_of_its_own():
    workbook = workbook_with(("I count. It helps.", "Write to me."), theirs="You wait.", moment="At four it beeped.")
    found = {one.why: one.text for one in about_candidates(workbook)}
    assert found["Begins with their situation"] == "You wait.\n\nI count. It helps.\n\nWrite to me."
    assert found["Begins with a moment"] == "At four it beeped.\n\nI count. It helps.\n\nWrite to me."
    assert found[SHORT] == "You wait.\n\nI count.\n\nWrite to me."
    assert missing_openings(workbook) == (("E6.1.plain", "Begins with what you do"),)


def test_a_sentence_is_said_once():
    workbook = workbook_with(("You wait. I count.", "Write to me."), theirs="You wait.")
    assert about_candidates(workbook)[0].text == "You wait.\n\nI count.\n\nWrite to me."


def test_without_blocks_there_is_nothing_to_put_together():
    assert about_candidates(workbook_with((), theirs="You wait.")) == ()


def test_without_an_opening_the_blocks_stand_alone():
    assert about_candidates(workbook_with(("I count.", "Write to me.")))[0].text == "I count.\n\nWrite to me."


def test_every_sentence_of_the_samples_is_their_own():
    for name in ("nurse", "hr-manager", "accountant"):
        workbook = decode(resources.path("samples", f"{name}.brandbook").read_bytes()).workbook
        own = " ".join(
            [workbook.text(f"E6.1.{one}") for one in ("theirs", "moment", "plain")]
            + [row.text("text") for row in workbook.rows("E6.2.blocks")]
        )
        own = " ".join(own.split())
        candidates = about_candidates(workbook)
        assert candidates
        for candidate in candidates:
            for paragraph in candidate.paragraphs:
                for sentence in paragraph.text.split(". "):
                    assert " ".join(sentence.rstrip(".").split()) in own
