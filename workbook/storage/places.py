"""Where this computer keeps the local state of a workbook: never in the workbook's own, perhaps shared, folder."""

import re
from pathlib import Path

import platformdirs
from msgspec import Struct

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


class Places(Struct, frozen=True):
    """The root of the local state; tests give their own."""

    root: Path

    def workbook(self, workbook_id: str) -> Path:
        """The folder of one workbook; an id from a file never names a path by itself."""
        if _PLAIN.fullmatch(workbook_id) and not _DEVICES.fullmatch(workbook_id):
            name = workbook_id
        else:
            from hashlib import sha256  # seldom needed, and the window waits for this module

            name = "x" + sha256(workbook_id.encode("utf-8", "surrogatepass")).hexdigest()[:40]
        return self.root / "workbooks" / name

    def backups(self, workbook_id: str) -> Path:
        """The folder with older versions of one workbook."""
        return self.workbook(workbook_id) / "backups"


def usual_places() -> Places:
    """This person's folder for program state, as the operating system wants it."""
    return Places(Path(platformdirs.user_data_dir("brand-workbook", appauthor=False)))
