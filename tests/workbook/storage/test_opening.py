"""Opening: every bad file gets one plain sentence or opens in part, and is left as it is."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.workbook.storage.disks import QuickStorage, surroundings, typed
from workbook.errors import WorkbookError
from workbook.model.workbook import Workbook
from workbook.storage import refusals
from workbook.storage.backups import list_backups
from workbook.storage.format import LARGEST, decode, encode, first_head
from workbook.storage.local_state import Surroundings
from workbook.storage.opening import create_workbook, open_workbook, rescue_copy
from workbook.storage.salvage import salvage

BAD = Path(__file__).parents[2] / "samples" / "bad"
SAMPLES = sorted(path.name for path in BAD.glob("workbook_*"))

OPENS = {
    "workbook_attachment_traversal.brandbook": (refusals.CHANGED_BY_HAND,),
    "workbook_bom_and_crlf.brandbook": (),
    "workbook_flipped_letter.brandbook": (refusals.CHANGED_BY_HAND,),
    "workbook_from_the_future.brandbook": (refusals.CHANGED_BY_HAND,),
    "workbook_html_and_links.brandbook": (),
    "workbook_id_leads_out_of_the_folder.brandbook": (),
    "workbook_lone_surrogate.brandbook": (refusals.HALF_SIGNS, refusals.CHANGED_BY_HAND),
}
TOLD = {
    "workbook_all_nul_bytes.json": "power cut",
    "workbook_attachment_traversal.json": "not made by this app",
    "workbook_byte_not_utf8.brandbook": "Parts of this workbook are damaged",
    "workbook_doubled_answer.brandbook": "the same answer twice",
    "workbook_empty.brandbook": "empty",
    "workbook_from_the_future.json": "not made by this app",
    "workbook_head_only.brandbook": "no answers in it",
    "workbook_hole_of_nul_bytes.brandbook": "damaged from line",
    "workbook_html_and_links_in_every_text.json": "not made by this app",
    "workbook_is_a_sqlite_file.json": "a database",
    "workbook_nan.brandbook": "a number that cannot be read",
    "workbook_nesting_300_deep.brandbook": "in a way no workbook is",
    "workbook_number_too_large.brandbook": "a number that cannot be read",
    "workbook_old_tail_glued_on.brandbook": "damaged from line",
    "workbook_sync_conflict (conflicted copy 2026-11-02 093612).json": "not made by this app",
    "workbook_truncated.brandbook": "cut off or damaged from line",
    "workbook_truncated.json": "not a workbook",
    "workbook_utf16.brandbook": "UTF-16",
    "workbook_wrong_types.brandbook": "The answer E7.1.note",
}
SAVED_FROM_IT = {
    "workbook_byte_not_utf8.brandbook": 3,
    "workbook_doubled_answer.brandbook": 2,
    "workbook_hole_of_nul_bytes.brandbook": 3,
    "workbook_nan.brandbook": 3,
    "workbook_nesting_300_deep.brandbook": 3,
    "workbook_number_too_large.brandbook": 3,
    "workbook_old_tail_glued_on.brandbook": 3,
    "workbook_truncated.brandbook": 1,
    "workbook_wrong_types.brandbook": 2,
}


def test_every_sample_is_expected_somewhere() -> None:
    assert sorted([*OPENS, *TOLD]) == SAMPLES


@pytest.fixture
def sample(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    folder = tmp_path / "work"
    folder.mkdir()
    return Path(shutil.copyfile(BAD / request.param, folder / request.param))


@pytest.mark.parametrize("sample", TOLD, indirect=True)
def test_a_bad_file_is_told_and_left_alone(sample: Path, around: Surroundings) -> None:
    before = sample.read_bytes()
    with pytest.raises(WorkbookError) as caught:
        open_workbook(sample, around)
    assert TOLD[sample.name] in str(caught.value)
    assert caught.value.to_do
    assert "Input should be" not in str(caught.value)
    assert salvage(before).count == SAVED_FROM_IT.get(sample.name, 0)
    assert sample.read_bytes() == before
    assert list(sample.parent.iterdir()) == [sample]
    assert not around.places.root.exists()


@pytest.mark.parametrize("sample", OPENS, indirect=True)
def test_a_strange_file_opens_with_a_word(sample: Path, around: Surroundings, tmp_path: Path) -> None:
    before = sample.read_bytes()
    file = open_workbook(sample, around)
    file.close()
    assert file.problems == OPENS[sample.name]
    assert file.workbook.text("E5.4.final")
    assert sample.read_bytes() == before
    assert list(sample.parent.iterdir()) == [sample]
    assert {path.name for path in tmp_path.iterdir()} == {"work", "state"}
    assert bool(list_backups(around.storage, around.places, file.workbook.id)) is (
        refusals.CHANGED_BY_HAND not in file.problems
    )


def test_a_file_from_the_future_can_be_read(around: Surroundings) -> None:
    file = open_workbook(BAD / "workbook_from_the_future.brandbook", around)
    file.close()
    assert file.read_only_reason == refusals.NEWER
    assert file.workbook.text("E6.3.about") == "Line one\nLine two"
    assert file.workbook.has("E99.1.x")


def test_hostile_text_is_kept_as_text(around: Surroundings) -> None:
    file = open_workbook(BAD / "workbook_html_and_links.brandbook", around)
    file.close()
    assert file.workbook.owner.name == '<img src="file:///etc/hostname">'


def test_a_huge_file_is_not_even_read(tmp_path: Path) -> None:
    class NoReading(QuickStorage):
        def read(self, path: Path) -> bytes:
            raise AssertionError(path)

    path = tmp_path / "huge.brandbook"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(WorkbookError, match="100 MB"):
        open_workbook(path, surroundings(tmp_path, NoReading()))


def test_opening_keeps_a_version_when_the_file_has_changed(tmp_path: Path, around: Surroundings, ada: Workbook) -> None:
    path = tmp_path / "a.brandbook"
    create_workbook(path, ada, around).close()
    for text in ("one", "one", "two"):
        file = open_workbook(path, around)
        file.save(typed(file.workbook, "E1.1.a", text))
        file.close()
    assert len(list_backups(around.storage, around.places, ada.id)) == 3


def test_a_rescue_copy_is_a_workbook(around: Surroundings, ada: Workbook) -> None:
    path = rescue_copy(ada, around, "093612")
    assert decode(path.read_bytes()).workbook == ada


@settings(max_examples=150, deadline=None)
@given(
    st.binary(max_size=300)
    | st.text(max_size=200).map(lambda text: f'{{"format":"brandbook",{text}'.encode(errors="replace"))
)
def test_any_bytes_give_a_sentence(data: bytes) -> None:
    with pytest.raises(WorkbookError) as caught:
        decode(data)
    assert caught.value.to_do
    assert salvage(data).count == 0


def test_names_of_other_scripts_and_long_paths_open(tmp_path: Path, around: Surroundings, ada: Workbook) -> None:
    folder = tmp_path / "\u0643\u062a\u0627\u0628 👩‍🏫"
    folder.mkdir()
    path = folder / "työkirja 'mine' #1 100%.brandbook"
    create_workbook(path, ada, around).close()
    file = open_workbook(path, around)
    file.close()
    assert file.workbook == ada
    assert path.read_bytes().startswith(encode(ada, first_head(ada))[:20])
