"""Which files make a register, and the paths that findings print for them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sdtstd.diagnostics import CannotRun
from sdtstd.files import find_files, find_folder, repository_of
from sdtstd.loading import load

EMPTY = "version: 1\n"


def put(root: Path, *names: str) -> Path:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(EMPTY)
    return root


def shown(folder: Path) -> list[str]:
    return [each.shown for each in find_files(folder)]


def test_every_yaml_file_in_path_order_but_the_hidden_ones(tmp_path: Path) -> None:
    put(
        tmp_path,
        *("data/standards.yaml", "data/targets.yaml", "data/b/2024.yml", "data/a.yaml"),
        *("data/.hidden.yaml", "data/.cache/x.yaml", "data/notes.md", "data/b/c/d.yaml"),
    )
    assert shown(tmp_path / "data") == [
        "data/a.yaml",
        "data/b/2024.yml",
        "data/b/c/d.yaml",
        "data/standards.yaml",
        "data/targets.yaml",
    ]


def test_paths_are_relative_to_the_repository(tmp_path: Path) -> None:
    put(tmp_path, ".git/HEAD", "city/data/standards.yaml")
    assert shown(tmp_path / "city" / "data") == ["city/data/standards.yaml"]
    assert repository_of(tmp_path / "city" / "data") == tmp_path


def test_a_folder_beside_the_repository_is_not_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "tool/.git/HEAD", "data/standards.yaml")
    monkeypatch.chdir(tmp_path / "tool")
    assert shown(Path("../data")) == ["data/standards.yaml"]
    assert repository_of(Path("../data")) is None
    assert load(Path("../data")).faults == ()


def test_a_linked_folder_is_told_and_not_followed(tmp_path: Path) -> None:
    put(tmp_path, "data/standards.yaml", "elsewhere/x.yaml")
    (tmp_path / "data" / "link").symlink_to(tmp_path / "elsewhere")
    loaded = load(tmp_path / "data")
    (finding,) = [loaded.locate(each) for each in loaded.faults]
    assert (finding.rule.name, finding.place.path) == ("unreadable-file", "data/link")
    assert not loaded.register.whole


def test_a_file_that_leads_out_of_the_folder_is_told(tmp_path: Path) -> None:
    put(tmp_path, "data/standards.yaml", "x.yaml")
    (tmp_path / "data" / "x.yaml").symlink_to(tmp_path / "x.yaml")
    (fault,) = load(tmp_path / "data").faults
    assert fault.rule.name == "unreadable-file"


def test_a_folder_that_cannot_be_opened_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "data/standards.yaml", "data/closed/x.yaml")
    scandir = os.scandir

    def closed(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)
    assert shown(tmp_path / "data") == ["data/closed", "data/standards.yaml"]
    (fault,) = load(tmp_path / "data").faults
    assert fault.rule.name == "unreadable-file"


def test_a_name_that_is_no_unicode_is_written_with_escapes(tmp_path: Path) -> None:
    put(tmp_path, "data/standards.yaml")
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/data/\xff.yaml")).write_text(EMPTY)
    assert shown(tmp_path / "data") == ["data/\\xff.yaml", "data/standards.yaml"]


def test_no_file_at_all_cannot_run(tmp_path: Path) -> None:
    with pytest.raises(CannotRun, match="no YAML file"):
        find_files(tmp_path)


def test_the_folder_is_the_one_that_is_named(tmp_path: Path) -> None:
    put(tmp_path, "data/standards.yaml", "other/standards.yaml")
    assert find_folder("other", tmp_path) == tmp_path / "other"
    with pytest.raises(CannotRun, match="no data folder at 'missing'"):
        find_folder("missing", tmp_path)


def test_the_folder_is_sought_upwards(tmp_path: Path) -> None:
    put(tmp_path, "data/standards.yaml", "a/b/x.yaml")
    assert find_folder(None, tmp_path / "a" / "b") == tmp_path / "data"
    with pytest.raises(CannotRun, match=r"no data/standards\.yaml here"):
        find_folder(None, put(tmp_path.parent / "empty", "x.yaml"))
