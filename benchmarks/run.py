"""How fast sdtstd is, and how much memory it takes, beside the programs it is held against.

    python benchmarks/run.py [--runs 10] [--quick]

Makes its data in a temporary folder and prints two Markdown tables: the bounds, and what more
records cost. Medians of whole processes. --quick runs the slow rivals (yamllint and
check-jsonschema, some 20 s each) once instead of --runs times; the column `runs` says so.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from processes import Process, measure

if TYPE_CHECKING:
    from processes import Runs

HERE = Path(__file__).resolve().parent
SHIPPED = HERE.parent / "data"
SCHEMA = HERE.parent / "docs" / "schema" / "data.schema.json"
TOOLS = Path(sys.executable).parent
AS_OF = "2026-11-22"
RECORDS = 10_000
SIZES = (1_000, 5_000, 10_000, 20_000, 50_000)
STRAIGHT = 1.5  # times the price of a record in the first step that a later one may have


@dataclass(frozen=True)
class Bound:
    """The median seconds of `process` are under `times` those of `rival`."""

    process: Process
    rival: Process
    times: float


def main() -> None:
    """Make the data, time everything, print the tables."""
    options = argparse.ArgumentParser(description="Time sdtstd beside other programs.")
    options.add_argument("--runs", type=int, default=10)
    options.add_argument("--quick", action="store_true", help="run the slow rivals once")
    given = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="sdtstd-bench-") as name:
        folder = Path(name)
        # With bytecode, as after any installation, and none left in the tree.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")
        registers = {size: _register(folder / str(size), size) for size in SIZES}
        bounds = _bounds(registers[RECORDS], SCHEMA)
        every = dict.fromkeys(each for bound in bounds for each in (bound.process, bound.rival))
        _print_bounds(bounds, measure(tuple(every), given.runs, quick=given.quick))
        checks = tuple(_check(registers[size], f"{size:,}") for size in SIZES)
        _print_growth(tuple(measure(checks, given.runs, quick=given.quick).values()))


def _bounds(register: Path, schema: Path) -> tuple[Bound, ...]:
    file = str(register / "standards.yaml")
    typer = _python("import typer")
    models = _python("import typer, pydantic, yaml, rich.table; pydantic.BaseModel")
    loads = "import sys, yaml; yaml.load(open(sys.argv[1], 'rb'), yaml.CSafeLoader)"
    load = _python(loads, file, name="yaml.load(CSafeLoader)")
    lint = Process("yamllint", (_tool("yamllint"), "-d", "relaxed", file), slow=True)
    validate = (_tool("check-jsonschema"), "--schemafile", str(schema), file)
    status = (_tool("sdtstd"), "status", "--data", str(SHIPPED), "--as-of", AS_OF)
    check = _check(register, f"sdtstd check ({RECORDS:,} records)")
    return (
        Bound(Process("sdtstd --version", (_tool("sdtstd"), "--version")), typer, 2),
        Bound(Process("sdtstd --help", (_tool("sdtstd"), "--help")), typer, 2),
        Bound(Process("sdtstd status", status), models, 2.5),
        Bound(Process("sdtstd status (terminal)", status, terminal=True), models, 2.5),
        Bound(check, lint, 0.1),
        Bound(check, Process("check-jsonschema", validate, slow=True), 0.1),
        Bound(check, load, 1),
    )


def _check(register: Path, name: str) -> Process:
    return Process(name, (_tool("sdtstd"), "check", "--data", str(register), "--as-of", AS_OF))


def _python(program: str, *arguments: str, name: str = "") -> Process:
    return Process(name or f'python -c "{program}"', (sys.executable, "-c", program, *arguments))


def _tool(name: str) -> str:
    return str(TOOLS / name)


def _register(folder: Path, records: int) -> Path:
    data = folder / "data"
    _make("register.py", str(data), str(records))
    return data


def _make(script: str, *arguments: str) -> None:
    """Run a script beside this one; in a process of its own, so that ours stays small."""
    subprocess.run([sys.executable, str(HERE / script), *arguments], check=True)


def _print_bounds(bounds: tuple[Bound, ...], measured: dict[Process, Runs]) -> None:
    _row("command", "median s", "cpu s", "peak MB", "runs", "held against", "ratio", "bound", "")
    _row("---", *["---:"] * 4, "---", "---:", "---:", "---")
    for bound in bounds:
        ours, rival = measured[bound.process], measured[bound.rival]
        ratio = ours.wall / rival.wall
        held = (f"{ratio:.3f}", f"< {bound.times:g}", _said(ratio < bound.times))
        _row(bound.process.name, *ours.figures, bound.rival.name, *held)
    for each in dict.fromkeys(bound.rival for bound in bounds):
        _row(each.name, *measured[each].figures, "", "", "", "")
    print()


def _print_growth(measured: tuple[Runs, ...]) -> None:
    """Show what each record more costs, held against its price in the first step."""
    steps = tuple(zip(SIZES, measured, strict=True))
    prices = tuple(
        ((more.wall - less.wall) / (n - m), (more.memory - less.memory) / (n - m))
        for (m, less), (n, more) in pairwise(steps)
    )
    _row("records", "median s", "cpu s", "peak MB", "runs", "us a record more", "bytes", "")
    _row(*["---:"] * 7, "---")
    _row(f"{SIZES[0]:,}", *measured[0].figures, "", "", "")
    for (size, runs), (seconds, memory) in zip(steps[1:], prices, strict=True):
        straight = seconds < STRAIGHT * prices[0][0] and memory < STRAIGHT * prices[0][1]
        cells = (f"{seconds * 1e6:.0f}", f"{memory:.0f}", _said(straight))
        _row(f"{size:,}", *runs.figures, *cells)


def _said(ok: bool) -> str:
    return "ok" if ok else "NOT OK"


def _row(*cells: str) -> None:
    print("|", " | ".join(cells), "|", flush=True)


if __name__ == "__main__":
    main()
