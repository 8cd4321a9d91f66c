"""What a printed plan promises: its pages, its parts, whose names it shows, and that nothing on it is lost."""

import itertools
import os
import subprocess
import sys
from typing import Any

import pypdfium2
import pytest
from msgspec.structs import replace

from tests.workbook.pdf.plans import DAY, NAMES, PAPERS, SIZES, Paper, named, plan, plan_read, printed, sample
from tests.workbook.pdf.reading import HEADINGS
from workbook.model.answers import LongText, MultiChoice, PeopleTable, PlanRows, RankedList, Row, Scale, ShortText
from workbook.model.edits import SetAnswer
from workbook.model.workbook import Person, Touch, Workbook
from workbook.pdf import PlanOptions, render, render_with_report
from workbook.reading.profile import headline

BOTH = pytest.mark.parametrize("paper", PAPERS)
ALL = pytest.mark.parametrize("name", NAMES)
FOOT = 72.0
DETERMINISM = """
import hashlib, sys
from datetime import date
from pathlib import Path
from workbook.cli.reading import read
from workbook.pdf import PlanOptions, render
workbook = read(Path(sys.argv[1])).opened.workbook
print(hashlib.sha256(render(workbook, PlanOptions(date(2027, 1, 11)))).hexdigest())
"""


def put(workbook: Workbook, ref: str, answer: Any) -> Workbook:
    return SetAnswer(ref, answer).apply(workbook)


@ALL
def test_the_same_workbook_and_day_give_the_same_bytes_in_every_process(name: str) -> None:
    import hashlib

    file = f"resources/samples/{name}.brandbook"
    digests = {hashlib.sha256(plan(name).pdf).hexdigest()}
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", DETERMINISM, file],
            env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True,
        )  # fmt: skip
        digests.add(done.stdout.strip())
    assert len(digests) == 1
    assert render(sample(name), PlanOptions(DAY)) == plan(name).pdf
    assert render(sample(name), PlanOptions(DAY.replace(year=2028))) != plan(name).pdf


@ALL
@BOTH
def test_no_heading_stands_alone_at_the_foot_of_a_page(name: str, paper: Paper) -> None:
    elements = [one for one in plan_read(name, paper).document.walk() if one.pages]
    for heading, following in itertools.pairwise(elements):
        if heading.role in HEADINGS:
            assert following.pages[0] == heading.pages[0], heading.text


@ALL
@BOTH
def test_no_page_is_nearly_empty(name: str, paper: Paper) -> None:
    """At least two fifths of every page after the cover are filled."""
    top = SIZES[paper][1] - 66.0
    for number, lowest in enumerate(plan_read(name, paper).lowest[1:], 2):
        assert (top - lowest) / (top - FOOT) >= 0.4, f"page {number}"


@ALL
@BOTH
def test_every_page_after_the_cover_says_which_of_how_many_it_is(name: str, paper: Paper) -> None:
    furniture = plan_read(name, paper).furniture
    assert furniture[0] == ""
    for number, text in enumerate(furniture[1:], 2):
        assert f"page {number} of {len(furniture)}" in text
        assert "a plan, not a promise" in text
        assert "11 January 2027" in text


@ALL
@BOTH
def test_everything_stays_inside_the_paper(name: str, paper: Paper) -> None:
    document = pypdfium2.PdfDocument(plan(name, paper).pdf)
    width, height = SIZES[paper]
    assert len(document) == plan(name, paper).pages
    for page in document:
        assert page.get_size() == pytest.approx((width, height), abs=0.1)
        text = page.get_textpage()
        for index in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(index)
            assert left >= 48
            assert right <= width - 48
            assert bottom >= 36
            assert top <= height - 36
    document.close()


@ALL
def test_third_people_appear_by_first_name_and_initial(name: str) -> None:
    text = plan_read(name).text
    shown = [person.name for person in sample(name).people if person.name in text and " " in person.name]
    # What is left whole has no last name: initials, or a role in place of a name.
    assert all(one.split()[-1].endswith(".") or one.split()[-1].islower() for one in shown), shown


def test_names_are_shortened_in_every_text_about_others_and_whole_on_request() -> None:
    people = (Person(id="p_1", name="Prof. Anouk Dionne"), Person(id="p_2", name="Siobhán Walsh", next_step="call"))
    workbook = replace(named("Me", E1_1__for_others="So that Siobhán Walsh and Prof. Dionne see it."), people=people)
    rows = tuple(Row(id=person.id, person=person.id) for person in people)
    workbook = put(workbook, "E9.1.people", PeopleTable(rows=rows))
    short = printed(workbook).text
    assert "So that Siobhán W. and Prof. D. see it." in short
    assert "Siobhán W." in short
    assert "Prof. Anouk D." in short
    assert "Walsh" not in short
    assert "Dionne" not in short
    whole = printed(workbook, replace(PlanOptions(DAY), full_names=True)).text
    assert "So that Siobhán Walsh and Prof. Dionne see it." in whole
    assert "Prof. Anouk Dionne" in whole


