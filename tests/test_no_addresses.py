"""Nothing is sent anywhere: the product holds no way to reach the network, and no trace of where it was made."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = tuple(sorted(file for package in ("workbook", "ui") for file in (ROOT / package).rglob("*.py")))
NETWORK = {
    "aiohttp", "asyncio", "ftplib", "http", "httpx", "imaplib", "poplib", "requests", "smtplib", "socketserver",
    "ssl", "telnetlib", "urllib3", "webbrowser", "xmlrpc",
}  # fmt: skip
NETWORK_PARTS = {"urllib.request", "urllib.error"}
QT_NETWORK = re.compile(r"\bQ(NetworkAccessManager|NetworkRequest|TcpSocket|TcpServer|SslSocket|UdpSocket|WebSocket)\b")
TRACES = re.compile(r"(/root/|/work/(main|shared)|/tmp/team|/opt/(wheels|pypi)|--(extra-)?index-url)")
TEXTS = {".py", ".toml", ".md", ".lock", ".json", ".txt", ".cfg", ".ini", ".yaml", ".yml", ""}


def name_of(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    return [ROOT / name for name in listed.stdout.split("\0") if name]


def imported(file: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


@pytest.mark.parametrize("file", SOURCES, ids=name_of)
def test_no_source_can_reach_the_network(file) -> None:
    names = imported(file)
    assert {name.split(".")[0] for name in names} & NETWORK == set()
    assert names & NETWORK_PARTS == set()
    assert not QT_NETWORK.search(file.read_text(encoding="utf-8"))


def test_no_file_tells_where_it_was_made() -> None:
    found = [
        f"{name_of(file)}: {match[0]}"
        for file in tracked()
        if file.suffix in TEXTS and file.exists() and file != Path(__file__)
        if (match := TRACES.search(file.read_text(encoding="utf-8", errors="replace")))
    ]
    assert found == []
