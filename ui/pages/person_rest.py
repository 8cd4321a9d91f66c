"""What stands below the head of a person's page: who, noticed, what matters, gifts, promises, rhythm, deletion."""

from datetime import date
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.fields.unkept import Unkept
from ui.pages.lent import surroundings
from ui.pages.people_deeds import PORTRAITS, column_of, follow_up
from ui.pages.people_gone import EVERYWHERE
from ui.pages.people_words import isolated
from ui.pages.person_form import Part, PersonForm
from ui.pages.person_parts import (
    give_parts,
    has_portrait,
    keep_parts,
    matters_parts,
    may_have_portrait,
    noticed_parts,
    portrait_like,
    who_parts,
)
from ui.pages.person_promises import PersonPromises
from ui.pages.person_section import PersonSection
from ui.pages.person_words import (
    PersonPicture,
    give_lines,
    keep_lines,
    matters_lines,
    noticed_lines,
    rhythm_offered,
    trait_lines,
)
from ui.preview.choices import WHOLE_NAMES
from ui.session import Session
from ui.theme.look import look
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Caption
from workbook.model.answers import StoryCards
from workbook.model.edits import Edit, PutRow, SetCell
from workbook.model.workbook import Workbook
from workbook.outreach.ledger import FOLLOW_UPS
from workbook.outreach.recipient import NOTICES

PRIVACY = (
    "Write only what you would be comfortable for this person to read over your shoulder. "
    f"In print they stand with first name and initial, unless you tick “{WHOLE_NAMES}” on the export page."
)
SECTIONS = (
    ("who", "Who they are", "A name is enough. How do you know of them?"),
    ("noticed", "What I noticed", "Ten minutes, public and professional only. What did they choose, say or change?"),
    ("matters", "What might matter to them", "What might they need, want, enjoy, fear or dream of?"),
    ("give", "What I could give", "Something small that fits what you heard."),
    ("keep", "Staying in touch", "How often, and what next? Or is it time to close kindly?"),
)


