"""`sample`: a filled example workbook, written where the person wants it."""

from pathlib import Path
from typing import Final

import resources
from workbook.errors import WorkbookError

NAMES: Final = ("nurse", "hr-manager", "accountant")


def run(name: str, dest: Path) -> int:
    """Write the example to `dest` (a file or a folder); an existing file is left as it is."""
    target = dest / f"{name}.brandbook" if dest.is_dir() else dest
    write(name, target)
    print(f"Written: {target}")
    return 0


def write(name: str, target: Path) -> None:
    """Write the example `name` to the new file `target`. Raises `WorkbookError`."""
    data = resources.path("samples", f"{name}.brandbook").read_bytes()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as file:
            file.write(data)
    except FileExistsError as error:
        raise WorkbookError(f"There is already a file at {target}.", "Choose another name.") from error
    except OSError as error:
        raise WorkbookError(
            f"The example could not be written to {target}: {error.strerror}.", "Choose another folder."
        ) from error
