"""The lock: one holder, known to others, and free the moment its process is gone."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from workbook.storage.lock import Holder, Lock, take

HOLD = """
import sys, time
from pathlib import Path
from workbook.storage.lock import take
lock = take(Path(sys.argv[1]), "09:36", Path("/home/ada/a.brandbook"))
print("held", flush=True)
time.sleep(60)
"""


def test_the_second_one_learns_who_holds_it(tmp_path: Path) -> None:
    lock = take(tmp_path, "09:36", Path("a.brandbook"))
    assert isinstance(lock, Lock)
    holder = take(tmp_path, "09:40", Path("b.brandbook"))
    assert isinstance(holder, Holder)
    assert (holder.pid, holder.since, holder.path) == (os.getpid(), "09:36", "a.brandbook")
    lock.release()
    lock.release()
    again = take(tmp_path, "09:50", Path("b.brandbook"))
    assert isinstance(again, Lock)
    again.release()


def test_a_holder_that_wrote_nothing_yet_is_a_holder(tmp_path: Path) -> None:
    lock = take(tmp_path, "09:36", Path("a.brandbook"))
    assert isinstance(lock, Lock)
    (tmp_path / "lock").write_bytes(b"")
    assert take(tmp_path, "09:40", Path("b.brandbook")) == Holder(0, "", "", "")
    lock.release()


@pytest.mark.skipif(os.name == "nt", reason="kills by a POSIX signal")
def test_a_killed_holder_lets_go_at_once(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"held\n"
        holder = take(tmp_path, "09:40", Path("b.brandbook"))
        assert isinstance(holder, Holder)
        assert (holder.pid, holder.path) == (child.pid, "/home/ada/a.brandbook")
        child.send_signal(signal.SIGKILL)
        child.wait()
    lock = take(tmp_path, "09:41", Path("b.brandbook"))
    assert isinstance(lock, Lock)
    lock.release()


def test_a_folder_that_does_not_work_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        take(tmp_path / "away", "09:36", Path("a.brandbook"))
