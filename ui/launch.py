"""The one entry: a verb runs on the command line without Qt; anything else opens the window."""

import gc
import sys

from ui.plain_import import import_plainly
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


if __name__ == "__main__":
    sys.exit(main())
