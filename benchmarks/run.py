"""How fast sdtstd is, and how much memory it takes, beside the programs it is held against.

    python benchmarks/run.py [--runs 10] [--quick]

Whole processes, in turn (A B A B ...), after one warm-up that no table counts; medians. The
data is made anew in a temporary folder. --quick runs the slow rivals once and the others thrice.
"""

from __future__ import annotations

import argparse
import os
import pty
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent
SHIPPED = HERE.parent / "data"
SCHEMA = HERE.parent / "docs" / "schema" / "data.schema.json"
TOOLS = Path(sys.executable).parent
AS_OF = "2026-11-22"
RECORDS = 10_000
SIZES = (1_000, 5_000, 10_000, 20_000, 50_000)
STRAIGHT = 1.5  # so many times the first 9,000 records' price may a later record cost
MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Process:
    """A program with its arguments; `slow` ones run once under --quick."""

    name: str
    command: tuple[str, ...]
    slow: bool = False
    terminal: bool = False


@dataclass(frozen=True)
class Run:
    """One run: seconds by the clock, seconds of the processor, the most bytes in memory."""

    wall: float
    cpu: float
    memory: int


@dataclass(frozen=True)
class Bound:
    """What `process` is held against: its seconds are under `times` those of `rival`."""

    process: Process
    rival: Process
    times: float


def main() -> None:
    """Make the data, time everything, print two tables."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    options.add_argument("--runs", type=int, default=10)
    options.add_argument("--quick", action="store_true")
    given = options.parse_args()
    runs = 3 if given.quick else given.runs
    with tempfile.TemporaryDirectory(prefix="sdtstd-bench-") as name:
        folder = Path(name)
        # Bytecode is there, as after any installation, and none is left in the tree.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")
        registers = {size: _register(folder / str(size), size) for size in SIZES}
        bounds = _bounds(registers[RECORDS], _schema(folder))
        every = dict.fromkeys(each for bound in bounds for each in (bound.process, bound.rival))
        _print_bounds(bounds, _measured(tuple(every), runs, quick=given.quick))
        checks = tuple(_check(registers[size], f"{size:,}") for size in SIZES)
        _print_growth(_measured(checks, runs, quick=given.quick))


def _bounds(register: Path, schema: Path) -> tuple[Bound, ...]:
    file = str(register / "standards.yaml")
    loads = "import sys, yaml; yaml.load(open(sys.argv[1], 'rb'), yaml.CSafeLoader)"
    typer = _python("import typer")
    models = _python("import typer, pydantic, yaml, rich.table; pydantic.BaseModel")
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
    # In a process of its own: a child's peak memory is never below that of its parent.
    command = [sys.executable, str(HERE / "register.py"), str(folder / "data"), str(records)]
    subprocess.run(command, check=True)
    return folder / "data"


def _schema(folder: Path) -> Path:
    if SCHEMA.exists():
        return SCHEMA
    made = folder / "schema.json"
    subprocess.run([sys.executable, str(HERE / "schema.py"), str(made)], check=True)
    return made


def _measured(
    processes: tuple[Process, ...], runs: int, *, quick: bool
) -> dict[Process, tuple[Run, ...]]:
    found: dict[Process, list[Run]] = {each: [] for each in processes}
    for turn in range(runs + 1):
        for each in processes:
            if not (quick and each.slow and turn > 1):
                run = _timed(each)
                found[each] += [run] if turn else []
        print(f"round {turn} of {runs}", file=sys.stderr)
    return {each: tuple(run) for each, run in found.items()}


def _timed(process: Process) -> Run:
    ours, theirs = pty.openpty() if process.terminal else (None, subprocess.DEVNULL)
    before = time.perf_counter()
    child = subprocess.Popen(process.command, stdout=theirs, stderr=subprocess.DEVNULL)
    if ours is not None:
        os.close(theirs)
        _drain(ours)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - before
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{process.name}: exit code {child.returncode}, nothing to time")
    unit = 1 if sys.platform == "darwin" else 1024
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit)


def _drain(terminal: int) -> None:
    try:
        while os.read(terminal, 65536):
            pass
    except OSError:  # Linux says so when the other end is closed
        pass
    os.close(terminal)


def _print_bounds(bounds: tuple[Bound, ...], measured: dict[Process, tuple[Run, ...]]) -> None:
    _row("command", "median s", "cpu s", "peak MB", "runs", "held against", "ratio", "bound", "")
    _row("---", *["---:"] * 4, "---", "---:", "---:", "---")
    for bound in bounds:
        ratio = _wall(measured[bound.process]) / _wall(measured[bound.rival])
        said = "ok" if ratio < bound.times else "NOT OK"
        against = f"< {bound.times:g}"
        _row(
            bound.process.name,
            *_figures(measured[bound.process]),
            bound.rival.name,
            f"{ratio:.2f}",
            against,
            said,
        )
    for rival in dict.fromkeys(each.rival for each in bounds):
        _row(rival.name, *_figures(measured[rival]), "", "", "", "")
    print()


def _print_growth(measured: dict[Process, tuple[Run, ...]]) -> None:
    """Hold what each further record costs against what it cost in the first step."""
    _row(
        "records",
        "median s",
        "cpu s",
        "peak MB",
        "runs",
        "us a further record",
        "bytes a further record",
        "",
    )
    _row(*["---:"] * 7, "---")
    steps = [
        (size, _wall(runs), _memory(runs))
        for size, runs in zip(SIZES, measured.values(), strict=True)
    ]
    prices: list[tuple[float, float]] = []
    for n, (process, runs) in enumerate(measured.items()):
        if n:
            more = steps[n][0] - steps[n - 1][0]
            prices.append(
                ((steps[n][1] - steps[n - 1][1]) / more, (steps[n][2] - steps[n - 1][2]) / more)
            )
        if not prices:
            _row(process.name, *_figures(runs), "", "", "")
            continue
        straight = all(
            now < STRAIGHT * first for now, first in zip(prices[-1], prices[0], strict=True)
        )
        _row(
            process.name,
            *_figures(runs),
            f"{prices[-1][0] * 1e6:.0f}",
            f"{prices[-1][1]:.0f}",
            "ok" if straight else "NOT OK",
        )


def _figures(runs: tuple[Run, ...]) -> tuple[str, ...]:
    cpu = median(each.cpu for each in runs)
    return (f"{_wall(runs):.3f}", f"{cpu:.3f}", f"{_memory(runs) / MEGABYTE:.0f}", str(len(runs)))


def _wall(runs: tuple[Run, ...]) -> float:
    return median(each.wall for each in runs)


def _memory(runs: tuple[Run, ...]) -> float:
    return median(each.memory for each in runs)


def _row(*cells: str) -> None:
    print("|", " | ".join(cells), "|", flush=True)


if __name__ == "__main__":
    main()