def test_somebody_written_to_is_printed_with_the_day_to_look_again() -> None:
    ada = Person(id="p_1", name="Ada Okoro")
    written = Touch(id="t_1", person="p_1", kind="written", on="2027-01-09", line="The seeds")
    workbook = replace(named("Me"), people=(ada,), ledger=(written,))
    workbook = put(workbook, "E9.1.people", PeopleTable(rows=(Row(id="r_1", person="p_1"),)))
    text = printed(workbook).text
    assert "Written. Look again" in text
    assert "19 January 2027" in text


def test_how_often_to_be_in_touch_stands_beside_the_next_step_once_somebody_has_a_rhythm() -> None:
    people = (Person(id="p_1", name="Ada Okoro"), Person(id="p_2", name="Bo Lind"))
    rows = (Row(id="r_1", person="p_1", values={"keep": "quarterly"}), Row(id="r_2", person="p_2"))
    workbook = put(replace(named("Me"), people=people), "E9.1.people", PeopleTable(rows=rows))
    text = printed(workbook).text
    assert "Keep in touch" in text
    assert text.count("Each quarter") == 1
    without = put(workbook, "E9.1.people", PeopleTable(rows=rows[1:]))
    assert "Keep in touch" not in printed(without).text


def test_the_printed_calendar_has_a_column_for_each_week_of_the_plan() -> None:
    workbook = put(named("Me"), "E1.3.start", ShortText(text="2026-11-27"))
    read = printed(workbook)
    assert "I start on 27 November 2026. Weeks begin on a Monday" in read.text
    assert read.all("Figure")[0].alt.startswith("A calendar of 13 weeks from 30 November 2026.")
    moved = Row(id="w_2", values={"action": "Rest", "date": "2027-03-08"})
    rows = (Row(id="w_1", values={"action": "Begin", "date": "2026-11-30"}), moved)
    planned = printed(put(workbook, "E10.2.weeks", PlanRows(rows=rows)))
    assert planned.all("Figure")[0].alt.startswith("A calendar of 15 weeks from 30 November 2026.")


def test_an_empty_workbook_is_a_cover_and_nothing_more() -> None:
    report = render_with_report(Workbook(id="w_1"), PlanOptions(DAY))
    assert report.pages == 1
    assert [place.id for place in report.sections] == ["cover"]
    assert printed(Workbook(id="w_1")).text == "My plan 11 January 2027"


def test_the_revised_about_is_the_one_that_prints_with_the_other_language_below() -> None:
    workbook = put(
        named(E6_3__about="The first whole draft."), "E6.4.revised", LongText(text="Mended in three places.")
    )
    assert "whole draft" not in printed(workbook).text
    beside = put(workbook, "E6.4.second_language", LongText(text="Sửa ba chỗ."))
    assert "Mended in three places. In another language Sửa ba chỗ." in printed(beside).text


_UNCHOSEN = (
    ("E6.3.", "I count alarms."),
    ("E5.3.", "Calm nights."),
    ("E4.2.", "Fewer alarms."),
    ("E7.5.c80_", "Ward nurse."),
)


def test_drafts_of_which_none_is_in_use_yet_are_printed() -> None:
    workbook = Workbook(id="w_1")
    for kind, words in _UNCHOSEN:
        row = Row(id="r_1", values={"text": words})
        workbook = put(workbook, f"{kind}drafts", RankedList(rows=(row,)))
    read = printed(workbook).text
    assert [words for _kind, words in _UNCHOSEN if words not in read] == []


def test_the_headline_that_prints_is_the_one_on_the_card() -> None:
    rows = (
        Row(id="r_1", values={"text": "Put aside.", "aside": True}),
        Row(id="r_2", values={"text": "Nights without a fall."}),
        Row(id="r_3", values={"text": "Another one."}),
    )
    workbook = put(named(E5_1__current="Nurse."), "E5.3.drafts", RankedList(rows=rows))
    assert headline(workbook) == "Nights without a fall."
    assert "My headline Before Nurse. Now Nights without a fall." in printed(workbook).text
    chosen = printed(put(workbook, "E5.4.final", LongText(text="Chosen."))).text
    assert "Now Chosen." in chosen
    assert "Nights" not in chosen


