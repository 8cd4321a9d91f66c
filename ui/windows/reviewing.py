"""Has the fields of the page that is seen looked at; the reviewer is made for the first page that has any."""

from functools import cached_property

from PySide6.QtCore import QObject

from ui.session import Session
from ui.settings import Settings
from ui.widgets.scroll_page import ScrollPage


class Reviewing(QObject):
    """Ties one open workbook's pages to its reviewer."""

    def __init__(self, session: Session, settings: Settings, parent: QObject) -> None:
        """Make nothing yet."""
        super().__init__(parent)
        self._session, self._settings = session, settings
        self._watches = False

    @cached_property
    def reviewer(self):
        """Looks at texts and says what it sees."""
        from ui.reviewer.reviewer import Reviewer

        return Reviewer(self._session, self._settings.feedback.now, self)

    def see_exercise(self, page: ScrollPage) -> None:
        """Look at the fields of an exercise's page."""
        from ui.pages.exercise_page import ExercisePage
        from ui.pages.page_feedback import PageFeedback

        self.see_nothing()
        if isinstance(page, ExercisePage):
            PageFeedback(page, self.reviewer)
            self._watches = True

    def see_studio(self, page: ScrollPage) -> None:
        """Look at the spelling of the drafts in the studio."""
        from ui.pages.studio_page import StudioPage
        from ui.pages.studio_slips import StudioSlips

        self.see_nothing()
        if isinstance(page, StudioPage):
            StudioSlips(page, self.reviewer)
            self._watches = True

    def see_nothing(self) -> None:
        """Stop looking: the page that was seen is left."""
        if self._watches:
            self.reviewer.watch(())
            self._watches = False
