"""What was known in each commit is what `status --at` reads of it, on the day of the commit."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from sdtstd.cli.opening import opened
from sdtstd.diagnostics import CannotRun
from sdtstd.document import ALTOGETHER, parse, reading
from sdtstd.document.items import Items
from sdtstd.git.revision import Commit, resolve
from sdtstd.loading import load
from sdtstd.measure.snapshot import Snapshot
from sdtstd.verify import past_registers
from sdtstd.verify.past_registers import Known, line, walk
from sdtstd.verify.sides import held_at, read_of
from support.fast_import import Stream
from support.past_story import FIRST, PLAN, SYSTEM, told
from support.walks import REGISTER, Walked, every, grown, shape, walked

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from sdtstd.document import Document
    from sdtstd.git.history import PastCommit
    from sdtstd.model.register import Register

DAYS = (date(2022, 1, 1), date(2022, 6, 30), date(2023, 12, 31))


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Walked:
    return walked(told(tmp_path_factory.mktemp("story"), 60))


def numbers(register: Register) -> list[object]:
    days = (Snapshot(register, day) for day in DAYS)
    return [(day.progress(register.plans), day.coverage, day.statistics) for day in days]


def test_every_commit_has_the_register_of_the_last_one_known(story: Walked) -> None:
    known = {each.commit.id: each for each in story.known}
    now: Known | None = None
    for each in every(story.repository):
        now = known.get(each, now)
        if now is None:
            with pytest.raises(CannotRun, match="has no register"):
                held_at(story.read, Commit(each, each))
        elif now.loaded is not None:
            held = held_at(story.read, Commit(each, each)).loaded
            assert now.loaded == held
            assert numbers(now.loaded.register) == numbers(held.register)


def test_it_is_refused_where_status_refuses(story: Walked, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(story.repository.root)
    refused = 0
    for each in story.known:
        if each.loaded is None:
            refused += 1
            with pytest.raises(CannotRun, match="the data does not load"):
                opened(None, each.day.isoformat(), ALTOGETHER, each.commit.id)
        else:
            status = opened(None, each.day.isoformat(), ALTOGETHER, each.commit.id)
            assert status.register == each.loaded.register
    assert refused == 2


def test_the_story_has_all_that_it_says(story: Walked) -> None:
    folders = {
        name.split("/")[0] for each in story.known if each.loaded for name in each.loaded.documents
    }
    assert folders == {"register", "data"}
    assert len(story.known) < len(story.commits) < len(every(story.repository))
    last = story.known[-1].loaded
    assert last is not None
    assert last == load(story.read.folder)
    assert {"data/earlier.yaml", "data/standards.yaml", "data/targets.yaml"} == set(last.documents)


def test_it_is_the_same_each_time(tmp_path: Path) -> None:
    one, other = (told(tmp_path / name, 20).git("rev-parse", "HEAD") for name in "ab")
    assert one == other


def test_a_day_begins_where_the_register_says(tmp_path: Path) -> None:
    stream = Stream()
    zone = SYSTEM.replace("  tasks:", "  time_zone: America/New_York\n  tasks:", 1)
    for n, system in enumerate((SYSTEM, zone, zone + "broken: [\n", SYSTEM)):
        stream.commit(
            {**REGISTER, "data/standards.yaml": system}, FIRST + n
        )  # midnight in Shanghai
    known = walked(stream.into(tmp_path)).known
    assert [each.day.day for each in known] == [2, 1, 1, 2]
    assert [each.loaded is None for each in known] == [False, False, True, False]


def test_a_file_that_stays_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = told(tmp_path, 40)
    read = read_of(tmp_path / "data", None, ALTOGETHER, load(tmp_path / "data"))
    commits = line(read, resolve(tmp_path, "HEAD")).commits
    texts: list[tuple[str, str]] = []

    def noted(text: str, file: str) -> Document:
        texts.append((file, text))
        return parse(text, file)

    monkeypatch.setattr(reading, "parse", noted)
    monkeypatch.setattr(Items, "parse", lambda _, text, file: noted(text, file))
    monkeypatch.setattr(past_registers, "TOGETHER", 5)
    assert len(list(walk(read, commits))) > 30
    assert len(texts) == len(set(texts))
    assert sum(file.endswith("targets.yaml") for file, _ in texts) == 2  # in two folders
    assert repository.root == tmp_path


def test_the_first_one_may_not_load(tmp_path: Path) -> None:
    broken = {**REGISTER, "data/more.yaml": "version: [\n"}
    assert shape(walked(grown(tmp_path, {}, broken, REGISTER))) == [(1, False), (2, True)]


def test_what_only_looks_like_a_data_file_is_told(tmp_path: Path) -> None:
    found = walked(grown(tmp_path, REGISTER, REGISTER | {"data/2023.YAML": SYSTEM}))
    assert [each.loaded and each.loaded.unread for each in found.known] == [(), ("data/2023.YAML",)]


def test_no_register_at_all(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/standards.yaml").write_text(SYSTEM)
    assert shape(walked(grown(tmp_path, {"a": "1"}, {"a": "2"}))) == []


def test_a_waiver_holds_until_its_day(tmp_path: Path) -> None:
    """A window without a day bars numbers, but where it is waived on the day of the commit."""
    empty = PLAN.replace("from: 2022-01-01, to: 2023-12-31", "from: 2023-12-31, to: 2022-01-01")
    waiver = {"rule": "empty-window", "object": "plan/local", "reason": "r", "until": "2022-01-03"}
    waived = f"{empty}waivers:\n  - {json.dumps(waiver)}\n"
    texts = (empty, waived, f"{waived}# 1\n", f"{waived}# 2\n", PLAN)
    trees = ({**REGISTER, "data/targets.yaml": text} for text in texts)
    found = walked(grown(tmp_path, *trees))
    assert shape(found) == [(0, False), (1, True), (2, False), (3, False), (4, True)]
    early = walked(found.repository, day=date(2022, 1, 3))
    assert shape(early) == [(0, False), (1, True), (2, True), (3, True), (4, True)]
    assert [each.day for each in early.known] == [each.day for each in found.known]


def test_who_watches_sees_each_commit_in_turn(tmp_path: Path) -> None:
    repository = told(tmp_path, 20)
    read = read_of(tmp_path / "data", None, ALTOGETHER)
    commits = line(read, resolve(repository.root, "HEAD")).commits
    seen: list[PastCommit] = []

    def watch(given: Sequence[PastCommit]) -> Iterable[PastCommit]:
        assert given == commits
        for each in given:
            yield each
            seen.append(each)

    first = next(walk(read, commits, watch))
    assert len(seen) < len(commits)
    seen.clear()
    assert first in list(walk(read, commits, watch))
    assert tuple(seen) == commits
