"""Texts about one person beside each other: what each says, and where one differs from the others."""

import pytest

import resources
from workbook.checks.consistency import consistency
from workbook.model.answers import RankedList, Row, ShortText
from workbook.model.workbook import Owner, Workbook
from workbook.storage.format import decode


def written(**texts: str) -> Workbook:
    answers = {ref.replace("__", "."): ShortText(text=text) for ref, text in texts.items()}
    topics = RankedList(rows=(Row(id="r1", values={"topic": "quiet alarms"}),))
    owner = Owner(name="Minh Anh Nguyễn", role="ward nurse")
    return Workbook(id="w", owner=owner, answers={"E4.1.topics": topics, **answers})


def test_each_text_says_its_role_its_promise_and_its_name():
    (headline,) = consistency(written(E5__4__final="Ward nurse for quiet alarms · Minh Anh Nguyễn"))
    assert headline.role == ("Ward", "nurse")
    assert headline.promise == ("quiet", "alarms")
    assert headline.named
    assert headline.differs == ()


def test_a_text_without_the_role_of_all_the_others_is_told():
    texts = consistency(
        written(E5__4__final="Ward nurse for quiet alarms", E7__5__c80="A nurse who counts alarms",
                E7__5__c150="I count alarms at night")
    )  # fmt: skip
    assert [text.differs for text in texts] == [(), (), ("Says no role. Elsewhere: “Ward nurse”.",)]


def test_a_name_spelled_otherwise_and_a_text_about_nothing_of_ones_own_are_told():
    _, bio = consistency(written(E5__4__final="Ward nurse for quiet alarms", E7__5__c80="Minh Anh Nguyen, nurse"))
    assert bio.differs == (
        "Has none of your words and topics, and nobody it is for.",
        "Your name is “Nguyen” here and “Nguyễn” elsewhere.",
    )


@pytest.mark.parametrize("name", ["nurse", "hr-manager", "accountant"])
def test_the_samples_list_every_written_text_once(name):
    workbook = decode(resources.path("samples", f"{name}.brandbook").read_bytes()).workbook
    refs = [text.ref for text in consistency(workbook)]
    assert len(refs) == len(set(refs))
    assert {"E4.2.own_voice", "E5.4.final", "E7.5.one_line"} <= set(refs)


def test_nothing_written_gives_nothing():
    assert consistency(Workbook(id="w")) == ()
