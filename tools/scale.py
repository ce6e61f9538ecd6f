"""Measures what registers of any size cost, and how many stand together: `python tools/scale.py`.

It writes tools/documents/scale.json, from which docs/scale.md is made: seconds of the processor,
the most memory, sizes of files. `--spark` runs Spark too, which needs pyspark and Java 17; without
it what was measured of Spark stays. It takes some ten minutes.
"""

from __future__ import annotations

import ctypes
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parent.parent
FIGURES = ROOT / "tools" / "documents" / "scale.json"
SNIPPETS = ROOT / "tools" / "documents" / "templates"
sys.path.insert(0, str(ROOT / "benchmarks"))

from processes import MEGABYTE, Process, measure, prepare  # noqa: E402
from programs import OFF, on  # noqa: E402

if TYPE_CHECKING:
    from processes import Runs

SIZES = (1_000, 10_000, 100_000)
PROVINCES = (
    *range(11, 16), *range(21, 24), *range(31, 38), *range(41, 47), *range(50, 55), *range(61, 66)
)  # fmt: skip
EACH = 10_000
FORMATS = ("jsonl", "sqlite", "parquet")


def main() -> None:
    """Measure, and write the figures."""
    known = json.loads(FIGURES.read_text("utf-8")) if FIGURES.exists() else {}
    with tempfile.TemporaryDirectory(prefix="sdtstd-scale-") as name:
        prepare(Path(name))
        figures = {"sizes": _sizes(Path(name)), **_provinces(Path(name), known.get("spark"))}
    FIGURES.write_text(json.dumps(figures, indent=2) + "\n", "utf-8")


def _sizes(folder: Path) -> dict[str, Any]:
    """Measure each command on each size, beside `status` on the shipped register."""
    shipped = _timed(_command("status", ROOT / "data"))
    return {"shipped": shipped} | {str(size): _size(folder, size) for size in SIZES}


def _size(folder: Path, size: int) -> dict[str, Any]:
    data = folder / str(size)
    _generate(data, size)
    yaml = sum(each.stat().st_size for each in data.iterdir())
    found: dict[str, Any] = {"yaml_mb": yaml / MEGABYTE}
    for command in ("status", "check"):
        found[command] = _timed(_command(command, data))
    for form in FORMATS:
        out = folder / f"{size}.{form}"
        found[form] = _timed(_export(data, form, out))
        files = out.iterdir() if out.is_dir() else (out,)
        found[form]["mb"] = sum(each.stat().st_size for each in files) / MEGABYTE
    return found


def _provinces(folder: Path, known: object) -> dict[str, Any]:
    """Measure the export of one of many registers, and the engines over all of them."""
    base = folder / "base"
    (folder / "registers").mkdir()
    _generate(base, EACH)
    for number in PROVINCES:
        data = folder / f"data-{number}"
        data.mkdir()
        for file in base.iterdir():
            (data / file.name).write_text(_of_province(number, file.read_text("utf-8")), "utf-8")
        one = _export(data, "parquet", folder / "registers" / f"province-{number}")
        subprocess.run(one.command, check=True, stderr=subprocess.DEVNULL)
    written = (folder / "registers").glob("*/*")
    os.chdir(folder)
    return {
        "provinces": {
            "registers": len(PROVINCES),
            "records": len(PROVINCES) * EACH,
            "mb": sum(each.stat().st_size for each in written) / MEGABYTE,
            "duckdb": _snippet("duckdb"),
        },
        "spark": _snippet("spark") if "--spark" in sys.argv else known,
    }


def _of_province(number: int, text: str) -> str:
    """Make local codes those of a province; some texts stay joint with another one."""
    joint = "DB31/T" if number == 32 else "DB32/T"
    apart = text.replace("joint_codes: [DB32/T", "joint_codes: [JOINT")
    own = apart.replace("DB31/T", f"DB{number}/T").replace("id: bench", f"id: province-{number}")
    return own.replace("JOINT", joint)


def _timed(process: Process) -> dict[str, Any]:
    """Run a process twice, of which the second counts."""
    print(process.name, file=sys.stderr, flush=True)
    runs: Runs = measure((process,), 1)[process]
    (run,) = runs.all
    return _figures(run.cpu, run.memory)


def _figures(seconds: float, memory: int) -> dict[str, Any]:
    return {"seconds": round(seconds, 2), "mb_memory": round(memory / MEGABYTE)}


def _command(name: str, data: Path, *more: str) -> Process:
    words = (sys.executable, "-m", "sdtstd", *on(data, name), *more)
    return Process(f"{name} {data.name} {' '.join(more[:2])}", words, more=OFF)


def _export(data: Path, form: str, out: Path) -> Process:
    return _command("export", data, "--format", form, "-o", str(out))


def _snippet(name: str) -> dict[str, Any]:
    """Run a program of the page, and take what it starts as well: Spark runs in a process below."""
    print(name, file=sys.stderr, flush=True)
    ctypes.CDLL(None).prctl(_SUBREAPER, 1)  # what the program leaves behind becomes our child
    command = [sys.executable, str(SNIPPETS / f"sql_{name}.py")]
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    seconds, memory = 0.0, 0
    while True:
        try:
            pid, status, usage = os.wait3(0)
        except ChildProcessError:
            break
        seconds += usage.ru_utime + usage.ru_stime
        memory = max(memory, usage.ru_maxrss * 1024)
        if pid == child.pid:
            child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"exit code {child.returncode}: {name}")
    return _figures(seconds, memory)


_SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER of Linux


def _generate(data: Path, records: int) -> None:
    script = ROOT / "benchmarks" / "register.py"
    subprocess.run([sys.executable, str(script), str(data), str(records)], check=True)


if __name__ == "__main__":
    main()
