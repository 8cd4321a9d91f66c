"""What the people page costs with 5,000 people and 20,000 lines in their ledger, in milliseconds, in the window.

`open_ms`: from asking for the page to painted; `week_ms`: from then until the week is read as well;
`filter_ms`: from a key in the filter to painted; `person_ms`: from asking for one person to painted; `key_ms`: from
a key in "why them" to painted. Beside each the same in processor time (`open_cpu_ms` …), for a machine that has other
work. Prints one line of JSON.
"""

import sys

sys.path[:] = [entry for entry in sys.path if not entry.endswith("benchmarks")]

import json
import os
import random
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.app import Application, make_window
from ui.pages.people_page import PeoplePage
from ui.windows.workbook_view import WorkbookView
from workbook.model.answers import PeopleTable, Row
from workbook.model.workbook import Person, Touch, Workbook
from workbook.storage.format import encode, first_head

PEOPLE, LINES, LISTED = 5000, 20_000, 30
RUNS = 15
FIRST = ("Ada", "Björn", "Chiamaka", "Дарина", "Émile", "فاطمة", "Giang", "Hana", "Ilse", "Joaquín")
LAST = ("Okoro", "Ångström", "Nguyễn", "Ковальчук", "Haddad", "بن علي", "Tremblay", "Walsh", "Lis", "Ortega")
PILES = ("close", "active", "quiet", "near_stranger", "stranger")
TYPED = ("okoro 42", "nguyen", "quiet give", "hydro", "дарина", "zzz")
WRITTEN = "She measured the drain and not the pipe, and told the owner of it in two plain sentences."
KINDS = ("noticed", "warmed", "written", "answered", "given", "asked", "reported_back", "met")


def many_people() -> Workbook:
    """The people, with lines spread over two years and thirty of them in the list of ten people."""
    chance, today = random.Random(7), date.today()  # noqa: DTZ011
    people = tuple(
        Person(
            id=f"p_{one}", name=f"{chance.choice(FIRST)} {chance.choice(LAST)} {one}", pile=chance.choice(PILES),
            kind=chance.choice(("Hydrologists", "Teachers", "Bakers")), review_by=(today + timedelta(one)).isoformat(),
        )
        for one in range(PEOPLE)
    )  # fmt: skip
    ledger = tuple(
        Touch(
            id=f"t_{one}", person=f"p_{chance.randrange(PEOPLE)}", kind=chance.choice(KINDS),
            on=(today - timedelta(chance.randrange(700))).isoformat(), line=f"About the drain, {one}",
        )
        for one in range(LINES)
    )  # fmt: skip
    rows = tuple(Row(id=f"r_{one}", person=f"p_{one}", values={"keep": "monthly"}) for one in range(LISTED))
    return Workbook(people=people, ledger=ledger, answers={"E9.1.people": PeopleTable(rows=rows)})


class Watch:
    """Times by name, on the wall and of the processor."""

    def __init__(self, app: QApplication) -> None:
        self.app = app
        self.took: defaultdict[str, list[float]] = defaultdict(list)

    def time(self, what: str, do: Callable[[], object], until: Callable[[], bool] = lambda: True) -> None:
        """Until everything that `do` asked for is painted, and `until` holds."""
        wall, cpu = time.perf_counter(), time.process_time()
        do()
        self.app.processEvents()
        while not until():
            self.app.processEvents()
        self.took[f"{what}_ms"].append((time.perf_counter() - wall) * 1000)
        self.took[f"{what}_cpu_ms"].append((time.process_time() - cpu) * 1000)


def measure(app: QApplication, view: WorkbookView) -> dict[str, list[float]]:
    """All five times, each of several runs."""
    watch = Watch(app)
    for run in range(RUNS):
        rest(app, lambda: view.go("chapter:1"))
        watch.time("open", lambda: view.go("people"))
        everybody = page_of(view).all
        assert everybody is not None
        watch.time("week", lambda: None, lambda everybody=everybody: everybody.is_settled)
        line = everybody.list.filter
        rest(app, line.setFocus)
        for sign in TYPED[run % len(TYPED)]:
            watch.time("filter", lambda sign=sign, line=line: put(line, sign))
        watch.time("person", lambda run=run: view.go(f"people:p_{run}"))
    one = page_of(view).one
    assert one is not None
    section = one.show_rest().sections["who"]
    rest(app, section.open)
    entry = section.form.cells["/why"].entry if section.form is not None else None
    for sign in WRITTEN:
        watch.time("key", lambda sign=sign: put(entry, sign))
    return watch.took


def page_of(view: WorkbookView) -> PeoplePage:
    """The page that is seen; the one before may still wait to be deleted."""
    return next(page for page in view.findChildren(PeoplePage) if page.isVisible())


def rest(app: QApplication, do: Callable[[], object]) -> None:
    """Let everything that follows later come to its end, so that the next thing is measured alone."""
    do()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    begun = time.perf_counter()
    while time.perf_counter() - begun < 0.3:
        app.processEvents()


def put(line: object, sign: str) -> None:
    """One more letter, as a key or, in another script, as an input method gives it."""
    if sign.isascii():
        QTest.keyClick(line, sign)
    else:
        QApplication.clipboard().setText(sign)
        line.paste()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), f"{folder}/state")
        path = Path(folder, "people.brandbook")
        workbook = many_people()
        path.write_bytes(encode(workbook, first_head(workbook)))
        app = Application(sys.argv[:1])
        window = make_window(app)
        window.resize(1280, 800)
        window.show()
        window.open_path(path)
        sys.excepthook = sys.__excepthook__  # trouble in a measurement is for the terminal, not for the log
        for _ in range(20):
            app.processEvents()
        view = window.findChild(WorkbookView)
        assert view is not None
        print(json.dumps(measure(app, view)), flush=True)
        os._exit(0)  # the page is measured, not the end


main()
