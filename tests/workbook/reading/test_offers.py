"""Earlier words where a later exercise reuses them: never ask twice."""

from workbook.curriculum.course import exercise
from workbook.model.answers import LongText, PeopleTable, RankedList, Row, Scale
from workbook.model.edits import SetAnswer
from workbook.model.workbook import Person, Workbook
from workbook.reading.offers import offered_words
from workbook.reading.summaries import field_at


def test_nothing_is_offered_from_an_empty_workbook() -> None:
    from workbook.curriculum.contents import contents

    for chapter in contents():
        for title in chapter.exercises:
            assert offered_words(Workbook(id="w_1"), exercise(title.id)) == ()


def test_words_are_offered_with_where_they_stand() -> None:
    statement = exercise("E4.2")
    sources = {offer.source for offer in statement.offers}
    assert "E1.1.for_others" in sources
    workbook = SetAnswer("E1.1.for_others", LongText(text="So that others sleep.")).apply(Workbook(id="w_1"))
    (offer,) = offered_words(workbook, statement)
    assert (offer.source, offer.source_exercise) == ("E1.1.for_others", "E1.1")
    assert offer.source_title == exercise("E1.1").title
    assert offer.lines == ("So that others sleep.",)
    assert offer.usable


def test_every_offer_names_a_field_that_is_there() -> None:
    from workbook.curriculum.contents import contents

    seen = 0
    for chapter in contents():
        for title in chapter.exercises:
            for offer in exercise(title.id).offers:
                seen += 1
                assert field_at(offer.source) is not None, (title.id, offer.source)
    assert seen > 20


def test_a_scale_is_shown_with_its_sentence_and_not_put_into_a_field() -> None:
    from workbook.curriculum.contents import contents

    scales = [
        (title.id, offer.source)
        for chapter in contents()
        for title in chapter.exercises
        for offer in exercise(title.id).offers
        if offer.source.startswith("E1.4.s")
    ]
    assert scales
    where, source = scales[0]
    workbook = SetAnswer(source, Scale(value=3)).apply(Workbook(id="w_1"))
    offer = next(one for one in offered_words(workbook, exercise(where)) if one.source == source)
    field = field_at(source)
    assert field is not None
    assert offer.lines == (f"{field.label.rstrip('. ')}: 3 of 10",)
    assert not offer.usable


def test_rows_are_offered_one_line_each() -> None:
    rows = RankedList(rows=(Row(id="a", values={"who": "bakers"}), Row(id="b", values={"who": "cobblers"})))
    workbook = SetAnswer("E3.1.kinds", rows).apply(Workbook(id="w_1"))
    offer = next(one for one in offered_words(workbook, exercise("E4.2")) if one.source == "E3.1.kinds")
    assert offer.lines == ("bakers", "cobblers")


def test_a_list_of_people_says_whom_each_line_is_about() -> None:
    people = (Person(id="p_1", name="Marta"), Person(id="p_2"), Person(id="p_3", name="Jonas"))
    rows = tuple(Row(id=f"r_{person.id}", person=person.id) for person in people)
    workbook = Workbook(id="w_1", people=people, answers={"E9.1.people": PeopleTable(rows=rows)})
    offer = offered_words(workbook, exercise("E9.3"))[0]
    assert (offer.lines, offer.people) == (("Marta", "Jonas"), ("p_1", "p_3"))
