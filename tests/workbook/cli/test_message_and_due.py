"""The verbs `message` and `due`, as a person types them."""

import json
from pathlib import Path

import pytest

import resources
from workbook.cli.main import main
from workbook.outreach.due import ORDER

NURSE = str(resources.path("samples", "nurse.brandbook"))
WEAK = (
    "Hi, I came across your impressive profile and would love to add you to my network to explore potential synergies. "
    "Looking forward to connecting!\n"
)


@pytest.fixture
def weak(tmp_path: Path) -> str:
    file = tmp_path / "note.txt"
    file.write_text(WEAK, encoding="utf-8")
    return str(file)


def test_a_message_is_told_in_words(weak: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["message", NURSE, weak, "--person", "p_dr_ingrid_brandt", "--situation", "M3"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("Could be sent to many (index 78)\n")
    assert "Stock opening: What made you stop at this person?" in printed


def test_a_message_is_told_to_programs(weak: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["message", NURSE, weak, "--person", "Ingrid", "--situation", "M3", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["index"], told["band"]) == (78, "could be sent to many")
    assert [one["id"] for one in told["signals"]] == ["X1", "X4", "X5", "X6", "X8", "X13"]
    assert (told["balance"]["them"], told["balance"]["me"], told["balance"]["target"]) == (2, 2, "2:1")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--person", "nobody", "--situation", "M3"], "Nobody here is called nobody."),
        (["--person", "Ingrid", "--situation", "M9"], "There is no situation M9."),
    ],
)
def test_what_is_not_there_is_a_sentence(
    weak: str, more: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["message", NURSE, weak, *more]) == 2
    assert said in capsys.readouterr().err


def test_a_file_that_is_not_text_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    odd = tmp_path / "odd.txt"
    odd.write_bytes(b"\xff\xfe\x00")
    assert main(["message", NURSE, str(odd), "--person", "Ingrid"]) == 2
    assert "cannot be read as text" in capsys.readouterr().err


def test_a_week_names_people_and_what_was_spoken_of(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["due", NURSE, "--date", "2027-02-22"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("Week from 2027-02-22\nThis week: ")
    assert "Dr Ingrid Brandt" in printed
    assert "last: Dr Brandt, your talk showed" in printed


def test_a_week_is_told_to_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["due", NURSE, "--date", "2027-02-22", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["monday"] == "2027-02-22"
    assert {due["kind"] for due in told["due"]} <= set(ORDER)