def test_a_workbook_with_only_a_name_is_a_cover_with_that_name() -> None:
    read = printed(named("Amira Haddad"))
    assert read.text == "My plan Amira Haddad 11 January 2027"
    assert [heading.text for heading in read.all("H1")] == ["Amira Haddad"]


def test_a_short_plan_goes_on_on_the_same_page() -> None:
    read = printed(
        named("Amira", E1_1__for_me="Less night work.", E4_2__own_voice="I find out why.", E6_3__about="Hi.")
    )
    assert [(heading.text, heading.pages) for heading in read.all("H2")] == [
        ("Why I am doing this", [2]),
        ("What I stand for", [2]),
        ("About me", [2]),
    ]


def test_a_page_that_has_hardly_begun_goes_on_with_what_has_room_and_the_rest_follows() -> None:
    nurse = sample("nurse")
    few = ("E1.1", "E1.2", "E1.3", "E4.2", "E5.4", "E9.1", "E10.1")
    workbook = replace(nurse, answers={ref: one for ref, one in nurse.answers.items() if ref.startswith(few)})
    report = render_with_report(workbook, PlanOptions(DAY))
    pages = {place.id: place.page for place in report.sections}
    assert pages["E4.2"] == pages["E1.3"] == 3
    assert pages["E5.4"] == pages["E9.1"] == 4
    assert report.pages == 5


@pytest.mark.parametrize("paper", PAPERS)
def test_the_page_to_take_out_holds_nothing_else_however_short_the_plan(paper: Paper) -> None:
    workbook = named("Ada", E1_1__for_me="A reason", E4_4__not_my_work="Sales talks", E4_4__private="Family")
    report = render_with_report(workbook, PlanOptions(DAY, paper, private_page=True))
    assert [(one.id, one.page) for one in report.sections] == [("cover", 1), ("E1.1", 2), ("E4.4", 3)]


def test_what_never_prints_is_not_there() -> None:
    secrets = ("E8.1", "E3.3", "E9.2", "E9.5", "E4.3", "E4.5", "E2.4")
    workbook = named("Me", E4_4__not_my_work="no Sundays", E8_4__unkind="let it be", E1_1__for_me="Sleep.")
    for exercise in secrets:
        for field in ("then", "phrases", "fears", "ask", "note", "claims"):
            workbook = put(workbook, f"{exercise}.{field}", LongText(text=f"secret of {exercise}"))
    workbook = put(workbook, "E3.2.portrait", RankedList(rows=(Row(id="r", values={"never_say": "secret"}),)))
    text = printed(workbook).text
    assert "Sleep." in text
    assert "secret" not in text
    assert "no Sundays" not in text
    private = printed(workbook, replace(PlanOptions(DAY), private_page=True)).text
    assert "no Sundays" in private
    assert "let it be" in private
    assert "secret" not in private


def test_a_chapter_that_is_enough_is_left_out() -> None:
    workbook = replace(sample("nurse"), closed_chapters=("1", "4", "10"))
    report = render_with_report(workbook, PlanOptions(DAY))
    left = {place.id.split(".")[0] for place in report.sections}
    assert left == {"cover", "E2", "E3", "E5", "E6", "E7", "E8", "E9"}
    assert workbook.text("E4.2.own_voice") not in printed(workbook).text


def test_optional_parts_can_be_left_out() -> None:
    with_all = {place.id for place in plan("nurse").sections}
    options = replace(PlanOptions(DAY), optional_parts=False)
    without = {place.id for place in render_with_report(sample("nurse"), options).sections}
    assert with_all - without == {"E2.1", "E8.2"}


@ALL
def test_the_parts_of_a_full_plan_come_in_order(name: str) -> None:
    sections = [place.id for place in plan(name).sections]
    assert sections == [
        "cover", "E1.1", "E1.2", "E1.3", "E1.4", "E4.2", "E5.4", "E6.3", "E7.5", "E2.2", "E2.3", "E2.1", "E3.1",
        "E3.4", "E7.1", "E7.2", "E7.3", "E9.1", "E9.4", "E7.4", "E10.1", "E8.2", "E10.2", "E10.3", "E10.4", "E10.5",
        "year", "E1.5",
    ]  # fmt: skip
    pages = [place.page for place in plan(name).sections]
    assert pages == sorted(pages)


@ALL
def test_own_words_are_printed_word_for_word(name: str) -> None:
    text = plan_read(name).text
    for ref in ("E4.2.own_voice", "E5.4.final", "E6.3.about", "E10.1.learned"):
        assert " ".join(sample(name).text(ref).split()) in text, ref


def test_the_weeks_of_one_hour_stand_on_one_sheet() -> None:
    for paper in PAPERS:
        read = plan_read("nurse", paper)
        weeks = next(one for one in read.all("Sect") if any(kid.text == "My weeks" for kid in one.kids))
        assert len(weeks.all_pages()) == 1, paper


