"""Pages of earlier runs: kept from the second reading on, and never those of another text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sdtstd import loading
from sdtstd.loading import pages
from sdtstd.loading.pages import Means

if TYPE_CHECKING:
    from pathlib import Path

    from sdtstd.loading import Loaded

HEAD = "version: 1\nremovals:\n"
FAULT = HEAD + "  - {object: a, reason: b, date: never}\n"


def text(*names: str) -> str:
    return HEAD + "".join(f"  - {{object: {name}, reason: b, date: 2022}}\n" for name in names)


class Kept(dict[tuple[str, str], bytes]):
    """Keeps bytes, and tells what was asked for and found."""

    def get(self, kind: str, key: str) -> bytes | None:  # type: ignore[override]
        return super().get((kind, key))

    def put(self, kind: str, key: str, content: bytes) -> None:
        self[kind, key] = content


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give the files that are read, each time that one is; what is kept has no least size."""
    files: list[str] = []
    parse = pages.parse  # type: ignore[attr-defined]

    def noted(text: str, file: str, together: int = 0) -> object:
        files.append(file.rpartition("/")[2])
        return parse(text, file, together)

    monkeypatch.setattr(pages, "parse", noted)
    monkeypatch.setattr(loading, "KEPT", 0)
    return files


def names(loaded: Loaded) -> list[str]:
    return [f"{each.address} {each.object}" for each in loaded.register.removals]


def test_from_the_second_reading_on(tmp_path: Path, parsed: list[str]) -> None:
    (tmp_path / "a.yaml").write_text(text("one"))
    (tmp_path / "b.yaml").write_text(text("two", "three"))
    kept = Kept()
    first = loading.load(tmp_path, means=Means(kept))
    assert set(kept.values()) == {b""}
    assert loading.load(tmp_path, means=Means(kept)) == first
    assert parsed == ["a.yaml", "b.yaml"] * 2
    assert loading.load(tmp_path, means=Means(kept)) == first
    assert parsed == ["a.yaml", "b.yaml"] * 2


def test_only_what_changed_is_read_anew(tmp_path: Path, parsed: list[str]) -> None:
    kept = Kept()
    for _ in range(2):
        for name in ("a", "b"):
            (tmp_path / f"{name}.yaml").write_text(text(name))
        loading.load(tmp_path, means=Means(kept))
    parsed.clear()
    (tmp_path / "b.yaml").write_text(text("b", "more"))
    changed = loading.load(tmp_path, means=Means(kept))
    assert parsed == ["b.yaml"]
    assert changed == loading.load(tmp_path)


def test_a_file_with_another_name_has_its_own_places(tmp_path: Path, parsed: list[str]) -> None:
    kept = Kept()
    (tmp_path / "a.yaml").write_text(text("one"))
    for _ in range(2):
        loading.load(tmp_path, means=Means(kept))
    (tmp_path / "a.yaml").rename(tmp_path / "b.yaml")
    (tmp_path / "c.yaml").write_text(text("one"))
    folder = tmp_path.name
    assert names(loading.load(tmp_path, means=Means(kept))) == [
        f"{folder}/b.yaml.removals[0] one",
        f"{folder}/c.yaml.removals[0] one",
    ]
    assert parsed == ["a.yaml"] * 2


def test_a_time_zone_that_the_machine_no_longer_knows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "KEPT", 0)
    system = "version: 1\nsystem: {id: s, title: t, tasks: [], time_zone: Europe/Lisbon}\n"
    (tmp_path / "a.yaml").write_text(system)
    kept = Kept()
    for _ in range(3):
        assert loading.load(tmp_path, means=Means(kept)).faults == ()
    monkeypatch.setattr("zoneinfo.ZoneInfo", dict[str, str]().__getitem__)
    (fault,) = loading.load(tmp_path, means=Means(kept)).faults
    assert fault.rule.name == "wrong-type"


def test_a_page_with_a_fault_is_read_each_time(tmp_path: Path, parsed: list[str]) -> None:
    kept = Kept()
    (tmp_path / "a.yaml").write_text(FAULT)
    found = [loading.load(tmp_path, means=Means(kept)).faults for _ in range(3)]
    assert found[0] == found[1] == found[2] != ()
    assert parsed == ["a.yaml"] * 3
    assert set(kept.values()) == {b""}


def test_below_the_size_nothing_is_looked_up(
    tmp_path: Path, parsed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.yaml").write_text(text("one"))
    kept, size = Kept(), len(text("one"))
    for least, entries in ((size + 1, 0), (size, 1)):
        monkeypatch.setattr(loading, "KEPT", least)
        loading.load(tmp_path, means=Means(kept))
        assert len(kept) == entries
    assert len(parsed) == 2
