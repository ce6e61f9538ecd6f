"""Calendars of odd registers: payloads, very long titles, first and last years, nothing at all."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from sdtstd.export.calendar import written
from sdtstd.export.whole import Whole
from sdtstd.measure.snapshot import Snapshot
from sdtstd.sinks.inert import shown
from support.acting import acting
from support.calendars import calendar, events, named, uids
from support.examples import examples
from support.payloads.register import SHARES
from support.payloads.reports import DAY, Share
from support.runs import inside, on_terminal, register
from support.writing import SYSTEM, count, standard, standards, target, waiver

if TYPE_CHECKING:
    from pathlib import Path

    from support.calendars import Day

CHOSEN = range(0, SHARES, 1 if examples(1) > 1 else 8)
INDICATOR = "kind: indicator, at_least: 1, unit: '%', due: {due}"


def exported(data: Path, day: str = "2026-11-22", lang: str = "en") -> list[Day]:
    file = data.parent / "a.ics"
    where = ("--data", str(data), "--as-of", day, "--lang", lang)
    run = inside("export", *where, "-o", str(file))
    assert (run.code, run.out, run.err) == (0, "", "")
    return events(file.read_bytes())


def only(found: list[Day], kind: str = "entry-into-force") -> Day:
    (one,) = [each for each in found if str(each["X-SDTSTD-KIND"]) == kind]
    return one


def in_force(day: str, title: str = "数据集", more: str = "") -> str:
    written = standard(stages=f"{{publication: ../2022-01-01, in_force: '{day}'}}", more=more)
    return standards(written.replace("数据集", json.dumps(title, ensure_ascii=False)))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("number", CHOSEN)
def test_payloads_add_nothing_and_are_readable(number: int, language: str) -> None:
    read = Share(number).loaded.register
    content = written(Whole(Snapshot(read, DAY), lambda _: ("data/a.yaml", 1), language, DAY))
    found = events(content)
    kinds = [str(each["X-SDTSTD-KIND"]) for each in found]
    assert kinds.count("target-due") == len(read.targets)
    assert acting(content.decode().replace("\r\n", "\n")) == []
    told = named(found)
    for placed in read.targets:
        event = told["target-due", placed.id]
        for text in (placed.target.title, placed.target.wording):
            assert shown(text.replace("\n", " ")) in str(event["DESCRIPTION"]).split("\n")
    for event in found:
        assert str(event.get("URL", "https://")).lower().startswith(("http://", "https://"))
        assert str(event.get("URL", "")).isascii()


@pytest.mark.parametrize(
    "title",
    [
        "a\nEND:VEVENT\nBEGIN:VALARM\nACTION:PROCEDURE",
        "a\\nEND:VEVENT;b,c\\,d",
        '"; X=1:',
        "=cmd|' /C calc'!A0",
        "<script>alert(1)</script>",
        "字" * 40_000,
        "😀" * 40_000,
    ],
    ids=range(7),
)
def test_a_title_is_whole_and_inert(title: str, tmp_path: Path) -> None:
    event = only(exported(register(tmp_path, in_force("2024-01-01", title))))
    lines = str(event["DESCRIPTION"]).split("\n")
    assert lines[0] == shown(title.replace("\n", " "))
    assert lines[1:] == ["DB31/T 9001-2022", "status on 2026-11-22: in force"]
    summary = str(event["SUMMARY"])
    assert summary.startswith("entry into force: DB31/T 9001-2022 ")
    assert len(summary) < 200
    assert summary.endswith("…") is (len(title) > 120)


@pytest.mark.parametrize(("day", "after"), [("0001-01-01", "0001-01-02"), ("9999-12-31", None)])
def test_first_and_last_day(day: str, after: str | None, tmp_path: Path) -> None:
    data = register(
        tmp_path,
        in_force(day),
        count("{event: publication, levels: [local]}", f"{{from: '{day}', to: '{day}'}}"),
    )
    for looked_at in ("0001-01-01", "2026-11-22", "9999-12-31"):
        found = exported(data, looked_at)
        for kind in ("entry-into-force", "target-due"):
            event = only(found, kind)
            assert event["DTSTART"].dt.isoformat() == day
            end = event.get("DTEND")
            assert (end.dt.isoformat() if end else None) == after


@pytest.mark.parametrize("when", ["2024-05", "2024", "../2024-05-01", "2024-01-01/2024-01-02"])
def test_what_is_no_day_is_left_out_and_counted(when: str, tmp_path: Path) -> None:
    data = register(tmp_path, in_force(when, more=f"consultation_until: '{when}'"))
    file = tmp_path / "a.ics"
    assert inside("export", "--data", str(data), "-o", str(file), "--lang", "en").code == 0
    assert events(file.read_bytes()) == []
    about = str(calendar(file.read_bytes())["DESCRIPTION"]).split("\n")
    left = "left out, since the day is not known exactly: "
    assert about[1:] == [f"{left}entry into force: 1", f"{left}consultation ends: 1"]


def test_a_due_of_a_year_ends_on_its_last_day(tmp_path: Path) -> None:
    data = register(tmp_path, SYSTEM, target(INDICATOR.format(due="2025")))
    event = only(exported(data), "target-due")
    assert event["DTSTART"].dt == date(2025, 12, 31)


@pytest.mark.parametrize("text", [SYSTEM, "version: 1\n", standards(standard())])
def test_no_day_at_all_is_a_calendar_too(text: str, tmp_path: Path) -> None:
    data = register(tmp_path, text)
    file = tmp_path / "a.ics"
    assert inside("export", "--data", str(data), "-o", str(file)).code == 0
    (only,) = calendar(file.read_bytes()).subcomponents
    assert (only.name, str(only["SUMMARY"])) == ("VJOURNAL", "the register has no day to show")


def test_a_project_keeps_its_uid_when_it_gets_its_code(tmp_path: Path) -> None:
    project = "id: guide, level: local"
    stages = "{in_force: 2027-01-01}"
    first = exported(register(tmp_path, standards(standard(project, stages))))
    coded = standard("DB31/T 1-2026", stages, "id: guide")
    second = exported(register(tmp_path, standards(coded)))
    assert {*uids(first).values()} == {*uids(second).values()}
    assert {*uids(first)} != {*uids(second)}


def test_two_waivers_of_one_thing_have_two_uids(tmp_path: Path) -> None:
    one, two = (waiver("weak-source", "DB31/T 9001-2022", f"2027-0{n}-01") for n in (1, 2))
    text = standards(standard()) + one + two.removeprefix("waivers:\n")
    found = exported(register(tmp_path, text))
    assert len({str(each["UID"]) for each in found}) == len(found) == 2


def test_a_text_that_is_gone_does_not_come_into_force(tmp_path: Path) -> None:
    stages = "{publication: 2022, in_force: 2027-01-01, withdrawal: 2026-01-01}"
    data = register(tmp_path, standards(standard(stages=stages)))
    assert [str(each["X-SDTSTD-KIND"]) for each in exported(data, "2025-01-01")] == [
        "entry-into-force"
    ]
    file = tmp_path / "a.ics"
    where = ("--data", str(data), "--as-of", "2026-11-22")
    assert inside("export", *where, "-o", str(file)).code == 0
    assert events(file.read_bytes()) == []


def test_the_best_source_is_linked(tmp_path: Path) -> None:
    sources = (
        "sources: [{title: 报, url: 'https://example.org/press', kind: press, seen: 2026-11-01},"
        " {title: 目录, url: 'HTTPS://例子.example/标准?a=1;b=2,3', kind: index, seen: 2026-11-01}]"
    )
    stages = "{publication: 2022, in_force: 2024-01-01}"
    text = f"  - {{code: DB31/T 1-2022, title: 甲, stages: {stages}, {sources}}}\n"
    event = only(exported(register(tmp_path, standards(text))))
    host = "HTTPS://%E4%BE%8B%E5%AD%90.example/%E6%A0%87%E5%87%86"
    assert str(event["URL"]) == f"{host}?a=1;b=2,3"


def test_waivers_are_due(tmp_path: Path) -> None:
    text = standards(standard()) + waiver("missing-date", "DB31/T 9001-2022", "2027-03-31")
    event = only(exported(register(tmp_path, text)), "waiver-end")
    assert event["DTSTART"].dt == date(2027, 3, 31)
    assert "waiver of missing-date until 2027-03-31" in str(event["DESCRIPTION"])


def test_what_acts_is_written_to_a_file_alone(tmp_path: Path) -> None:
    data = register(tmp_path, in_force("2024-01-01", "##[error]x"))
    told = "a text of the data would be a command where it is printed: write to a file, -o FILE"
    for run in (inside, on_terminal):
        more: dict[str, Any] = {"columns": 80} if run is on_terminal else {}
        found = run("export", "--data", str(data), "--format", "ics", **more)
        assert (found.code, found.out, found.err) == (2, "", f"sdtstd: {told}\n")
    assert only(exported(data))["SUMMARY"].endswith("##[error]x")
