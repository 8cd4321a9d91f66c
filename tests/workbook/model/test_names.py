"""Third people's names on paper: first name and initial, never more, and roles as they are (A7)."""

import pytest

from workbook.model.names import short_forms, shorten_name, shortened_people, shortener
from workbook.model.workbook import Person, Workbook


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Siobhán Walsh", "Siobhán W."),
        ("Nguyễn Thị Lan", "Nguyễn L."),
        ("Олена Ковальчук", "Олена К."),
        ("anna kowalska", "anna k."),
        ("Seán O'Neill", "Seán O."),
        ("Anna 'Ania'", "Anna A."),
        ("山田 太郎", "山田 太."),
        ("  Dr   Ingrid  Brandt ", "Dr Ingrid B."),
        ("Prof. Anouk Dionne", "Prof. Anouk D."),
        ("Walsh, Siobhán", "Siobhán W."),
        ("Siobhán Walsh, ward 7", "Siobhán W."),
        ("Siobhán Walsh (my mentor)", "Siobhán W."),
        ("Siobhán Walsh – first mentor", "Siobhán W."),
        ("Anna Kowalska teacher", "Anna K."),
        ("Tomek, pupil", "Tomek"),
    ],
)
def test_a_name_becomes_first_name_and_initial(name: str, short: str) -> None:
    assert shorten_name(name) == short


@pytest.mark.parametrize(
    "name",
    [
        "Joe",
        "S.H.",
        "Priyanka D.",
        "Dr A.",
        "B.",
        "plant director",
        "Market coordinator",
        "my former partner at work",
        "",
    ],
)
def test_what_is_short_or_no_name_stays(name: str) -> None:
    assert shorten_name(name) == name
    assert not short_forms(name)


def test_shortening_twice_changes_nothing() -> None:
    for name in ("Siobhán Walsh", "Dr Ingrid Brandt", "Walsh, Siobhán", "Café owner, rue B."):
        assert shorten_name(shorten_name(name)) == shorten_name(name)


def test_a_text_shows_names_in_every_way_they_are_written_shortened() -> None:
    people = (
        Person(id="p_1", name="Dr Ingrid Brandt"),
        Person(id="p_2", name="Huda Said"),
        Person(id="p_3", name="Huda Said-Klein"),
    )
    shortened = shortener(Workbook(people=people))
    assert shortened("Dr Ingrid Brandt, Ingrid Brandt and Dr Brandt") == "Dr Ingrid B., Ingrid B. and Dr B."
    assert shortened("Huda Said-Klein said: Huda Said") == "Huda S. said: Huda S."
    assert shortened("Brandts and the Saidis are others") == "Brandts and the Saidis are others"


def test_without_people_a_text_stays() -> None:
    assert shortener(Workbook())("Huda Said") == "Huda Said"


def test_shortened_people_change_nothing_but_names() -> None:
    workbook = Workbook(people=(Person(id="p_1", name="Huda Said", why="Her notes"),))
    (person,) = shortened_people(workbook).people
    assert (person.id, person.name, person.why) == ("p_1", "Huda S.", "Her notes")
    assert workbook.people[0].name == "Huda Said"
