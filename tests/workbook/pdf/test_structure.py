"""The tagged part of a plan: roles, order, tables, lists, figures, links, and what the file says about itself."""

import io
import itertools
import re
from collections import Counter
from typing import Any

import pikepdf
import pytest
from pdfua import Validator

from tests.workbook.pdf.plans import DAY, NAMES, PAPERS, named, plan, plan_read, printed
from tests.workbook.pdf.reading import Element
from workbook.pdf import PlanOptions, render

ALL = pytest.mark.parametrize("name", NAMES)
EMBEDDED = ("/FontFile2", "/FontFile3")


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def tables(name: str) -> list[Element]:
    return plan_read(name).all("Table")


@ALL
@pytest.mark.parametrize("paper", PAPERS)
def test_a_checker_finds_nothing(name: str, paper: Any, tmp_path: Any) -> None:
    file = tmp_path / "plan.pdf"
    file.write_bytes(plan(name, paper).pdf)
    report = Validator().validate(file)
    assert not [finding.message for finding in report.findings]


@ALL
def test_the_file_says_what_it_is(name: str) -> None:
    with opened(plan(name).pdf) as pdf:
        root = pdf.Root
        assert str(root.Lang) == "en"
        assert bool(root.MarkInfo.Marked)
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        assert str(pdf.docinfo.Title).endswith(": my plan")
        assert str(pdf.docinfo.CreationDate) == "D:20270111"
        with pdf.open_metadata() as metadata:
            assert metadata["dc:title"] == str(pdf.docinfo.Title)
            assert metadata["dc:language"] == ["en"] or metadata["dc:language"] == {"en"}
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["xmp:CreateDate"] == "2027-01-11"
        assert [str(page.obj.Tabs) for page in pdf.pages] == ["/S"] * len(pdf.pages)
        assert list(root.PageLabels.Nums[1].items()) == [("/S", pikepdf.Name.D), ("/St", 1)]


@ALL
def test_every_font_is_in_the_file(name: str) -> None:
    with opened(plan(name).pdf) as pdf:
        fonts = [font for page in pdf.pages for font in page.obj.Resources.Font.values()]
        assert fonts
        for font in fonts:
            descriptor = font.DescendantFonts[0].FontDescriptor
            assert any(key in descriptor for key in EMBEDDED), font.BaseFont
            assert "/ToUnicode" in font


@ALL
def test_every_marked_piece_belongs_to_the_element_that_claims_it(name: str) -> None:
    with opened(plan(name).pdf) as pdf:
        numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
        parents = {int(numbers[at]): numbers[at + 1] for at in range(0, len(numbers), 2)}
        for page in pdf.pages:
            row = parents[int(page.obj.StructParents)]
            marks = [
                int(operands[1].MCID)
                for operands, operator in pikepdf.parse_content_stream(page)
                if str(operator) == "BDC"
            ]
            assert marks == list(range(len(row)))
            for mark in marks:
                kids = row[mark].K
                assert any(mark == kid or (not isinstance(kid, int) and kid.get("/MCID") == mark) for kid in kids)


@ALL
def test_headings_begin_with_one_and_leave_no_level_out(name: str) -> None:
    levels = [int(heading.role[1]) for heading in plan_read(name).all("H1", "H2", "H3")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


@ALL
def test_the_outline_is_the_headings(name: str) -> None:
    read = plan_read(name)
    with opened(plan(name).pdf) as pdf:
        titles: list[str] = []
        pages: list[int] = []
        with pdf.open_outline() as outline:
            waiting = list(outline.root)
            while waiting:
                item = waiting.pop(0)
                titles.append(item.title)
                named_page = pdf.Root.Dests[item.destination] if "/Dests" in pdf.Root else None
                if named_page is not None:
                    pages.append(1 + [page.obj.objgen for page in pdf.pages].index(named_page.D[0].objgen))
                waiting = [*item.children, *waiting]
    headings = read.all("H1", "H2", "H3")
    assert titles == [heading.text for heading in headings]
    assert not pages or pages == [heading.pages[0] for heading in headings]


@ALL
def test_tables_have_headers_with_a_scope_and_as_many_cells_as_columns(name: str) -> None:
    assert tables(name)
    for table in tables(name):
        assert {row.role for row in table.kids} == {"TR"}
        head = table.kids[0]
        assert {(cell.role, cell.scope) for cell in head.kids} == {("TH", "Column")}
        assert all(cell.text for cell in head.kids)
        held = 0
        for row in table.kids[1:]:
            cells = sum(cell.spans[1] for cell in row.kids)
            assert cells + (1 if held else 0) == len(head.kids)
            held = max(held - 1, 0)
            first = row.kids[0]
            if first.role == "TH":
                assert first.scope == "Row"
                held = max(held, first.spans[0] - 1)


@ALL
def test_a_table_on_several_pages_repeats_its_head_on_each(name: str) -> None:
    for table in tables(name):
        assert len(table.all_pages()) == 1
    weeks = [table.kids[0].all_text() for table in tables(name) if table.kids[0].all_text().startswith("Week Action")]
    assert len(weeks) == {"nurse": 1, "hr-manager": 2, "accountant": 3}[name]
    assert set(weeks) == {"Week Action Minutes Done"}


@ALL
def test_lists_have_items_with_label_and_body(name: str) -> None:
    lists = plan_read(name).all("L")
    assert len(lists) > 5
    for one in lists:
        assert {item.role for item in one.kids} == {"LI"}
        for item in one.kids:
            assert [part.role for part in item.kids] == ["Lbl", "LBody"]
            assert item.kids[1].text


@ALL
def test_figures_say_in_words_what_they_show(name: str) -> None:
    figures = plan_read(name).all("Figure")
    assert len(figures) == 2
    assert re.match(r"A calendar of 1[3-9] weeks from", figures[0].alt)
    assert figures[1].alt.startswith("Marks from 0 to 10. I can say in one sentence")


def test_text_from_the_right_is_read_in_its_own_order() -> None:
    read = plan_read("accountant")
    assert read.all("H1")[0].text == "أمينة الفاسي"
    assert "Français, العربية, English." in read.text


@ALL
def test_the_reading_order_is_the_order_on_the_page(name: str) -> None:
    elements = [one for one in plan_read(name).document.walk() if one.role in {"P", "H1", "H2", "H3", "LBody"}]
    for before, after in itertools.pairwise(elements):
        assert (before.pages[0], -before.top) <= (after.pages[0], -after.top), (before.text, after.text)


def test_addresses_are_links_with_their_text_and_nothing_else_is() -> None:
    text = "See https://example.org/a?b=c. Not javascript:alert(1) or file:///etc/passwd, but mailto:me@example.org"
    pdf = render(named("Me", E1_1__for_me=text), PlanOptions(DAY))
    read = printed(named("Me", E1_1__for_me=text))
    assert [link.text.rstrip(".") for link in read.all("Link")] == [
        "https://example.org/a?b=c",
        "mailto:me@example.org",
    ]
    with opened(pdf) as document:
        links = [annotation for page in document.pages for annotation in page.obj.get("/Annots", [])]
        assert [str(link.A.URI) for link in links] == ["https://example.org/a?b=c", "mailto:me@example.org"]
        assert Counter(int(link.StructParent) for link in links) == {0: 1, 1: 1}


def test_a_text_over_several_pages_is_one_paragraph() -> None:
    read = printed(named("Me", E6_3__about="All of it in one go. " * 600))
    paragraph = next(one for one in read.all("P") if one.text.startswith("All of it"))
    assert len(paragraph.all_pages()) >= 3
    assert paragraph.text == ("All of it in one go. " * 600).strip()
