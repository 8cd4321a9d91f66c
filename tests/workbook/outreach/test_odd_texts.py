"""Nothing a person may type or paste ends in an exception, and every place in a text is a true place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.workbook.outreach.people import MONDAY, circle, person, with_messages, with_notices
from workbook.model.answers import Row
from workbook.model.text import clean_text
from workbook.outreach.people_checks import people_findings
from workbook.outreach.review import Review, review
from workbook.outreach.week import week_page

NAMES = (
    "B.",
    "Will May",
    "Grace Hope",
    "I. Me",
    "李",
    "山田 雪",
    "أمينة الفاسي",
    "Олена Ковальчук",
    "नेहा शर्मा",
    "สมชาย ใจดี",
    "O'Brien-d’Arc",
    "ΑΘΗΝΑ Σ.",
    "İpek Ißler",
    "🙂",
    "",
    "{name}",
    "Q" * 400,
)
TEXTS = (
    "",
    "🙂",
    "?",
    "…",
    "\n\n\n",
    'She said “he said ‘she said "no"’” – and you?',
    "שלום, איך את? קראתי את מה שכתבת.",
    "سلمى، كيف حالك؟ قرأت ما كتبتِ.",
    "山田さん、こんにちは。お元気ですか。記録を読みました！",
    "李，你好。你的演讲让我停下来。你为什么选择夜班？",
    "안녕하세요, 기록을 잘 읽었습니다. 왜 그러셨어요?",
    "Καλημέρα, τι κάνεις; Διάβασα το κείμενο.",
    "नमस्ते नेहा, आपने रात में क्या देखा?",
    "İIıi ẞß ŉ ǰ ΐ you",
    "a̐éö̲" * 50,
    "👩‍👩‍👧‍👦🇪🇺🏳️‍🌈",
    "'' '’ '’' ’",
    "[[]] {{}} <<>> %% ___ *|FNAME|*",
    "you " * 2000,
    "no spaces" + "x" * 3000,
    "Mr. Dr. B. i.e. e.g. 5 p.m. a.m.",
)


def reviewed(name: str, text: str, situation: str = "M3") -> Review:
    who = replace(person("x", why="her bees"), name=name, note="سلمى 🙂")
    other = person("Other One")
    workbook = with_notices(circle(who, other), who, (text[:160], "work"), ("She measured the drain", "choice"))
    sent = Row(id="sent", person=other.id, values={"text": text, "status": "sent", "sent_on": "2027-01-01"})
    row = Row(id="new", person=who.id, values={"text": text, "situation": situation, "channel": "email"})
    workbook = with_messages(workbook, sent, row)
    week_page(workbook, MONDAY)
    people_findings(workbook, MONDAY)
    return review(workbook, row)


def assert_true_places(seen: Review) -> None:
    text = seen.draft.text
    spans = [span for signal in seen.signals.raised for span in signal.spans]
    spans += [(one.start, one.end) for one in seen.lens.sentences]
    assert all(0 <= begin < end <= len(text) for begin, end in spans)
    assert 0 <= seen.signals.index <= 100
    assert "".join("".join(one.text.split()) for one in seen.lens.sentences) == "".join(text.split())


@pytest.mark.parametrize("text", TEXTS)
def test_odd_texts(text: str) -> None:
    for name in NAMES:
        assert_true_places(reviewed(name, text))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300), st.text(max_size=30), st.sampled_from(["", "M1", "M4", "M7", "M9"]))
def test_any_text_at_all(text: str, name: str, situation: str) -> None:
    assert_true_places(reviewed(clean_text(name), clean_text(text), situation))


@pytest.mark.parametrize(
    ("name", "text", "them"),
    [
        ("Will May", "It may rain and it will stop.", 0),
        ("Will May", "Good evening, Will. It may rain.", 1),
        ("Will May", "Will, the river is high.", 1),
        ("Will May", "Will it rain?", 0),
        ("J. Ortega", "J is a letter, Ortega is a name.", 1),
        ("B.", "B, the river is high.", 1),
        ("李", "李，河水很高。", 1),
    ],
)
def test_names_that_are_also_words(name: str, text: str, them: int) -> None:
    assert len(reviewed(name, text).draft.name_places) == them


def test_a_name_in_another_script_is_the_name() -> None:
    assert not reviewed("Salma B.", "سلمى, the drain you measured still hangs by the door. How?").signals.has("X3")
