"""What this computer remembers for a person: reading, recent files, where they were. Never their answers."""

from pathlib import Path
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QByteArray, QSettings

from ui.theme.reading import FontChoice, Reading, ThemeChoice, fitting_scale
from workbook.writing.slip import DIALECTS, Dialect

RECENT_KEPT: Final = 10
AT_END: Final = -1
"""How a caret after the last letter is written down."""
THEMES: Final[dict[str, ThemeChoice]] = {
    "system": "system",
    "light": "light",
    "dark": "dark",
    "contrast": "contrast",
}
FAMILIES: Final[dict[str, FontChoice]] = {"inter": "inter", "atkinson": "atkinson", "system": "system"}


class LastPlace(Struct, frozen=True):
    """Where a person was in a workbook: place, field, caret (characters; None for the end), scroll (px), side tab."""

    place: str
    field: str = ""
    caret: int | None = None
    scroll: int = 0
    side: str = ""


class FeedbackChoices(Struct, frozen=True):
    """What a person wants said while they write; `dialect` is the English their texts are in."""

    marks: bool = True
    grammar: bool = True
    messages: bool = False
    dialect: Dialect = "british"


class Feedback:
    """The choices about feedback on texts."""

    def __init__(self, store: QSettings) -> None:
        """Keep them in `store`."""
        self._store = store

    def now(self) -> FeedbackChoices:
        """The choices as they are now."""
        usual = FeedbackChoices()
        said = {name: self._store.value(f"feedback/{name}") for name in ("marks", "grammar", "messages", "dialect")}
        dialects: dict[object, Dialect] = {one: one for one in DIALECTS}
        dialect = dialects.get(said["dialect"], usual.dialect)
        return FeedbackChoices(said["marks"] != "off", said["grammar"] != "off", said["messages"] == "on", dialect)

    def keep(self, choices: FeedbackChoices) -> None:
        """Remember them."""
        for name, on in (("marks", choices.marks), ("grammar", choices.grammar), ("messages", choices.messages)):
            self._store.setValue(f"feedback/{name}", "on" if on else "off")
        self._store.setValue("feedback/dialect", choices.dialect)


class SaveFolder:
    """The folder where the person last saved pages or text."""

    def __init__(self, store: QSettings) -> None:
        """Keep it in `store`."""
        self._store = store

    def now(self) -> Path | None:
        """The folder, which may be gone by now; None before the first time."""
        value = self._store.value("files/saved_in")
        return Path(value) if isinstance(value, str) and value else None

    def keep(self, folder: Path) -> None:
        """Remember a folder."""
        self._store.setValue("files/saved_in", str(folder))


class Settings:
    """Settings in one file of the user's configuration folder; unknown or odd values count as unset."""

    def __init__(self, file: Path) -> None:
        """Read (and later write) `file`; it need not exist."""
        self._store = QSettings(str(file), QSettings.Format.IniFormat)
        self.save_folder = SaveFolder(self._store)
        self.feedback = Feedback(self._store)

    def reading(self) -> Reading | None:
        """How the person chose to read; None before they chose."""
        theme = THEMES.get(self._text("reading/theme"))
        if theme is None:
            return None
        family = FAMILIES.get(self._text("reading/family"), "inter")
        scale = fitting_scale(self._number("reading/scale", 100))
        return Reading(theme, scale, family, motion=self._text("reading/motion") != "off")

    def keep_reading(self, reading: Reading) -> None:
        """Remember how the person wants to read."""
        self._store.setValue("reading/theme", reading.theme)
        self._store.setValue("reading/scale", str(reading.scale))
        self._store.setValue("reading/family", reading.family)
        self._store.setValue("reading/motion", "on" if reading.motion else "off")

    def recent(self) -> tuple[Path, ...]:
        """Workbooks opened lately, latest first; they may be gone by now."""
        return tuple(Path(line) for line in self._text("files/recent").split("\n") if line)

    def add_recent(self, file: Path, workbook_id: str) -> None:
        """Put `file` first among the recent ones and remember which workbook it holds."""
        others = [recent for recent in self.recent() if recent != file]
        self._keep_recent((file, *others))
        self._store.setValue(f"files/holds/{_key(file)}", workbook_id)

    def workbook_at(self, file: Path) -> str:
        """The id of the workbook last opened from `file`; empty when unknown."""
        return self._text(f"files/holds/{_key(file)}")

    def forget_recent(self, file: Path) -> None:
        """Take `file` off the list; the file itself stays."""
        self._keep_recent(tuple(recent for recent in self.recent() if recent != file))

    def _keep_recent(self, files: tuple[Path, ...]) -> None:
        self._store.setValue("files/recent", "\n".join(str(file) for file in files[:RECENT_KEPT]))

    @property
    def coach_view(self) -> bool:
        """Whether facilitator notes are shown; off for people alone."""
        return self._text("coach/view") == "on"

    def keep_coach_view(self, *, shown: bool) -> None:
        """Remember whether facilitator notes are shown."""
        self._store.setValue("coach/view", "on" if shown else "off")

    def last_place(self, workbook_id: str) -> LastPlace | None:
        """Where the person was in this workbook; None when it is new here."""
        place = self._text(f"places/{workbook_id}/place")
        if not place:
            return None
        field = self._text(f"places/{workbook_id}/field")
        caret = self._number(f"places/{workbook_id}/caret", AT_END)
        scroll = self._number(f"places/{workbook_id}/scroll", 0)
        side = self._text(f"places/{workbook_id}/side")
        return LastPlace(place, field, None if caret == AT_END else max(0, caret), scroll, side)

    def keep_place(self, workbook_id: str, last: LastPlace) -> None:
        """Remember where the person is in this workbook."""
        for name, value in (("place", last.place), ("field", last.field), ("side", last.side)):
            self._store.setValue(f"places/{workbook_id}/{name}", value)
        self._store.setValue(f"places/{workbook_id}/caret", str(AT_END if last.caret is None else last.caret))
        self._store.setValue(f"places/{workbook_id}/scroll", str(last.scroll))

    def geometry(self) -> QByteArray:
        """The window's last size and place; empty at first."""
        value = self._store.value("window/geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_geometry(self, geometry: QByteArray) -> None:
        """Remember the window's size and place."""
        self._store.setValue("window/geometry", geometry)

    def flush(self) -> None:
        """Write to disk now."""
        self._store.sync()

    def _text(self, key: str) -> str:
        value = self._store.value(key)
        return value if isinstance(value, str) else ""

    def _number(self, key: str, otherwise: int) -> int:
        text = self._text(key)
        return int(text) if text.removeprefix("-").isdecimal() else otherwise


def _key(file: Path) -> str:
    """A settings key for a path in any script."""
    from hashlib import sha256  # not before the first paint

    return sha256(str(file).encode("utf-8", "surrogatepass")).hexdigest()[:24]
