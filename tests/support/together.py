"""What registers are together, counted without SQL: sums, and texts by the codes they share."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from sdtstd.codes import Level
from sdtstd.measure.leaves import exists
from sdtstd.measure.lives import TextStatus, text_status
from sdtstd.measure.members import Counts
from sdtstd.measure.partition import Partition
from sdtstd.measure.reading import elapsed
from sdtstd.model.standard import Standard
from sdtstd.model.target import HasQuery
from support.relations import SEVEN

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sdtstd.model.register import AnyRecord, Register
    from support.relations import Query, Row

_GONE = (TextStatus.WITHDRAWN, TextStatus.REPLACED, TextStatus.ABANDONED)
_SUMMED = ("counted", "possible", "pipeline", "no_date", "remaining")
_RANK = {"counted": 0, "possible": 1, "excluded": 2}


class Texts:
    """Which text each record is: records are one text where a chain of shared codes links them."""

    def __init__(self, registers: Iterable[Register]) -> None:
        self._parent: dict[str, str] = {}
        for register in registers:
            for each in register.standards:
                for code in each.codes:
                    first = self._root(each.codes[0].key)
                    self._parent[self._root(code.key)] = first

    def of(self, register: Register, record: AnyRecord) -> str:
        """Give a name of the text."""
        codes = record.codes if isinstance(record, Standard) else ()
        system = register.system.id if register.system else ""
        return self._root(codes[0].key) if codes else f"{system}#{record.key}"

    def _root(self, code: str) -> str:
        while self._parent.setdefault(code, code) != code:
            code = self._parent[code]
        return code


def together(registers: list[Register], said: dict[str, Row], day: date) -> Row:
    """Give what the views for all registers must say."""
    texts = Texts(registers)
    tallies = [each["coverage"] for each in said.values()]
    unplaced = {
        texts.of(register, register.by_name[each["id"]])
        for register in registers
        for each in said[_id(register)]["unplaced"]
    }
    verdicts = [each["verdict"] for each in said.values()]
    return {
        "verdict": {"registers": len(said), **_sums(verdicts, verdicts[0])},
        "coverage": {
            "registers": len(said),
            **_sums(tallies, SEVEN),
            "unplaced_texts": len(unplaced),
        },
        "tasks": _by("task", (one for each in said.values() for one in each["tasks"])),
        "fields": _by("field", (one for each in said.values() for one in each["fields"])),
        "statistics": _statistics(registers, said, texts, day),
        "targets": _targets(registers, said, texts, day),
    }


def counted_together(query: Query) -> Row:
    """Give the same from the views."""
    return {
        "verdict": query("SELECT * FROM verdict_together")[0],
        "coverage": query("SELECT * FROM coverage_together")[0],
        "tasks": query("SELECT * FROM tasks_together ORDER BY task"),
        "fields": query("SELECT * FROM fields_together ORDER BY field"),
        "statistics": query("SELECT * FROM statistics_together ORDER BY n"),
        "targets": query(
            "SELECT * FROM target_numbers_together ORDER BY target, kind, unit, opens, closes"
        ),
    }


def _id(register: Register) -> str:
    return register.system.id if register.system else ""


def _sums(rows: list[Row], names: Iterable[str]) -> Row:
    return {name: sum(each[name] for each in rows) for name in names}


def _by(name: str, rows: Iterable[Row]) -> list[Row]:
    found = defaultdict(list)
    for each in rows:
        found[each["id"]].append(each)
    return [
        {name: each, "registers": len(same), **_sums(same, SEVEN)}
        for each, same in sorted(found.items())
    ]


def _statistics(
    registers: list[Register], said: dict[str, Row], texts: Texts, day: date
) -> list[Row]:
    levels: dict[str, set[Level]] = defaultdict(set)
    out, gone = set(), set()
    for register in registers:
        for each in register.standards:
            text = texts.of(register, each)
            levels[text].add(each.effective_level)
            is_out = exists(each, register, day)
            out |= {text} if is_out else set()
            gone |= {text} if not is_out and text_status(each, register, day) in _GONE else set()
    rows = []
    for n, level in enumerate(Level):
        tables = [each["statistics"][n] for each in said.values()]
        sums = _sums(tables, ("expected", "existing"))
        here = {text for text, known in levels.items() if min(known) == level} - gone
        rows.append(
            {
                "n": n + 1,
                "level": level.value,
                **sums,
                "percent": _share(100 * sums["existing"], sums["expected"]),
                "expected_texts": len(here),
                "existing_texts": len(here & out),
            }
        )
    return rows


def _share(part: int, of: int) -> float | None:
    return float(Fraction(part, of)) if of else None


def _targets(registers: list[Register], said: dict[str, Row], texts: Texts, day: date) -> list[Row]:
    groups: dict[tuple[str, ...], list[tuple[Register, Any]]] = defaultdict(list)
    for register in registers:
        for each in register.targets:
            row = said[_id(register)]["targets"][each.id]
            if isinstance(each.target, HasQuery):
                window = (row["window"]["from"], row["window"]["to"])
                key = (each.id, row["kind"], row["unit"], *window)
                groups[key].append((register, each))
    return [_target(key, same, said, texts, day) for key, same in sorted(groups.items())]


def _target(
    key: tuple[str, ...],
    same: list[tuple[Register, Any]],
    said: dict[str, Row],
    texts: Texts,
    day: date,
) -> Row:
    rows = [said[_id(register)]["targets"][key[0]] for register, _ in same]
    sums, needed = _sums(rows, _SUMMED), sum(each.target.needed for _, each in same)
    window = same[0][1].target.window
    opens, closes = window.from_.first, window.to.last
    expected = needed * elapsed(opens, closes, day)
    left = (closes - day).days
    best: dict[str, list[tuple[int, bool]]] = defaultdict(list)
    for register, each in same:
        for one in Partition(Counts(register).of(each.target), day).verdicts:
            part = (_RANK[one.membership.value], one.pipeline)
            best[texts.of(register, one.record)].append(part)
    parts = [(min(rank for rank, _ in each), any(way for _, way in each)) for each in best.values()]
    return {
        **dict(zip(("target", "kind", "unit", "opens", "closes"), key, strict=True)),
        "day": day.isoformat(), "registers": len(same), "needed": needed, **sums,
        "percent": _share(100 * sums["counted"], needed),
        "expected": float(expected),
        "pace": float(sums["counted"] / expected) if expected else None,
        "required_per_month": (
            float(Fraction(487 * sums["remaining"], 16 * left)) if left > 0 else None
        ),
        "counted_texts": sum(rank == 0 for rank, _ in parts),
        "possible_texts": sum(rank == 1 for rank, _ in parts),
        "pipeline_texts": sum(rank == 2 and way for rank, way in parts),
    }  # fmt: skip
