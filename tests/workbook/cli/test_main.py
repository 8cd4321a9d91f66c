"""The command line as a person meets it: help, exit codes, sentences; and no window behind it."""

import subprocess
import sys
from pathlib import Path

import pytest

from workbook.cli.main import main
from workbook.cli.verbs import VERBS

CHECK_IMPORTS = """
import sys
from ui.launch import main
sys.argv = ["brand-workbook", *sys.argv[1:]]
code = main()
assert code == 0, code
loaded = sorted(name for name in sys.modules if name.split(".")[0] in {"PySide6", "shiboken6"})
print("QT", loaded)
print("PDF", "reportlab" in sys.modules)
"""


def test_help_names_every_verb_and_the_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    told = capsys.readouterr().out
    for verb in VERBS:
        assert f"  {verb} " in told
    codes = told.index("Exit code: 0 done; 1 the arguments do not fit; 2 something could not be done")
    assert all(told.rindex(f"  {verb} ") < codes for verb in VERBS)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([verb, "--help"]) == 0
    assert f"brand-workbook {verb}" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["sing"],
        ["export"],
        ["export", "x.brandbook"],
        ["export", "x.brandbook", "-o", "x.pdf", "--paper", "a3"],
        ["export", "x.brandbook", "-o", "x.pdf", "--date", "tomorrow"],
        ["export", "x.brandbook", "-o", "x.pdf", "--jobs", "0"],
        ["sample", "pirate", "x.brandbook"],
        ["info", "x", "y"],
    ],
)
def test_wrong_use_is_exit_code_one_with_a_hint(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 1
    assert "usage: brand-workbook" in capsys.readouterr().err


@pytest.mark.parametrize("verb", ["info", "validate"])
def test_a_missing_file_is_exit_code_two_with_one_sentence(
    verb: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([verb, str(tmp_path / "gone.brandbook")]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 1
    assert "Traceback" not in told.err


def test_the_verbs_load_no_qt_and_pdf_only_to_write_pdf(tmp_path: Path) -> None:
    workbook, plan = tmp_path / "a.brandbook", tmp_path / "a.pdf"

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", CHECK_IMPORTS, *arguments], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    told = run("sample", "nurse", str(workbook))
    assert "QT []" in told
    assert "PDF False" in told
    told = run("info", str(workbook)) + run("validate", str(workbook))
    assert told.count("QT []") == 2
    assert "PDF True" not in told
    told = run("export", str(workbook), "-o", str(plan))
    assert "QT []" in told
    assert plan.read_bytes().startswith(b"%PDF-1.7")
