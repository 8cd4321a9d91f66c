"""Every check asks where it should, is silent where it should, points at the right code points and never fails."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.workbook.checks.books import book
from tests.workbook.checks.cases import CASES, WHOLE, Case
from workbook.checks.all_checks import CHECKS
from workbook.checks.catalogue import check_texts
from workbook.checks.find import NO_LIST, checked_refs, find_all, find_in
from workbook.checks.finding import Finding
from workbook.model.answers import CardSort, Row
from workbook.model.workbook import Workbook
from workbook.reading.summaries import field_at


def found(workbook: Workbook, case: Case) -> list[Finding]:
    return [finding for finding in find_in(workbook, case.ref) if finding.check == case.check]


def words_at(workbook: Workbook, finding: Finding) -> str:
    answer = workbook.answers[finding.ref]
    if isinstance(answer, CardSort):
        text = answer.notes[finding.column]
    elif finding.row:
        row = next(row for row in workbook.rows(finding.ref) if row.id == finding.row)
        assert isinstance(row, Row)
        text = row.text(finding.column)
    else:
        text = workbook.text(finding.ref)
    return text[finding.start : finding.end]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.check)
def test_it_asks_and_points_at_the_words(case: Case) -> None:
    findings = found(case.asks, case)
    assert findings, f"{case.check} is silent"
    assert words_at(case.asks, findings[0]) == case.at
    assert "{" not in findings[0].text + findings[0].saw + findings[0].question
    assert findings[0].rule.startswith(case.check)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.check)
def test_it_is_silent_otherwise(case: Case) -> None:
    assert found(case.silent, case) == []


def test_every_check_has_a_case() -> None:
    assert {check.id for check in CHECKS} | {NO_LIST} == {case.check for case in CASES}


def test_every_check_of_the_writing_chapters_is_there() -> None:
    of_people = {"C-PPL", "C-ATT"}
    written = {check for check in check_texts() if check.startswith("C-")}
    catalogue = {check for check in written if check.rpartition("-")[0] not in of_people}
    assert catalogue == {check.id for check in CHECKS} | {NO_LIST}


def test_every_place_is_a_field_of_the_course_and_a_column_of_it() -> None:
    for check in CHECKS:
        for place in check.places:
            ref, _, column = place.partition("/")
            field = field_at(ref)
            assert field is not None, place
            assert not column or column in {known.id for known in getattr(field, "columns", ())}, place


HARD_TEXTS = (
    "",
    " ",
    "word",
    ".",
    "?!",
    "\n\n\n",
    "'",
    '"',
    "🙂",
    "👩‍👩‍👧‍👦" * 40,
    "مرحبا أنا محاسبة في مونتريال " * 20,
    "לא כל מה שנוצץ זהב " * 20,
    "私は十二年間、日本の供給者と欧州の試験所の間で働いています。" * 20,
    "ข้อความภาษาไทยที่ไม่มีช่องว่างระหว่างคำ" * 20,
    "क्या आप रात में अलार्म सुनते हैं? " * 20,
    "withoutanyspaceatall" * 300,
    "PASSIONATE RESULTS-DRIVEN LEADER " * 60,
    "results-driven | passionate | " * 600,
    "a" * 20_000,
    ". " * 10_000,
    "\u0301\u0301\u0301 e\u0301",
    "İSTANBUL'DA İŞ ARIYORUM, PASSIONATE",
    '"' * 501,
    "“" * 2000,
    "from " * 4000,
    "I, I, I, I " * 1000,
)


@pytest.mark.parametrize("text", HARD_TEXTS, ids=lambda text: repr(text[:12]))
def test_no_text_is_too_hard_and_every_span_lies_in_it(text: str) -> None:
    rows = {
        "E2.3.stories": ("title", "situation", "did", "changed"),
        "E4.1.words": ("word",),
        "E5.3.drafts": ("text",),
        "E3.1.kinds": ("who",),
        "E3.3.phrases": ("phrase",),
        "E4.3.claims": ("claim",),
        "E10.3.if_then": ("if",),
        "E7.2.roles": ("composed", "title"),
    }
    texts = ("E4.2.own_voice", "E4.2.draft", "E5.2.role", "E5.4.final", "E6.1.plain", "E6.3.about", "E7.5.c160",
             "E7.5.w50", "E10.1.met", "E1.5.employer_rule")  # fmt: skip
    workbook = book(
        {
            **dict.fromkeys(texts, text),
            **{ref: [{**dict.fromkeys(columns, text), "publish": "changed_details"}] for ref, columns in rows.items()},
        }
    )
    for finding in find_all(workbook):
        assert finding.ref in checked_refs()
        if finding.end:
            assert 0 <= finding.start < finding.end
            assert words_at(workbook, finding) != WHOLE


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_any_text_at_all_is_read_without_trouble(text: str) -> None:
    refs = ("E4.2.own_voice", "E5.4.final", "E6.3.about", "E7.5.c160")
    workbook = book({**dict.fromkeys(refs, text), "E4.3.claims": [{"claim": text[:40], "story": "row_1"}]})
    for finding in find_all(workbook):
        if finding.end:
            assert words_at(workbook, finding)