class PersonRest(QWidget):
    """The parts in their order. `asked_row` carries a reference and a row."""

    asked_row = Signal(str, str)
    asked_deletion = Signal()

    def __init__(self, session: Session, today: date, person_id: str) -> None:
        """Make the parts; `show_picture` fills them."""
        super().__init__()
        self.session, self.today, self.person_id = session, today, person_id
        self.sections = {
            key: PersonSection(title, invitation, partial(self._form, key)) for key, title, invitation in SECTIONS
        }
        self.promises = PersonPromises(today)
        self._promise_begun = Unkept(self.promises.line, session, f"{person_id}:promise")
        self._words_begun = Unkept(self.promises.words_line, session, f"{person_id}:words")
        self._with_five = False
        self.five = button("Write all five: needs, wants, joys, fears, dreams", "link", icon="plus")
        self.link = button("", "link", icon="link")
        self.delete = button("Delete this person everywhere", "secondary", icon="trash", tone="danger")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for key, section in self.sections.items():
            section.edited.connect(self._apply)
            if key == "matters":
                section.column.addWidget(self.five)
                section.column.addWidget(self.link)
                section.turned.connect(self._offer_five)
            if key == "keep":
                self._column.addWidget(self.promises)
            self._column.addWidget(section)
        self._column.addWidget(self._end())
        self._connect()
        look().changed.connect(self.restyle)
        self.restyle()

    def show_picture(self, picture: PersonPicture) -> None:
        """Show a person as they are known now."""
        card, portrait = picture.row(NOTICES), picture.row(PORTRAITS)
        notices = picture.workbook.rows(NOTICES)
        kinds = {one: column_of(NOTICES, one) for one in ("noticed1_kind", "matters_type")}
        lines = {
            "who": trait_lines(picture.person),
            "noticed": noticed_lines(notices, kinds["noticed1_kind"]),
            "matters": matters_lines(card, portrait, kinds),
            "give": give_lines(card),
            "keep": keep_lines(picture),
        }
        for key, section in self.sections.items():
            section.show_lines(lines[key])
        self.promises.show_picture(picture)
        like = portrait_like(self.session.workbook, picture.person)
        self.link.setVisible(like is not None)
        if like is not None:
            self.link.setText(f"Use the portrait “{isolated(like.text('initials').strip())}” for this person")
            self.link.setAccessibleName(self.link.text())
        self._offer_five()
        keep = self.sections["keep"].form
        if keep is not None:
            keep.say_note(rhythm_offered(picture.person))

    def restyle(self) -> None:
        """Take distances again after the Look changed."""
        self._column.setSpacing(look().px(16))

    def _end(self) -> QWidget:
        end = Card("sunken", padding=16, gap=8)
        end.column.addWidget(Caption(PRIVACY, tone="ink2"))
        end.column.addWidget(Caption(EVERYWHERE, tone="ink2"))
        end.column.addWidget(flow_row(self.delete))
        return end

    def _connect(self) -> None:
        self.delete.clicked.connect(self.asked_deletion)
        self.link.clicked.connect(self._link)
        self.five.clicked.connect(self._write_five)
        self.promises.asked_row.connect(self.asked_row)
        self.promises.promised.connect(self._promise)
        self.promises.said.connect(self._say)
        self.promises.ticked.connect(self._tick)

    def _form(self, key: str) -> PersonForm:
        workbook = self.session.workbook
        person = workbook.person(self.person_id)
        note = rhythm_offered(person) if person is not None and key == "keep" else ""
        return PersonForm(self.person_id, self._parts(key), self._now, surroundings(self.today, workbook), note)

    def _now(self) -> Workbook:
        return self.session.workbook

    def _parts(self, key: str) -> tuple[Part, ...]:
        workbook = self.session.workbook
        match key:
            case "who":
                return who_parts(workbook)
            case "noticed":
                return noticed_parts()
            case "matters":
                person = workbook.person(self.person_id)
                name = person.name if person is not None else ""
                return matters_parts(name, portrait=self._with_five or has_portrait(workbook, self.person_id))
            case "give":
                return give_parts()
            case _:
                return keep_parts()

    def _offer_five(self) -> None:
        workbook = self.session.workbook
        shown = self._with_five or has_portrait(workbook, self.person_id)
        room = may_have_portrait(workbook, self.person_id)
        self.five.setVisible(self.sections["matters"].is_open and room and not shown)

    def _write_five(self) -> None:
        self._with_five = True
        self.sections["matters"].remake()
        self._offer_five()

    def _link(self) -> None:
        person = self.session.workbook.person(self.person_id)
        like = portrait_like(self.session.workbook, person) if person is not None else None
        if like is not None:
            linked = replace(like, person=self.person_id)
            self._apply(PutRow(PORTRAITS, StoryCards, linked, label="Portrait used"))
            section = self.sections["matters"]
            if section.is_open:
                section.remake()
            section.change.setFocus()

    def _apply(self, edit: Edit) -> None:
        self.session.apply(edit, origin=self)

    def _promise(self, words: str, by: str) -> None:
        self._apply(follow_up(self.person_id, {"promised": words, "promised_by": by}, "Promise added"))
        if not self.session.read_only:
            self._promise_begun.done()
            self.promises.clear_promise()

    def _say(self, words: str) -> None:
        self._apply(follow_up(self.person_id, {"said": words, "date": self.today.isoformat()}, "Their words added"))
        if not self.session.read_only:
            self._words_begun.done()
            self.promises.words_line.set_text("")

    def _tick(self, row_id: str, done: bool) -> None:  # noqa: FBT001  a signal's slot
        label = "Promise kept" if done else "Promise open again"
        self._apply(SetCell(FOLLOW_UPS, row_id, "done", done, label=label))
