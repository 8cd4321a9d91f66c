"""The pages off the road, by place; heavy ones are imported when they are asked for."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from ui import places
from ui.pages.place_page import PlacePage
from ui.session import Session
from ui.settings import Settings


def maker_for(session: Session, settings: Settings, today: date, path: Path) -> Callable[[str], PlacePage | None]:
    """A function that makes the page of a place off the road, or None for a place of the course."""

    def make(place: str) -> PlacePage | None:
        base, person_id = places.person_at(place)
        match base:
            case places.STUDIO:
                from ui.pages.studio_page import StudioPage

                return StudioPage(session, today)
            case places.PEOPLE:
                from ui.pages.people_page import PeoplePage

                return PeoplePage(session, today, person_id)
            case places.MESSAGES:
                from ui.pages.messages_page import MessagesPage

                return MessagesPage(session, today, person_id)
            case places.PLAN:
                from ui.pages.plan_page import PlanPage

                return PlanPage(session, today)
            case places.EXPORT:
                from ui.pages.export_page import ExportPage

                return ExportPage(session, today, path, settings)
            case places.WORDS:
                from ui.pages.words_page import WordsPage

                return WordsPage(session)
            case places.LIMITS:
                from ui.pages.limits_page import LimitsPage

                return LimitsPage(session, today)
            case places.SETTINGS | places.KEYBOARD | places.ABOUT:
                return alone(place, settings)
            case _:
                return None

    return make


def alone(place: str, settings: Settings) -> PlacePage:
    """A page that needs no workbook."""
    from ui.pages.small_pages import AboutPage, KeyboardPage, SettingsPage

    match place:
        case places.SETTINGS:
            return SettingsPage(settings)
        case places.KEYBOARD:
            return KeyboardPage()
        case _:
            return AboutPage()
