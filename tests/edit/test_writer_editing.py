"""Who edits has the data folder alone from before it is read, and the second one is told."""

from __future__ import annotations

import errno
import fcntl
import os
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest

from sdtstd.diagnostics import CannotRun
from sdtstd.edit.lock import Held, editing
from sdtstd.edit.target import look_at
from sdtstd.edit.write import write_all
from support.faults.cases import written, written_all
from support.in_the_middle import FSYNC, HOLD, ended, started, wait_for
from support.runs import BARE, POWERLESS, Run, closed
from support.writes import PAGE, REPORT, everything

if TYPE_CHECKING:
    from pathlib import Path

TOLD = "another sdtstd is changing files in {!r}: nothing was changed; run again when it is done"
SECOND = """
import sys
from pathlib import Path
from sdtstd.edit.lock import editing
with editing(Path(sys.argv[1])):
    print("in")
"""


@pytest.fixture
def data(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the data folder; whoever waits there fails."""
    monkeypatch.setattr(time, "sleep", lambda _: pytest.fail("it waits"))
    return here / "data"


def second(data: Path, *prefix: str) -> tuple[str, str]:
    """Give what another process that edits there prints, and the last line of its fault."""
    done = subprocess.run(
        [*prefix, sys.executable, "-c", SECOND, str(data)],
        env=BARE | {"PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        check=False,
        text=True,
    )
    return done.stdout, "".join(done.stderr.splitlines()[-1:])


def test_the_second_process_is_told_at_once(data: Path) -> None:
    before = everything(data)
    with editing(data):
        out, err = second(data)
    assert (out, err) == ("", f"sdtstd.diagnostics.CannotRun: {TOLD.format(str(data))}")
    assert everything(data) == before
    assert second(data) == ("in\n", "")


def test_the_second_thread_is_told_as_well(data: Path) -> None:
    said: list[str] = []

    def work() -> None:
        with pytest.raises(CannotRun) as raised, editing(data):
            pytest.fail("both are in")
        said.append(str(raised.value))

    with editing(data):
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
    assert said == [TOLD.format(str(data))]


def test_who_edits_is_told_of_a_writer_at_work(here: Path) -> None:
    """Whose file is in the same folder: what it is about to write would not be read."""
    one = started(FSYNC, HOLD, *REPORT, "data/p.md", cwd=here)
    wait_for(here / "ready", one)
    with pytest.raises(CannotRun, match="another sdtstd is changing files"), editing(here / "data"):
        pytest.fail("both are in")
    (here / "go").touch()
    assert ended(one) == Run(0, "", "sdtstd: data/p.md is written\n")


def test_a_writer_of_another_command_waits_for_the_edit(here: Path) -> None:
    target = here / "data" / "p.md"
    with editing(here / "data") as held:
        other = started("time.sleep", HOLD, *REPORT, "data/p.md", cwd=here)
        wait_for(here / "ready", other)
        write_all([(look_at(target), PAGE.encode())], held)
    (here / "go").touch()
    assert ended(other).code == 2
    assert target.read_text("utf-8") == PAGE


def test_the_writer_does_not_wait_for_itself(data: Path) -> None:
    """By any path to the folder; and others below it have a lock of their own."""
    (data / "link").symlink_to("../data")
    (data / "below").mkdir()
    names = ("a.yaml", "link/b.yaml", "below/c.yaml", "new/d.yaml")
    with editing(data.parent / "." / "data") as held:
        assert held.folder == (data.stat().st_dev, data.stat().st_ino)
        write_all([(look_at(data / name), b"new") for name in names], held)
        assert second(data)[0] == ""
    assert [(data / name).read_bytes() for name in names] == [b"new"] * 4


def test_without_what_editing_gave_the_writer_would_wait(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pauses: list[float] = []
    monkeypatch.setattr(time, "sleep", pauses.append)
    with editing(data), pytest.raises(CannotRun, match="another process is writing"):
        written_all([data / "standards.yaml"], b"new")
    assert sum(pauses) == pytest.approx(30)


def test_a_folder_below_that_another_one_has_is_waited_for(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (data / "below").mkdir()
    pauses: list[float] = []
    other = os.open(data / "below", os.O_RDONLY)
    fcntl.flock(other, fcntl.LOCK_EX)

    def sleep(seconds: float) -> None:
        pauses.append(seconds)
        fcntl.flock(other, fcntl.LOCK_UN)

    monkeypatch.setattr(time, "sleep", sleep)
    with editing(data) as held:
        paths = data / "standards.yaml", data / "below" / "c.yaml"
        write_all([(look_at(each), b"new") for each in paths], held)
    os.close(other)
    assert len(pauses) == 1
    assert [each.read_bytes() for each in paths] == [b"new"] * 2


def test_an_edit_makes_no_file_and_gives_the_lock_back_whatever_happens(data: Path) -> None:
    before = {*data.rglob("*")}
    with pytest.raises(ZeroDivisionError), editing(data):  # noqa: PT012
        assert {*data.rglob("*")} == before
        raise ZeroDivisionError
    assert {*data.rglob("*")} == before
    with editing(data):
        pass


@pytest.mark.parametrize("name", ["ENOLCK", "ENOTSUP", "ENOSYS", "EINVAL"])
def test_without_locks_the_edit_goes_on(
    name: str, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that is changed in the meantime is refused all the same."""

    def flock(*_: object) -> None:
        raise OSError(getattr(errno, name), "no locks")

    monkeypatch.setattr(fcntl, "flock", flock)
    main, target = data / "standards.yaml", look_at(data / "standards.yaml")
    with editing(data) as held:
        assert held == Held(None)
        write_all([(target, b"new")], held)
        with pytest.raises(CannotRun, match="was changed or removed in the meantime"):
            write_all([(target, b"other")], held)
    assert main.read_bytes() == b"new"


@pytest.mark.skipif(not POWERLESS and os.geteuid() == 0, reason="root may read anything")
def test_a_folder_that_nobody_may_list_is_edited(data: Path) -> None:
    with closed(data, 0o333):
        assert second(data, *POWERLESS) == ("in\n", "")


@pytest.mark.parametrize("number", [errno.EMFILE, errno.EIO])
def test_a_folder_that_does_not_open_is_an_error(
    number: int, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def opened(*_given: Any, **_more: Any) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "open", opened)
    with pytest.raises(CannotRun) as raised, editing(data):
        pytest.fail("it is not open")
    monkeypatch.undo()
    assert str(raised.value) == f"'{data}' cannot be read: {os.strerror(number).lower()}"


def test_a_plain_write_after_the_edit_is_one_as_ever(data: Path) -> None:
    with editing(data):
        pass
    written(data / "standards.yaml", b"new")
    assert (data / "standards.yaml").read_bytes() == b"new"
