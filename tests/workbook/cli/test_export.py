"""`export`: one plan, a folder of plans, and what it says when something is in the way."""

import shutil
from pathlib import Path

import pytest

import resources
from tests.workbook.pdf.plans import DAY, NAMES, plan, sample
from tests.workbook.pdf.reading import read_back
from workbook.cli.main import main
from workbook.exchange import EXPORTS
from workbook.pdf import PlanOptions, render

ON = ("--date", DAY.isoformat())


def book(name: str = "nurse") -> str:
    return str(resources.path("samples", f"{name}.brandbook"))


def test_a_plan_is_the_one_the_library_makes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "new" / "plan.pdf"
    target.parent.mkdir()
    assert main(["export", book(), "-o", str(target), "--paper", "a4", *ON]) == 0
    assert capsys.readouterr().out == f"Written: {target}\n"
    assert target.read_bytes() == plan("nurse").pdf
    assert [file.name for file in target.parent.iterdir()] == ["plan.pdf"]


def test_paper_is_the_workbooks_own_unless_told(tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    assert main(["export", book("accountant"), "-o", str(target), *ON]) == 0
    assert sample("accountant").owner.paper == "letter"
    assert target.read_bytes() == plan("accountant", "letter").pdf
    assert main(["export", book("accountant"), "-o", str(target), "--paper", "a4", *ON]) == 0
    assert target.read_bytes() == plan("accountant", "a4").pdf


def test_full_names_and_the_private_page_come_only_when_asked_for(tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    assert main(["export", book(), "-o", str(target), *ON]) == 0
    quiet = read_back(target.read_bytes()).text
    assert main(["export", book(), "-o", str(target), "--full-names", "--private", *ON]) == 0
    open_ = read_back(target.read_bytes()).text
    assert "Siobhán Walsh" in open_
    assert "Siobhán Walsh" not in quiet
    assert "Take this page out" in open_
    assert "Take this page out" not in quiet
    assert target.read_bytes() == render(sample("nurse"), PlanOptions(DAY, full_names=True, private_page=True))


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.suffix)
def test_text_exports_are_what_the_library_writes(export: object, tmp_path: Path) -> None:
    from workbook.exchange import Export

    assert isinstance(export, Export)
    target = tmp_path / f"plan{export.suffix.upper()}"
    assert main(["export", book(), "-o", str(target), *ON]) == 0
    assert target.read_text("utf-8") == export.write(sample("nurse"), DAY)


@pytest.mark.parametrize("name", ["plan.docx", "plan"])
def test_another_ending_is_told_and_nothing_is_written(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", book(), "-o", str(tmp_path / name)]) == 2
    assert "must end in .pdf, .md or .txt" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("in the way")
    assert main(["export", book(), "-o", str(tmp_path / "file" / "plan.pdf"), *ON]) == 2
    assert "could not be written" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_told_and_not_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    clients, gone = tmp_path / "clients", tmp_path / "gone"
    clients.mkdir()
    shutil.copy(book(), clients)
    for source, target in ((book(), gone / "plan.pdf"), (book(), gone / "plan.md"), (str(clients), gone / "plans")):
        assert main(["export", source, "-o", str(target), *ON]) == 2
        told = capsys.readouterr()
        assert told.err == f"There is no folder {gone}. Make it first, or choose another folder.\n"
        assert not told.out
    assert not gone.exists()


def test_a_plan_that_is_there_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"x" * 5_000_000)
    assert main(["export", book(), "-o", str(target), *ON]) == 0
    assert target.read_bytes() == plan("nurse", sample("nurse").owner.paper).pdf


def twenty(folder: Path) -> Path:
    folder.mkdir()
    for number in range(19):
        shutil.copy(book(NAMES[number % 3]), folder / f"client-{number:02}.brandbook")
    whole = Path(book()).read_bytes()
    (folder / "client-19.brandbook").write_bytes(whole[: len(whole) // 2])
    (folder / "notes.txt").write_text("not a workbook")
    return folder


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_folder_makes_a_plan_for_each_workbook_also_beside_a_broken_one(
    jobs: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    clients, plans = twenty(tmp_path / "clients"), tmp_path / "plans"
    assert main(["export", str(clients), "-o", str(plans), "--jobs", jobs, "--paper", "a4", *ON]) == 2
    told = capfd.readouterr()
    made = sorted(plans.iterdir())
    assert [file.name for file in made] == [f"client-{number:02}.pdf" for number in range(19)]
    assert all(file.read_bytes() == plan(NAMES[number % 3]).pdf for number, file in enumerate(made))
    lines = [*told.out.splitlines(), *told.err.splitlines()]
    assert sorted(line.split(":")[0] for line in lines) == sorted(f"{number} of 20" for number in range(1, 21))
    (trouble,) = told.err.splitlines()
    assert "client-19.brandbook: This file is cut off or damaged" in trouble


def test_a_folder_without_trouble_is_exit_code_zero(tmp_path: Path) -> None:
    folder = tmp_path / "clients"
    folder.mkdir()
    shutil.copy(book(), folder)
    assert main(["export", str(folder), "-o", str(tmp_path / "plans"), *ON]) == 0


def test_an_empty_folder_and_a_file_name_for_a_folder_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "clients"
    folder.mkdir()
    assert main(["export", str(folder), "-o", str(tmp_path / "plans")]) == 2
    assert "There are no workbooks" in capsys.readouterr().err
    shutil.copy(book(), folder)
    assert main(["export", str(folder), "-o", str(tmp_path / "plans.pdf")]) == 2
    assert "makes a folder of plans" in capsys.readouterr().err
