"""Somebody with a screen reader: run by the system's Python, which has pyatspi, beside the running program.

Prints what was found and heard as one JSON object.
"""

import json
import sys
import time

import pyatspi
from gi.repository import GLib

LONGEST = 20.0
heard: list[str] = []


def wait_for(what, seconds: float = LONGEST):
    """The first true answer of `what`, asked again and again while events come in."""
    context = GLib.MainContext.default()
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        while context.pending():
            context.iteration(False)
        try:
            found = what()
        except GLib.GError:  # a part has gone while it was asked
            found = None
        if found:
            return found
        time.sleep(0.05)
    raise SystemExit(f"Waited {seconds} s for {what.__name__}; heard {heard}")


def everything(part):
    yield part
    for inner in part:
        if inner is not None:
            yield from everything(inner)


def program():
    return next((one for one in pyatspi.Registry.getDesktop(0) if one is not None and one.childCount), None)


def showing(role: str, name: str):
    """A part that is on the screen, by role and the beginning of its name."""

    def part():
        for one in everything(program()):
            fits = one.getRoleName() == role and (one.name or "").startswith(name)
            if fits and one.getState().contains(pyatspi.STATE_SHOWING):
                return one
        return None

    return part


def press(part) -> None:
    part.queryAction().doAction(0)


def main() -> None:
    pyatspi.Registry.registerEventListener(lambda event: heard.append(str(event.any_data)), "object:announcement")
    wait_for(program)
    name = wait_for(showing("text", "What should we call you?"))
    name.queryEditableText().setTextContents("Amira")
    press(wait_for(showing("push button", "Start")))
    wait_for(showing("push button", "Continue"))
    press(wait_for(showing("push button", "Continue")))
    answer = wait_for(showing("text", "For me"))
    answer.queryEditableText().setTextContents("I want to be found by the people I can help.")
    press(wait_for(showing("push button", "Continue")))
    wait_for(lambda: any("path" in sentence for sentence in heard))
    wait_for(showing("push button", "Saved on this computer"))
    unnamed = [
        one.getRoleName()
        for one in everything(program())
        if one.getState().contains(pyatspi.STATE_FOCUSABLE)
        and one.getState().contains(pyatspi.STATE_SHOWING)
        and not (one.name or "").strip()
    ]
    print(json.dumps({"heard": heard, "unnamed": unnamed}))


if __name__ == "__main__":
    sys.exit(main())