def test_markup_in_a_text_is_printed_as_it_was_typed() -> None:
    text = "<b>bold</b> &amp; <img src='/etc/hostname'> <a href=\"javascript:alert(1)\">x</a> </para> %s {0}"
    read = printed(named("<i>Ann</i>", E1_1__for_me=text, E6_3__about=text))
    assert read.text.count(text) == 2
    assert read.all("H1")[0].text == "<i>Ann</i>"
    assert not read.all("Link")


def test_characters_without_a_glyph_are_reported_with_their_pages() -> None:
    report = render_with_report(named("Me", E1_1__for_me="𓀀𓁀𓂀𓀀"), PlanOptions(DAY))
    found = {(one.character, one.page): one.count for one in report.missing}
    assert found == {("𓀀", 2): 2, ("𓁀", 2): 1, ("𓂀", 2): 1}
    assert not plan("accountant").missing
    assert not plan("nurse").missing
    assert not plan("hr-manager").missing


@pytest.mark.parametrize(
    "text",
    [
        "أكتب للناس الذين يخبزون (كل يوم) 24 ساعة، و English words في الوسط. هل هذا واضح؟",
        "אני כותבת לאנשים (12) עם Word באמצע. זה ברור?",
        "Tôi đếm những tiếng chuông báo động lúc bốn giờ sáng. Nguyễn Thị Ễ ỡ ữ ự.",
        "Їжак ґанок є. Я дбаю про людей, які роблять двері.",
        "ฉันเป็นพยาบาลกลางคืน",
        "Emoji 👩🏽\u200d⚕️ 🎉 ☎️ and text",
    ],
)
def test_every_script_reads_out_as_it_was_written(text: str) -> None:
    report = render_with_report(named(text, E1_1__for_me=text, E7_5__one_line=text), PlanOptions(DAY))
    assert not report.missing
    read = printed(named(text, E1_1__for_me=text, E7_5__one_line=text))
    assert read.text.count(text) == 3


def test_a_very_long_text_is_printed_to_its_last_word() -> None:
    words = [f"word{number}" for number in range(3000)]
    read = printed(named("Me", E6_3__about=" ".join(words), E7_5__w150=" ".join(words)))
    about, short = (next(one for one in read.all("P", "TD") if "word0 " in one.text + " " and one.role == role)
                    for role in ("P", "TD"))  # fmt: skip
    assert about.text.split() == words
    assert len(about.all_pages()) > 3
    cells = " ".join(one.text for one in read.all("TD") if "word" in one.text)
    assert cells.split() == words
    assert short.text


def test_a_hundred_rows_are_all_there() -> None:
    rows = tuple(
        Row(id=f"r{number}", values={"week": number // 8 + 1, "action": f"Action {number}.", "minutes": 10})
        for number in range(100)
    )
    read = printed(put(named("Me"), "E10.2.weeks", PlanRows(rows=rows)))
    actions = [cell.text for cell in read.all("TD") if cell.text.startswith("Action")]
    assert actions == [f"Action {number}." for number in range(100)]


def test_a_word_of_a_hundred_letters_is_broken_and_not_cut() -> None:
    word = "Hauptbetriebswerkbau" * 5
    workbook = named(word, E4_2__own_voice=word, E5_4__final=word, E7_5__one_line=word, E10_1__met=word)
    read = printed(workbook)
    assert "".join(read.text.split()).count(word) >= 5
    document = pypdfium2.PdfDocument(render(workbook, PlanOptions(DAY)))
    for page in document:
        text = page.get_textpage()
        assert all(text.get_rect(index)[2] <= SIZES["a4"][0] - 48 for index in range(text.count_rects()))
    document.close()


def test_a_long_name_leaves_room_for_the_page_number() -> None:
    read = printed(named("Very " * 30 + "Long", E1_1__for_me="Sleep."))
    assert read.furniture[1].startswith("page 2 of 2 Very Very")
    assert "… · a plan, not a promise" in read.furniture[1]


def test_a_circle_is_named_and_a_partner_shortened() -> None:
    workbook = named("Me", E10_5__name="Anna Zawadzka")
    partner = put(workbook, "E10.5.company", MultiChoice(chosen=("partner",)))
    circle = put(workbook, "E10.5.company", MultiChoice(chosen=("circle",)))
    assert "A partner · Anna Z." in printed(partner).text
    assert "A circle · Anna Zawadzka" in printed(circle).text


def test_words_in_the_place_of_a_count_are_printed() -> None:
    workbook = put(named("Amira"), "E1.4.real_conversations", Scale(other="about five"))
    assert "about five" in printed(workbook).text
