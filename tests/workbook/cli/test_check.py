"""`check FILE` prints findings for the eye or for a program, and always ends well."""

import json
from pathlib import Path

import pytest

import resources
from workbook.cli.main import main

NURSE = str(resources.path("samples", "nurse.brandbook"))


def test_findings_are_printed_with_field_place_and_question(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", NURSE]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("C-CLAIM-1") and "E4.2.own_voice 62-116" in line for line in lines)


def test_findings_for_a_program(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", NURSE, "--json"]) == 0
    findings = json.loads(capsys.readouterr().out)
    assert {"id", "field", "row", "span", "text", "question", "rule"} <= set(findings[0])
    assert all(len(finding["span"]) == 2 for finding in findings)


def test_a_file_that_cannot_be_read_is_told_in_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "none.brandbook")]) == 2
    assert capsys.readouterr().err.strip()
