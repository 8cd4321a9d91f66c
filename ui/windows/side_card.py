"""The live card in the side panel: how the profile looks to others, on a phone or on a computer."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.look import look
from ui.widgets.labels import Caption
from ui.widgets.profile_card import Profile as CardProfile
from ui.widgets.profile_card import ProfileCard
from ui.widgets.segmented import Segmented
from workbook.model.workbook import Workbook
from workbook.reading.profile import profile
from workbook.writing.limits import limit_named


class SideCard(QWidget):
    """The card, and the choice of the screen it is on."""

    def __init__(self, workbook: Workbook, screen: str = "phone", parent: QWidget | None = None) -> None:
        """Show the card of `workbook` on a "phone" or a "desktop"."""
        super().__init__(parent)
        self._screen = screen
        self._workbook = workbook
        self._card = ProfileCard()
        self.screens = Segmented("The card on", (("phone", "On a phone"), ("desktop", "On a computer")))
        self.screens.choose(screen)
        self.screens.chosen.connect(self._show_on)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (
            self._card,
            self.screens,
            Caption("How it looks to others. Updates as you write. Where the About is cut is about right."),
        ):
            self._column.addWidget(part)
        look().changed.connect(self.restyle)
        self.restyle()
        self.show_workbook(workbook)

    def restyle(self) -> None:
        """Take distances again after the Look changed."""
        self._column.setSpacing(look().px(12))

    def show_workbook(self, workbook: Workbook) -> None:
        """Bring the card up to date."""
        self._workbook = workbook
        self._card.show_profile(card_profile(workbook, self._screen))

    def _show_on(self, screen: str) -> None:
        self._screen = screen
        self.show_workbook(self._workbook)


def card_profile(workbook: Workbook, screen: str = "phone") -> CardProfile:
    """The workbook's profile as the card shows it, its About folded as on a "phone" or a "desktop" (A5)."""
    now = profile(workbook)
    limit = limit_named("linkedin.about", workbook.limits)
    fold = (limit.fold_phone if screen == "phone" else limit.fold_desktop) or 200
    place = " · ".join(part for part in (now.role, now.place) if part)
    return CardProfile(name=now.name, headline=now.headline, place=place, about=now.about, about_after=fold)
