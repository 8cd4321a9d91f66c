"""What the window does: its commands, carried out on the desk."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt

from ui import places
from ui.commands import Command
from ui.theme.look import look
from ui.widgets.announce import announce
from ui.windows.desk import Desk, World
from ui.windows.main_window import MainWindow

PLACES_ALONE = frozenset({"show_settings", "show_keyboard", "show_about"})


class Inside(QObject):
    """The desk of one window and the commands that are done on it."""

    def __init__(self, window: MainWindow, world: World) -> None:
        super().__init__(window)
        self._window = window
        self._world = world
        self._desk = Desk(world)
        self._desk.asked.connect(window.run_or_notice)
        self._desk.turned.connect(window.turned)
        window.furnish(self)

    @property
    def desk(self) -> Desk:
        """What the window shows."""
        return self._desk

    @property
    def name(self) -> str:
        """The open workbook by the name of its file."""
        return self._desk.open.file.path.stem if self._desk.open is not None else ""

    def enabled(self, command: Command) -> bool:
        """Whether a command can be done now."""
        return self._desk.open is not None or not command.needs_workbook

    def do(self, command_id: str) -> None:
        """Do a command: the window's own here, all others in the view."""
        own = self._own_commands().get(command_id)
        if own is not None:
            own()
            return
        view = self._desk.view
        if view is not None:
            self._desk.back_to_workbook()
            view.do(command_id)
        elif command_id in PLACES_ALONE:
            self._show_place_alone(command_id.removeprefix("show_"))

    def answer(self, asked_id: str) -> None:
        """Do what a notice offers."""
        if self._desk.open is not None:
            self._desk.open.answer_notice(asked_id)

    def open_path(self, path: Path) -> None:
        """Open a file."""
        self._desk.open_path(path)

    def escape(self) -> bool:
        """Back from what lies over the page, or from a page that is only looked at; whether the key was of use."""
        view = self._desk.view
        if view is None:
            return self._leave_place_alone()
        if self._desk.currentWidget() is not view:
            self._desk.back_to_workbook()
        else:
            view.leave_drawer()
        return True

    def rest(self) -> None:
        """The person turns to another window: save."""
        if self._desk.open is not None:
            self._desk.open.rest()

    def close(self) -> bool:
        """Save and let go of the workbook; False when it could not be saved."""
        return self._desk.close_workbook()

    # The window's own commands

    def _own_commands(self) -> dict[str, Callable[[], None]]:
        return {
            "new_workbook": self._new_workbook,
            "open_workbook": self._desk.ask_and_open,
            "show_start": self._desk.show_start,
            "save_now": self._save_now,
            "save_copy": self._desk.save_copy,
            "older_versions": self._desk.older_versions,
            "find_anything": self._find_anything,
            "text_larger": lambda: self._scale(1),
            "text_smaller": lambda: self._scale(-1),
            "text_normal": lambda: self._scale(0),
            "coach_view": self._coach_view,
            "focus_mode": self._focus_mode,
        }

    def _new_workbook(self) -> None:
        """Back to the start page, where a name begins a new workbook."""
        from ui.pages.start_page import StartPage

        self._desk.show_start()
        page = self._desk.currentWidget()
        if isinstance(page, StartPage):
            page.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save_now(self) -> None:
        if self._desk.open is not None:
            self._desk.open.save_now()

    def _find_anything(self) -> None:
        """Open the box that finds exercises, words, people and commands."""
        from ui.windows.find_box import FindBox

        workbook = self._desk.open.session.workbook if self._desk.open is not None else None
        box = FindBox(workbook, self.enabled, self._window)
        box.chosen.connect(self._go_to)
        box.open()

    def _go_to(self, target: str) -> None:
        """Go to what was found: a command ("!undo"), an exercise, an answer or a person."""
        view = self._desk.view
        if target.startswith("!"):
            self._window.run(target.removeprefix("!"))
        elif view is not None:
            self._desk.back_to_workbook()
            if target.count(".") == 2:
                view.go_to_answer(target)
            elif places.exists(target):
                view.go(target)
            else:
                view.go_to_person(target)

    def _coach_view(self) -> None:
        """Show or hide the facilitator's notes."""
        from ui.pages.start_page import StartPage

        shown = not self._world.settings.coach_view
        self._world.settings.keep_coach_view(shown=shown)
        self._window.check("coach_view", on=shown)
        announce(self._window, "Coach view is on." if shown else "Coach view is off.")
        page = self._desk.currentWidget()
        view = self._desk.view
        if view is not None:
            view.side.set_coach_view(shown=shown)
        elif isinstance(page, StartPage):
            page.coach.setText("Coach view is on" if shown else "I am a coach")

    def _focus_mode(self) -> None:
        """Show only the page, or everything again."""
        view = self._desk.view
        if view is None:
            return
        alone = not view.focus_mode
        if alone and view.close_drawer():  # it would lie over the page that is to be alone
            view.to_page()
        view.set_focus_mode(on=alone)

    def _scale(self, steps: int) -> None:
        """Ten percent larger or smaller; 0 is back to 100 %."""
        look().larger(steps)
        self._world.settings.keep_reading(look().reading)
        announce(self._window, f"Text size {look().reading.scale} percent")

    def _show_place_alone(self, place: str) -> None:
        from ui.windows.place_pages import alone

        page = alone(place, self._world.settings)
        page.asked.connect(self._window.run_or_notice)
        self._desk.show_page(page)
        page.focus_first()

    def _leave_place_alone(self) -> bool:
        from ui.pages.place_page import PlacePage

        beside = isinstance(self._desk.currentWidget(), PlacePage)
        if beside:
            self._desk.show_start()
        return beside
