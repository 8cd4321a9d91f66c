"""The head of a person's page: who it is, why them, where one stands, what matters now, and the way to a message."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.people_words import NO_NAME, about_words, isolated, short_name
from ui.pages.person_stage import StageLine
from ui.pages.person_words import PersonPicture, now_words
from ui.theme.look import look
from ui.widgets.buttons import button
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Heading, Quote, Text


class PersonHead(QWidget):
    """Read first, then write. `asked_write`, `asked_back` and `asked_again` are its buttons."""

    asked_write = Signal()
    asked_back = Signal()
    asked_again = Signal()

    def __init__(self) -> None:
        """Make an empty head."""
        super().__init__()
        self.back = button("All people", "link", icon="arrow-left")
        self.name = Heading("")
        self.own = Text("", "body_large", tone="ink2")
        self.about = Text("", tone="ink2")
        self.why = Quote("")
        self.stage = StageLine()
        self.now = Text("")
        self.write = button("", "primary", icon="send")
        self.again = button("Show again in “This week”", "secondary")
        for one, signal in (
            (self.back, self.asked_back),
            (self.write, self.asked_write),
            (self.again, self.asked_again),
        ):
            one.clicked.connect(signal)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        parts: Sequence[QWidget] = (
            self.back, self.name, self.own, self.about, self.why, self.stage, self.now,
            flow_row(self.write, self.again),
        )  # fmt: skip
        for part in parts:
            self._column.addWidget(part)
        look().changed.connect(self.restyle)
        self.restyle()

    def show_picture(self, picture: PersonPicture) -> None:
        """Show a person as they are known now."""
        person = picture.person
        name, own = " ".join(person.name.split()), " ".join(person.name_original_script.split())
        self.name.setText(name or own or NO_NAME)
        self._say(self.own, own if name and own != name else "")
        self._say(self.about, about_words(person, closed=bool(picture.closed_reason)))
        why = " ".join(person.why.split())
        self.why.setText(isolated(why) if why else "Why them? Write one line about them.")
        self.why.with_tone("ink" if why else "ink2")
        self.stage.show_stage(picture.stage)
        now = now_words(picture)
        self._say(self.now, "\n".join(now))
        self.write.setText(f"Write to {short_name(person)}")
        self.write.setAccessibleName(f"Write to {short_name(person)}")
        self.write.kind = "secondary" if picture.waits else "primary"
        self.write.restyle()
        self.again.setVisible(any(words.startswith("Left out") for words in now))

    def restyle(self) -> None:
        """Take distances again after the Look changed."""
        self._column.setSpacing(look().px(10))

    def _say(self, part: Text, words: str) -> None:
        part.setText(words)
        part.setVisible(bool(words))
