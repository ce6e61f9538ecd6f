"""The figures that are held: each a ratio of two processes of one run, or a bound of memory."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import programs
from inputs import SIZES, TARGETS
from parts import parts
from processes import MEGABYTE, Process

if TYPE_CHECKING:
    from pathlib import Path

    from inputs import Inputs
    from processes import Runs

Of = Literal["cpu", "wall", "memory"]
_FEW = {10_000: 5, 100_000: 1}
"""How many runs of slow programs count, by the records that they are given; else as many as all."""


@dataclass(frozen=True)
class Figure:
    """`ours` is to take at most `reach` times what `rival` takes, or so many MB without a rival."""

    name: str
    ours: Process
    rival: Process | None
    reach: float
    of: Of = "cpu"

    def found(self, measured: dict[Process, Runs]) -> dict[str, float | str | None]:
        """Give both sides, in seconds or MB, and their ratio: to the bound where there is one."""
        unit = MEGABYTE if self.of == "memory" else 1
        ours = getattr(measured[self.ours], self.of) / unit
        rival = getattr(measured[self.rival], self.of) / unit if self.rival else None
        ratio = ours / (self.reach if rival is None else rival)
        told: dict[str, float | str | None] = {"of": self.of, "reach": self.reach}
        return told | {"ours": _round(ours), "rival": _round(rival), "ratio": _round(ratio)}


def _round(value: float | None) -> float | None:
    return None if value is None else float(f"{value:.4g}")


@dataclass(frozen=True)
class Group:
    """What is measured in turn, so that all of it has the same luck; `table` is shown as it is.

    A group of short processes, or of close ratios, is run so many `times` as often.
    """

    name: str
    table: dict[str, Process]
    figures: tuple[Figure, ...]
    times: int = 1

    @property
    def processes(self) -> tuple[Process, ...]:
        """Everything that the group runs, each once."""
        sides = (side for each in self.figures for side in (each.ours, each.rival))
        every = (*self.table.values(), *sides)
        return tuple(dict.fromkeys(each for each in every if each is not None))


def groups(inputs: Inputs) -> tuple[Group, ...]:
    """Give all that is measured."""
    sizes = tuple(_size(inputs, size) for size in SIZES)
    others = (_linear(inputs), _targets(inputs), _cores(inputs), _parts(inputs))
    return (_start(inputs.folder), *sizes, *others)


def _start(folder: Path) -> Group:
    bare, cached = programs.BARE, programs.warm(programs.ROOT / "data", "status", folder / "cache")
    figures = (
        Figure("version", programs.VERSION, bare, 2),
        Figure("help", programs.HELP, bare, 3),
        Figure("completion", programs.COMPLETION, bare, 4),
        Figure("status", programs.SHIPPED, programs.IMPORTS, 1.3),
        Figure("warm-status", cached, bare, 2),
    )
    return Group("start", {}, figures, times=6)


def _size(inputs: Inputs, size: int) -> Group:
    data, changed = inputs.data(size), inputs.changed(size)
    check, diff = programs.check(data), programs.diff(changed)
    rivals = programs.rivals(data, inputs.quoted(size), few=_FEW.get(size, 0))
    table = {"check": check, "status": programs.status(data), "diff": diff}
    table |= {"report": programs.report(data), **rivals}
    if size == SIZES[0]:
        return Group(str(size), table, ())
    least, cache = programs.hashing(data), inputs.folder / "cache"
    warm = (
        Figure(f"warm-{name}-{size}", programs.warm(data, name, cache), least, 1)
        for name in ("check", "status")
    )
    held = _held_10k(check, diff, data, rivals) if size == SIZES[1] else _held_100k(check, diff)
    return Group(str(size), table, (*held, *warm), times=3 if size == SIZES[1] else 1)


def _held_10k(
    check: Process, diff: Process, data: Path, rivals: dict[str, Process]
) -> tuple[Figure, ...]:
    reach = {"yamllint": 1 / 30, "check-jsonschema": 1 / 25, "yaml.load": 1 / 5, "ajv-cli": 1}
    listed = programs.ours(*programs.on(data, "list"), "--format", "json")
    against = (Figure(f"check-{name}", check, each, reach[name]) for name, each in rivals.items())
    return (*against, Figure("diff", diff, check, 1.3), Figure("list-json", listed, check, 2))


def _held_100k(check: Process, diff: Process) -> tuple[Figure, ...]:
    return (
        Figure("check-memory", check, None, 600, "memory"),
        Figure("diff-memory", diff, None, 1000, "memory"),
    )


def _linear(inputs: Inputs) -> Group:
    """Ten times the records take at most ten times as long."""
    one, ten = (programs.check(inputs.data(size)) for size in SIZES[1:])
    return Group("linear", {}, (Figure("check-linear", ten, one, SIZES[2] / SIZES[1]),), times=2)


def _targets(inputs: Inputs) -> Group:
    one, many = (programs.status(inputs.targets(number)) for number in (1, TARGETS))
    return Group("targets", {}, (Figure("targets", many, one, 2),), times=3)


def _cores(inputs: Inputs) -> Group:
    words = programs.on(inputs.files(), "check")
    one, two = programs.ours(*words, cores=1), programs.ours(*words)
    return Group("cores", {}, (Figure("cores", two, one, 0.7, "wall"),), times=3)


def _parts(inputs: Inputs) -> Group:
    """What brings less than a twentieth is not worth its lines."""
    sides = parts(inputs).items()
    figures = tuple(Figure(f"part-{name}", *both, 0.95) for name, both in sides)
    return Group("parts", {}, figures, times=3)
