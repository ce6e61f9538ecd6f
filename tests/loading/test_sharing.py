"""Several processes read the same as one: the same register, the same findings, in their order."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sdtstd import loading
from sdtstd.cases import case_of
from sdtstd.checks import rules
from sdtstd.loading import sharing
from sdtstd.loading.pages import Means
from support.runs import BARE, POWERLESS

PROGRAM = Path(__file__).parents[1] / "support" / "reading_shared.py"
FINE = "version: 1\nremovals:\n  - {object: a, reason: b, date: 2022}\n"


def written(data: Path) -> int:
    """Write every case of every rule, and files of which there is no text; give all bytes."""
    for each in rules():
        case = case_of(each.name)
        if case is not None:
            for name, text in (("bad", case.bad), ("good", case.good)):
                (data / f"{each.name}-{name}.yaml").write_text(text, "utf-8")
    (data / "bytes.yaml").write_bytes("version: 1\n# 标准\n".encode("gb18030"))
    (data / "closed.yaml").write_text(FINE)
    (data / "closed.yaml").chmod(0)
    (data / "nowhere.yaml").symlink_to("nothing")
    (data / "out.yaml").symlink_to("/etc/hostname")
    (data / "pipe.yaml").mkdir()
    os.mkfifo(data / "pipe.yml")
    return sum(each.stat().st_size for each in data.glob("*-*.yaml"))


def read(data: Path, most: int) -> list[str]:
    command = [*POWERLESS, sys.executable, str(PROGRAM), str(data), str(most)]
    done = subprocess.run(command, capture_output=True, env=BARE, text=True, check=False)
    assert done.stderr == ""
    assert done.returncode == 0
    return done.stdout.splitlines()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


def test_the_same_is_read_of_files_with_every_fault(data: Path) -> None:
    size = written(data)
    every = read(data, 1 << 28)
    assert {each.rpartition(" ")[2] for each in every} > {"not-utf8", "unreadable-file", "too-deep"}
    fewer = read(data, size // 2)
    assert sum(each.endswith("too-large") for each in fewer) > 10
    assert len(fewer) < len(every)


@pytest.mark.parametrize(("least", "forks"), [(3 * len(FINE), 2), (3 * len(FINE) + 1, 0)])
def test_below_the_size_nothing_is_forked(
    data: Path, monkeypatch: pytest.MonkeyPatch, least: int, forks: int
) -> None:
    for name in ("a", "b", "c"):
        (data / f"{name}.yaml").write_text(FINE)
    asked: list[None] = []

    def none_left() -> int:
        asked.append(None)
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", none_left)
    monkeypatch.setattr(loading, "KEPT", 0)
    monkeypatch.setattr(loading, "SHARED", least)
    monkeypatch.setattr(sharing, "SHARED", least)
    loaded = loading.load(data, means=Means(processes=3))
    assert [each.address.file for each in loaded.register.removals] == [
        f"data/{name}.yaml" for name in ("a", "b", "c")
    ]
    assert len(asked) == bool(forks)


def test_one_large_file_is_not_shared(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (data / "a.yaml").write_text(FINE)
    monkeypatch.setattr(os, "fork", None)
    monkeypatch.setattr(loading, "KEPT", 0)
    monkeypatch.setattr(loading, "SHARED", 0)
    monkeypatch.setattr(sharing, "SHARED", 0)
    assert len(loading.load(data, means=Means(processes=2)).register.removals) == 1
