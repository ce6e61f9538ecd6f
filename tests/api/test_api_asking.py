"""Days, names and revisions as Python programs give them, and what is said of wrong ones."""

from __future__ import annotations

import datetime as dt
import shutil
from typing import TYPE_CHECKING, Any

import pytest

import sdtstd
from support.repositories import make
from support.runs import DAY, EXAMPLE, example
from support.tables import frame, pandas

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

REGISTER = sdtstd.load(example())
MOMENT = dt.datetime(2023, 6, 30, 23, 59, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    "day",
    [
        dt.date(2023, 6, 30),
        MOMENT,
        pandas.Timestamp(DAY),
        pandas.Timestamp(DAY).to_numpy().astype("datetime64[D]"),
    ],
)
def test_a_day_is_a_date_or_its_text(day: Any) -> None:
    assert REGISTER.status(day).as_of == dt.date(2023, 6, 30)
    assert REGISTER.status(day) == REGISTER.status(DAY)


@pytest.mark.parametrize(
    "day", ["2023", "2023-06", "2023-06-31", "", "today", 20230630, pandas.NaT]
)
def test_another_day_is_refused_in_words(day: Any) -> None:
    asked: tuple[Callable[[Any], object], ...] = (
        REGISTER.status, REGISTER.coverage, REGISTER.gaps, REGISTER.check, REGISTER.standards,
    )  # fmt: skip
    for each in asked:
        with pytest.raises(ValueError, match="is not a day: give a date, or a text such as"):
            each(day)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (lambda: REGISTER.find("DB31/T 9001-2023"), " / DB31/T 9001-2022 / "),
        (lambda: REGISTER.explain("local-and-grop", DAY), "did you mean local-and-group"),
        (lambda: REGISTER.status(DAY, "demo-plann"), "did you mean demo-plan?"),
        (lambda: REGISTER.gaps(DAY, "demo-plann"), "did you mean demo-plan?"),
    ],
)
def test_an_unknown_name_is_a_lookup_error_that_says_what_is_near(
    asked: Callable[[], object], words: str
) -> None:
    with pytest.raises(LookupError) as refused:
        asked()
    assert words in str(refused.value)
    assert isinstance(refused.value, sdtstd.UnknownNameError)
    assert isinstance(refused.value, sdtstd.CannotRun)


def test_data_that_does_not_load_has_its_findings_in_rows(tmp_path: Path) -> None:
    (tmp_path / "standards.yaml").write_text("version: 1\nstandard: []\n", "utf-8")
    with pytest.raises(sdtstd.DataError) as refused:
        sdtstd.load(tmp_path)
    assert frame(refused.value.findings)[["name", "line"]].values.tolist() == [["unknown-key", 2]]
    found = sdtstd.check(tmp_path, DAY)
    assert [each.name for each in found] == ["unknown-key"]
    assert found.summary.errors == 1


def test_a_register_that_loads_is_checked_from_its_folder_too() -> None:
    assert sdtstd.check(example(), DAY) == REGISTER.check(DAY)
    assert [each.name for each in REGISTER.check(DAY)]


def test_a_change_is_seen_up_to_what_is_loaded(tmp_path: Path) -> None:
    repository = make(tmp_path)
    shutil.copytree(EXAMPLE, tmp_path / "data")
    commit = repository.commit()
    path = tmp_path / "data" / "standards.yaml"
    before = path.read_text("utf-8")
    path.write_text(before.replace("publication: 2022-05-10", "publication: 2021-05-10"), "utf-8")
    register = sdtstd.load(tmp_path / "data")
    path.write_text(before, "utf-8")
    found = register.diff("HEAD", day=DAY)
    assert (found.base.commit, found.head.commit) == (commit, None)
    assert [each.id for each in found] == ["demo-plan/local-and-group"]
    assert found[0].before is not None
    assert [found[0].before.counted, found.targets[0].because[0].counted] == [2, -1]
    assert [each.id for each in found.records.changed] == ["DB31/T 9001-2022"]
    assert register.diff("HEAD", "HEAD", day=DAY) == ()
    with pytest.raises(sdtstd.CannotRun, match="no-such"):
        register.diff("no-such", day=DAY)


def test_a_base_without_a_register_is_said_to_have_no_folder(tmp_path: Path) -> None:
    repository = make(tmp_path)
    repository.commit()
    shutil.copytree(EXAMPLE, tmp_path / "data")
    found = sdtstd.load(tmp_path / "data").diff("HEAD", day=DAY)
    assert (found.base.folder, found.leaves, len(found)) == (None, None, 0)
