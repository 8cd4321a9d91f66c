"""Drafts are read: signs of what works, patterns and structures, and aloud."""

from tests.ui.pages.drafting import Maker, column, headlines, sample
from ui.fields.read_aloud import ReadAloud
from ui.pages.studio_reading import StructureList


def test_signs_say_what_works_first_and_at_most_one_thing_to_try(studio: Maker, qtbot) -> None:
    fog = "Passionate results-driven professional"
    page = studio(headlines("Ward nurse who counts alarms for designers in Leeds", fog))
    qtbot.waitUntil(lambda: bool(column(page, "d1").signs.shown) and bool(column(page, "d2").signs.shown), timeout=5000)
    for one in page.drafts.row.seen:
        kinds = [sign.kind for sign in one.signs.shown]
        assert kinds == sorted(kinds, key=["works", "try"].index)
        assert len(kinds) <= 3
        assert kinds.count("try") <= 1
    assert column(page, "d1").signs.shown[0].kind == "works"
    assert column(page, "d2").signs.shown[-1].kind == "try"


def test_read_aloud_reads_short_drafts_one_after_the_other(studio: Maker) -> None:
    page = studio(headlines("One", "Two", final="Two", chosen="d2"))
    page.head.aloud.click()
    (dialog,) = page.window().findChildren(ReadAloud)
    assert dialog.shown == "One"
    dialog.go(1)
    assert dialog.shown == "Two"
    dialog.reject()


def test_patterns_and_structures_are_there_to_read_and_nothing_of_them_is_put_in(studio: Maker) -> None:
    page = studio(sample("nurse"))
    page.make_rest()
    reading = page.below.reading
    patterns, structures = reading.lines["headline"], reading.lines["about"]
    assert patterns.isVisibleTo(page)
    assert not structures.isVisibleTo(page)
    patterns.toggle()
    page.choose("about")
    structures.toggle()
    content = structures.content
    assert isinstance(content, StructureList)
    content.group.toggled.emit("AB3")
    assert content.title.text() == "You, then me, then how"
    assert content.example.text().startswith("You have a line that stops at night")
    assert page.session.undo_label is None
    page.choose("brand")
    assert not reading.isVisibleTo(page)


def test_a_statement_says_how_long_it_takes_aloud(studio: Maker) -> None:
    page = studio(sample("nurse"))
    page.choose("brand")
    assert page.drafts.row.seen[0].strip.said.text() == "Said aloud · about 15 seconds"
    assert not page.drafts.row.seen[0].strip.shown.isVisibleTo(page)
