"""Every assessment of every kind of target, with the smallest example of it, which is run.

A row states what the target has besides its base and what the register holds; the engine assesses
it on the day, and a row that says something else raises.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sdtstd.catalogue import translator
from sdtstd.document import parse
from sdtstd.loading import assemble
from sdtstd.measure.snapshot import Snapshot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.measure.progress import Progress
    from sdtstd.model.register import Register

_SOURCE = "sources: [{title: a, notice: b, kind: official, seen: 2026-11-22}]"
_WINDOW = "window: {from: 2022-01-01, to: 2023-12-31}"
BASES = {
    "standards": f"at_least: 2, unit: 项, {_WINDOW}, count: {{event: publication}}",
    "pilots": f"at_least: 2, unit: 项, {_WINDOW}, count: {{event: started}}",
    "indicator": 'at_least: 80, unit: "%", due: 2023-12-31',
    "milestone": "due: 2023-12-31",
}
"""What the target of each kind has in all of its rows."""


@dataclass(frozen=True, slots=True)
class Row:
    """An assessment, the day, what the target has besides, and the records or values there are."""

    assessment: str
    day: str
    more: str = ""
    held: tuple[str, ...] = ()


def _counted(event: str, begun: str) -> tuple[Row, ...]:
    one, other = f"{event}: 2022-05-10", f"{event}: 2022-06-01"
    return (
        Row("not-started", "2021-12-31", held=(one,)),
        Row("no-data", "2022-07-01"),
        Row("met", "2022-07-01", held=(one, other)),
        Row("possibly-met", "2022-07-01", held=(one, f"{event}: 2022")),
        Row("on-track", "2022-12-31", held=(one,)),
        Row("behind", "2023-06-30", held=(one,)),
        Row("far-behind", "2022-07-01", held=(begun,)),
        Row("missed", "2024-01-01", "complete_through: 2023-12-31", (one,)),
        Row("not-shown", "2024-01-01", held=(one,)),
    )


_FROM_50 = "baseline: {date: 2020-12-31, value: 50}"
_TO_KEEP = "baseline: {date: 2020-12-31, value: 85}"
ROWS: dict[str, tuple[Row, ...]] = {
    "standards": _counted("publication", "proposal: 2022-03-01"),
    "pilots": _counted("started", "started: 2022-08-01"),
    "indicator": (
        Row("not-started", "2020-12-30", _FROM_50),
        Row("no-data", "2022-07-01"),
        Row("met", "2023-01-31", held=("date: 2022, value: 85",)),
        Row("met-late", "2024-04-30", held=("date: 2024-03-31, value: 85",)),
        Row("possibly-met", "2023-01-31", held=("date: 2022, value: 85, qualifier: about",)),
        Row("on-track", "2023-01-31", _FROM_50, ("date: 2022, value: 70",)),
        Row("on-track", "2023-01-31", _TO_KEEP, ("date: 2022, value: 82",)),
        Row("behind", "2023-01-31", _FROM_50, ("date: 2022, value: 65",)),
        Row("behind", "2023-01-31", _TO_KEEP, ("date: 2022, value: 70",)),
        Row("far-behind", "2023-01-31", _FROM_50, ("date: 2022, value: 55",)),
        Row("pending", "2023-01-31", held=("date: 2022, value: 70",)),
        Row("pending", "2023-02-05", _FROM_50, ("date: 2021, value: 60",)),
        Row("missed", "2024-01-31", held=("date: 2023, value: 70",)),
        Row("not-shown", "2024-01-31", held=("date: 2022, value: 70",)),
    ),
    "milestone": (
        Row("pending", "2023-12-31"),
        Row("met", "2023-07-01", "reached: 2023-06-30"),
        Row("met-late", "2024-03-01", "reached: 2024-02-01"),
        Row("possibly-met", "2023-07-01", "reached: 2023"),
        Row("not-shown", "2024-01-01"),
    ),
}
_HEADS = {
    "en": ("assessment", "target", "register", "on", "nothing"),
    "zh": ("评价", "目标", "台账", "日期", "无"),
}


def tables(language: str) -> str:
    """Give a table for each kind, in which every row was run."""
    return "\n\n".join(_table(kind, language) for kind in ROWS)


def _table(kind: str, language: str) -> str:
    *heads, nothing = _HEADS[language]
    lines = [f"`kind: {kind}, {BASES[kind]}`:", "", f"| {' | '.join(heads)} |", "|---|---|---|---|"]
    for row in ROWS[kind]:
        word = assessed(kind, row).assessment.word.translated(translator(language))
        held = " · ".join(f"`{each}`" for each in row.held) or nothing
        more = f"`{row.more}`" if row.more else ""
        lines.append(f"| `{row.assessment}` {word} | {more} | {held} | {row.day} |")
    return "\n".join(lines)


def assessed(kind: str, row: Row) -> Progress:
    """Give where the target stands on the day of a row.

    Raises:
        AssertionError: it is assessed otherwise than the row says.
    """
    register = _register(kind, row)
    (found,) = Snapshot(register, date.fromisoformat(row.day)).progress(register.plans)
    if found.assessment != row.assessment:
        raise AssertionError(f"{kind}: {row}: {found.assessment}")
    return found


def _register(kind: str, row: Row) -> Register:
    loaded = assemble([parse("\n".join((*_text(kind, row), "")), "example.yaml")])
    if loaded.faults:
        raise AssertionError(f"{kind}: {row}: {loaded.faults[0].message}")
    return loaded.register


def _text(kind: str, row: Row) -> Iterator[str]:
    own = f"{BASES[kind]}{row.more and ', '}{row.more}"
    yield "version: 1"
    yield f"plans:\n  - id: plan\n    title: a\n    issued: 2022\n    {_SOURCE}\n    targets:"
    yield f"      - {{id: goal, kind: {kind}, title: a, wording: a, {own}}}"
    section = "observations" if kind == "indicator" else kind
    if row.held:
        yield f"{section}:"
    for n, each in enumerate(row.held):
        yield f"  - {{{_entry(section, n, each)}, {_SOURCE}}}"


def _entry(section: str, number: int, written: str) -> str:
    match section:
        case "standards":
            return f"code: DB31/T {number + 1}-2022, title: a, stages: {{{written}}}"
        case "pilots":
            return f"id: pilot-{number}, title: a, stages: {{{written}}}"
        case _:
            return f"target: plan/goal, {written}"
