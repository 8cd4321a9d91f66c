"""The one entry: a verb runs on the command line without Qt; anything else opens the window."""

import builtins
import gc
import sys

from workbook.cli.verbs import VERBS


def main() -> int:
    """Run what the arguments ask for; the exit code."""
    arguments = sys.argv[1:]
    if arguments and (arguments[0] in VERBS or arguments[0] in {"-h", "--help"}):
        from workbook.cli.main import main as run_verb

        return run_verb(arguments)
    gc.disable()  # looking for garbage among what has just been loaded only costs time; `ui.app` turns it on again
    import_plainly()
    from ui.app import main as open_window

    return open_window(arguments)


def import_plainly() -> None:
    """Keep Python's own import: PySide6's reads the source of every module to look for a feature we do not use.

    With some hundred modules that is a quarter of the time until the window can be used.
    """
    plain = builtins.__import__
    import PySide6.QtCore as _  # noqa: F401  takes the place of the import function

    builtins.__import__ = plain


if __name__ == "__main__":
    sys.exit(main())
