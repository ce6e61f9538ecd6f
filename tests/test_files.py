"""Which files make a register, and the paths that findings print for them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sdtstd.data_folder import find_folder
from sdtstd.diagnostics import CannotRun
from sdtstd.files import find_files, look_below, repository_of, shown_path
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


def test_a_name_that_reads_like_another_with_escapes_is_no_other(tmp_path: Path) -> None:
    data = put(tmp_path, "data/standards.yaml", "data/\\xff.yaml") / "data"
    Path(os.fsdecode(os.fsencode(data) + b"/\xff.yaml")).write_text("version: 1\nbad: 1\n")
    assert shown(data) == ["data/\\\\xff.yaml", "data/\\xff.yaml", "data/standards.yaml"]
    loaded = load(data)
    assert len(loaded.documents) == 3
    assert [loaded.locate(each).place.path for each in loaded.faults] == ["data/\\xff.yaml"]


UNREAD = {
    "2023.YAML": "2023.yaml",
    "a.Yml": "a.yml",
    "x.yaml.txt": "x.yaml",
    "x.yml.bak": "x.yml",
    "x.yaml~": "x.yaml",
    "x.yaml ": "x.yaml",
    "b.yaml.orig": "b.yaml",
    "b.yaml副本": "b.yaml",
    "2023。yaml": "2023.yaml",
    "sub/A.YAML.TXT": "A.yaml",
}


@pytest.mark.parametrize("name", UNREAD)
def test_what_looks_like_a_data_file_is_told_and_not_opened(name: str, tmp_path: Path) -> None:
    data = put(tmp_path, "data/standards.yaml") / "data"
    (data / name).parent.mkdir(exist_ok=True)
    os.mkfifo(data / name)
    loaded = load(data)
    (finding,) = map(loaded.locate, loaded.faults)
    assert (finding.rule.name, str(finding.place)) == ("unread-file", f"data/{name}:1:1")
    assert repr(UNREAD[name]) in str(finding.hint)
    assert shown(data) == ["data/standards.yaml"]
    assert loaded.register.whole  # the register is what the files with the right names say
    assert not loaded.bars_numbers(finding)


def test_what_does_not_look_like_a_data_file_is_passed_over(tmp_path: Path) -> None:
    names = (".yamllint", "x.yamllint", "yaml", "xyaml", "x.json", ".x.YAML", ".h/x.YAML", "a.txt")
    data = put(tmp_path, "data/standards.yaml", *(f"data/{name}" for name in names)) / "data"
    assert look_below(data).unread == ()


def test_a_folder_with_nothing_but_what_is_not_read(tmp_path: Path) -> None:
    put(tmp_path, "data/2023.YAML")
    with pytest.raises(CannotRun, match=r"no YAML file in .*; 'data/2023\.YAML' is not read"):
        find_files(tmp_path / "data")


def test_a_pointer_of_git_lfs_is_told_and_no_number_computed_beside_it(tmp_path: Path) -> None:
    data = put(tmp_path, "data/standards.yaml") / "data"
    (data / "big.yaml").write_text("version https://git-lfs.github.com/spec/v1\nsize 1\n")
    loaded = load(data)
    (finding,) = map(loaded.locate, loaded.faults)
    assert (finding.rule.name, str(finding.place)) == ("unread-file", "data/big.yaml:1:1")
    assert not loaded.register.whole
    assert loaded.bars_numbers(finding)


def test_the_path_that_findings_print(tmp_path: Path) -> None:
    data = put(tmp_path, "data/b/x.yaml", "other/x.yaml") / "data"
    (tmp_path / "link").symlink_to(data)
    (data / "out.yaml").symlink_to(tmp_path / "other" / "x.yaml")
    for file, folder, expected in (
        (data / "b" / "x.yaml", data, "data/b/x.yaml"),
        (tmp_path / "other" / ".." / "data" / "b" / "x.yaml", data, "data/b/x.yaml"),
        (tmp_path / "link" / "b" / "x.yaml", data, "data/b/x.yaml"),
        (data / "b" / "x.yaml", tmp_path / "link", "link/b/x.yaml"),
        (data / "b" / ".." / "out.yaml", data, "data/out.yaml"),
        (tmp_path / "other" / "x.yaml", data, None),
        (tmp_path / "database.yaml", data, None),
    ):
        assert shown_path(file, folder) == expected


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
