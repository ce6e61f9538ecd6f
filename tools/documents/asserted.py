"""Numbers in the prose, held to what a run says: `[[2 = status.local-and-group.counted]]` is 2.

The name before the first point is a run below, `hostile` for the tables of the hostile tests, or
`limits` for how much the import reads, `forecasts` for their bounds, `scale` for what
tools/scale.py measured, `performance` for what benchmarks/run.py did;
the rest are the steps into its JSON. In a list a step is the id (or the level, the setting, the
number from 0 on) of an item, and `#` is its length; `0` and `1` are the two sides of an interval of
dates, `0` is the year of a day, and `down` rounds a percentage down as it is shown. Both sides may
be sums and quotients:
`[[4 × 545 / 729 = status.local-and-group.expected]]`, `[[3 = a.counted + a.possible]]`.
"""

from __future__ import annotations

import ast
import json
import operator
import re
from decimal import Decimal, InvalidOperation
from functools import cache
from math import floor
from typing import TYPE_CHECKING, Any

from documents.forecasts import bounds
from documents.hostile import counts
from documents.measured import limits
from documents.performed import record
from documents.running import Scratch
from documents.scaled import figures

if TYPE_CHECKING:
    from collections.abc import Callable

CLAIM = re.compile(r"\[\[(.+?) = (.+?)\]\]")
"""A claim: what is written, and the sum of values of runs that it is held to."""

_EXAMPLE = "--data tests/example/data --format json"
_MORE = "--data tests/example/more/data --format json"
RUNS = {
    "status": f"sdtstd status {_EXAMPLE} --as-of 2023-06-30",
    "later": f"sdtstd status {_EXAMPLE} --as-of 2024-06-30",
    "coverage": f"sdtstd coverage {_EXAMPLE} --as-of 2023-06-30",
    "explain": f"sdtstd explain local-and-group {_EXAMPLE} --as-of 2023-06-30",
    "explain-later": f"sdtstd explain local-and-group {_EXAMPLE} --as-of 2024-06-30",
    "list": f"sdtstd list {_EXAMPLE} --as-of 2023-06-30",
    "next": f"sdtstd explain local-and-group {_EXAMPLE} --as-of 2023-07-01",
    "coverage-later": f"sdtstd coverage {_EXAMPLE} --as-of 2025-06-30",
    "gaps": f"sdtstd gaps {_EXAMPLE} --as-of 2023-06-30",
    "forecast": "sdtstd forecast national-and-international --as-of 2023-06-30 --format json",
    "more": f"sdtstd status {_MORE} --as-of 2023-06-30",
}


def with_numbers(text: str, path: str) -> str:
    """Write the numbers plainly; raise where a run says another one."""

    def write(claim: re.Match[str]) -> str:
        written, held_to = claim.groups()
        found = _sum([_value(each) for each in held_to.split(" + ")])
        if not _agree(written, found):
            raise AssertionError(f"{path}: {claim[0]}: the run says {found!r}")
        return written

    return CLAIM.sub(write, text)


_COUNTED: dict[str, Callable[[], Any]] = {
    "hostile": cache(counts),
    "limits": limits,
    "forecasts": bounds,
    "scale": figures,
    "performance": record,
}
"""What needs no run."""


def _answer(name: str) -> Any:
    return _COUNTED[name]() if name in _COUNTED else _answers()[name]


@cache
def _answers() -> dict[str, Any]:
    with Scratch("en") as scratch:
        answers = {name: json.loads(scratch.run(run).out) for name, run in RUNS.items()}
    for name in ("status", "later", "more"):
        targets = answers[name]["plans"][0]["targets"]
        answers[name] |= {each["target"]: each for each in targets}
    return answers


def _value(steps: str) -> Any:
    run, *inside = steps.split(".")
    node: Any = _answer(run)
    for step in inside:
        node = _below(node, step)
    return node


def _below(node: Any, step: str) -> Any:
    if step == "#":
        return len(node)
    if step == "down":
        return floor(node * 10) / 10
    if isinstance(node, str):
        return re.split("[/-]", node)[int(step)]
    if isinstance(node, list) and step.isdecimal():
        return node[int(step)]
    if isinstance(node, list):
        names = ("id", "level", "setting")
        return next(each for each in node if step in map(each.get, names))
    return node[step]


def _sum(values: list[Any]) -> object:
    return values[0] if len(values) == 1 else sum(values)


def _agree(written: str, found: object) -> bool:
    if found is None or isinstance(found, str):
        return written == (found or "null")
    if _FORMULA.fullmatch(written):
        return abs(_computed(written) - float(str(found))) < _EXACT
    try:
        shown = Decimal(written)
    except InvalidOperation:
        return False
    return shown == round(Decimal(str(found)), max(-int(shown.as_tuple().exponent), 0))


_FORMULA = re.compile(r"[0-9.() ]+(?:[×÷/−+][0-9.() ]+)+")
_EXACT = 1e-9


def _computed(formula: str) -> float:
    """Compute sums, products, quotients and differences, written as in print."""
    plain = formula.translate(str.maketrans("×÷−", "*/-"))
    return _term(ast.parse(plain, mode="eval").body)


def _term(node: ast.expr) -> float:
    match node:
        case ast.Constant(value=int() | float() as number):
            return number
        case ast.BinOp(left=left, op=op, right=right):
            return float(_OPERATIONS[type(op)](_term(left), _term(right)))
        case _:
            raise ValueError(ast.dump(node))


_OPERATIONS = {
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Sub: operator.sub,
    ast.Add: operator.add,
}
