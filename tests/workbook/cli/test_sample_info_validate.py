"""`sample`, `info` and `validate`: an example to begin with, how far a file is, and whether it can be read."""

import json
import shutil
from pathlib import Path

import pytest

import resources
from workbook.cli import sample
from workbook.cli.main import main
from workbook.cli.reading import read
from workbook.cli.validate import unknown_parts
from workbook.model.answers import LongText, ShortText
from workbook.model.edits import SetAnswer
from workbook.model.workbook import Workbook

BAD = Path(__file__).parents[2] / "samples" / "bad"


def book(name: str = "nurse") -> str:
    return str(resources.path("samples", f"{name}.brandbook"))


@pytest.mark.parametrize("name", sample.NAMES)
def test_every_example_can_be_written_and_is_sound(name: str, tmp_path: Path) -> None:
    assert main(["sample", name, str(tmp_path)]) == 0
    file = tmp_path / f"{name}.brandbook"
    assert file.read_bytes() == Path(book(name)).read_bytes()
    assert main(["validate", str(file)]) == 0


def test_an_example_goes_where_it_is_wanted_and_never_over_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "deep" / "mine.brandbook"
    assert main(["sample", "nurse", str(target)]) == 0
    target.write_text("my own")
    assert main(["sample", "nurse", str(target)]) == 2
    assert "There is already a file at" in capsys.readouterr().err
    assert target.read_text() == "my own"


def test_info_says_whose_it_is_and_how_far(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["info", book()]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("Workbook of Nguyễn Minh Anh (format ")
    assert len(lines) == 11
    assert all(" answered" in line for line in lines[1:])


def test_info_for_programs_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["info", "--json", book("accountant")]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["owner"] == "أمينة الفاسي"
    assert told["path"] == "G2"
    assert told["people"] == len(read(Path(book("accountant"))).opened.workbook.people)
    assert told["exercises"] == sum(chapter["exercises"] for chapter in told["chapters"]) == 46
    assert not told["read_only"]


def test_reading_leaves_nothing_beside_the_file(tmp_path: Path) -> None:
    file = shutil.copy(book(), tmp_path)
    assert main(["info", str(file)]) == 0
    assert main(["validate", str(file)]) == 0
    assert [one.name for one in tmp_path.iterdir()] == ["nurse.brandbook"]


@pytest.mark.parametrize("file", sorted(BAD.glob("*.brandbook")), ids=lambda file: file.stem)
def test_a_bad_file_is_told_in_plain_sentences(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["validate", str(file)])
    told = capsys.readouterr()
    assert code in {0, 2}
    assert "Traceback" not in told.err
    if code == 2:
        assert told.err.strip()
        assert all(line.endswith(".") for line in told.err.splitlines())
    else:
        assert told.out == "This workbook can be read and changed.\n"


def test_answers_this_course_does_not_know_are_named_one_by_one() -> None:
    workbook = Workbook(id="w_1")
    for ref, answer in (
        ("E99.1.x", ShortText(text="a")),
        ("E5.4.final", LongText(text="b")),
        ("E1.1.for_me", LongText()),
    ):
        workbook = SetAnswer(ref, answer).apply(workbook)
    assert unknown_parts(workbook) == (
        "There is an answer at E99.1.x, which this course does not have; it is kept as it is.",
        "The answer at E5.4.final has another form than this course expects; it is kept as it is.",
    )
