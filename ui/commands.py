"""Every command of the window in one table: menus, shortcuts, the keyboard page and "find anything" read it."""

from typing import Final

from msgspec import Struct


class Command(Struct, frozen=True):
    """A command: the method of the window that does it (by id), its menu, words and keys."""

    id: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    needs_workbook: bool = True
    checkable: bool = False
    separated: bool = False


COMMANDS: Final[tuple[Command, ...]] = (
    Command("new_workbook", "&File", "&New workbook…", ("Ctrl+N",), needs_workbook=False),
    Command("open_workbook", "&File", "&Open…", ("Ctrl+O",), needs_workbook=False),
    Command("show_start", "&File", "&Start page", ("Alt+Home",), needs_workbook=False),
    Command("save_now", "&File", "&Save", ("Ctrl+S",), separated=True),
    Command("save_copy", "&File", "Save a &copy…", ("Ctrl+Shift+S",)),
    Command("older_versions", "&File", "Older &versions…"),
    Command("show_export", "&File", "&Print or export…", ("Ctrl+P",), separated=True),
    Command("close_window", "&File", "&Quit", ("Ctrl+Q",), needs_workbook=False, separated=True),
    Command("undo", "&Edit", "&Undo", ("Ctrl+Z",)),
    Command("redo", "&Edit", "&Redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
    Command("find_anything", "&Edit", "&Find anything…", ("Ctrl+K", "Ctrl+F"), separated=True),
    Command("text_larger", "&View", "&Larger text", ("Ctrl++", "Ctrl+="), needs_workbook=False),
    Command("text_smaller", "&View", "&Smaller text", ("Ctrl+-",), needs_workbook=False),
    Command("text_normal", "&View", "&Normal text size", ("Ctrl+0",), needs_workbook=False),
    Command("focus_mode", "&View", "&Only the page", ("F11",), checkable=True, separated=True),
    Command("coach_view", "&View", "&Coach view", ("Ctrl+Shift+K",), needs_workbook=False, checkable=True),
    Command("go_on", "&Go", "&Continue", ("Ctrl+Return", "Ctrl+Enter")),
    Command("go_back", "&Go", "&Back", ("Alt+Left",)),
    Command("go_next", "&Go", "&Next", ("Alt+Right",)),
    Command("go_short", "&Go", "Next ★ of the short &way", ("Ctrl+Shift+Return", "Ctrl+Shift+Enter")),
    Command("to_rail", "&Go", "To the &chapters", ("Ctrl+1",), separated=True),
    Command("to_page", "&Go", "To your &answer", ("Ctrl+2",)),
    Command("to_side", "&Go", "To the &side panel", ("Ctrl+3",)),
    Command("next_region", "&Go", "Next &part of the window", ("F6",)),
    Command("show_studio", "&Workbook", "&Drafting studio", ("Ctrl+Shift+D",)),
    Command("show_people", "&Workbook", "P&eople", ("Ctrl+Shift+E",)),
    Command("show_messages", "&Workbook", "&Messages", ("Ctrl+Shift+M",)),
    Command("show_plan", "&Workbook", "&Plan and progress", ("Ctrl+Shift+P",)),
    Command("show_words", "&Workbook", "My &words", separated=True),
    Command("show_limits", "&Workbook", "W&hat sites allow"),
    Command("set_aside", "&Workbook", "&Set aside for later", ("Ctrl+Shift+L",), separated=True),
    Command("decline", "&Workbook", "I'd &rather not answer"),
    Command("show_examples", "&Workbook", "Show &examples", ("Ctrl+E",)),
    Command("help_here", "&Help", "&Help for this exercise", ("F1",)),
    Command("show_keyboard", "&Help", "&Keyboard", ("Ctrl+/",), needs_workbook=False),
    Command("show_settings", "&Help", "&Settings", ("Ctrl+,",), needs_workbook=False, separated=True),
    Command("show_about", "&Help", "&About Brand Workbook", needs_workbook=False),
)
"""In the order of the menus."""


def plain(text: str) -> str:
    """Menu words without mnemonics and dots, for the palette and the keyboard page."""
    return text.replace("&", "").removesuffix("…")
