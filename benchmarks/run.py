"""How fast sdtstd is, how much memory it takes, and beside what: `python benchmarks/run.py`.

It makes registers of 1,000, 10,000 and 100,000 records, runs our commands and those of other
programs in turn, writes the medians to benchmarks/record.json with the machine and the versions,
and makes docs/performance.md of them. Needs ajv-cli: `npm install -g ajv-cli ajv-formats`.

    --compare       write nothing; say which ratio has grown by more than 15 % since the record
    --runs N        counted runs of each process (5); of short ones, and where ratios are close,
                    three or six times as many
    --only NAME     only this group: start, 1000, 10000, 100000, linear, targets, cores,
                    parts
    --without-slow  leave out yamllint and check-jsonschema, which take most of the time
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from held import Group, groups
from inputs import Inputs
from machine import machine, versions
from processes import MEGABYTE, Runs, measure, prepare
from programs import SLOW

HERE = Path(__file__).resolve().parent
RECORD = HERE / "record.json"
GROWN = 1.15
"""A ratio may have grown by so much between two runs of the same program."""


def main() -> int:
    """Measure; then write the record and the page, or compare with it."""
    given = _options().parse_args()
    with tempfile.TemporaryDirectory(prefix="sdtstd-bench-") as name:
        prepare(Path(name))
        chosen = [each for each in groups(Inputs(Path(name))) if given.only in (None, each.name)]
        found = _measured(chosen, given.runs, without_slow=given.without_slow)
    known = json.loads(RECORD.read_text("utf-8")) if RECORD.exists() else {"figures": {}}
    if given.compare:
        return _compared(known["figures"], found["figures"])
    told = {"machine": machine(), "versions": versions(), "runs": given.runs}
    if given.only:
        found = _put_into(known, told, found)
    RECORD.write_text(json.dumps(told | found, indent=2) + "\n", "utf-8")
    docs = str(HERE.parent / "tools" / "docs.py")
    subprocess.run([sys.executable, docs, "performance"], check=True)
    return 0


def _options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--compare", action="store_true")
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--only")
    options.add_argument("--without-slow", action="store_true")
    return options


def _measured(chosen: list[Group], runs: int, *, without_slow: bool) -> dict[str, Any]:
    sizes: dict[str, Any] = {}
    figures: dict[str, Any] = {}
    for group in chosen:
        print(f"--- {group.name}", file=sys.stderr, flush=True)
        every = tuple(each for each in group.processes if not (without_slow and each.name in SLOW))
        measured = measure(every, group.times * runs)
        if group.table:
            sizes[group.name] = {
                name: _told(measured[each]) for name, each in group.table.items() if each in every
            }
        for each in group.figures:
            if {each.ours, each.rival} <= {*every, None}:
                figures[each.name] = each.found(measured)
                print(each.name, figures[each.name], file=sys.stderr, flush=True)
    return {"sizes": sizes, "figures": figures}


def _put_into(known: dict[str, Any], told: dict[str, Any], found: dict[str, Any]) -> dict[str, Any]:
    """Give the record with the group that was measured again; all of it is of one machine."""
    if told != {name: known.get(name) for name in told}:
        raise SystemExit("the record is of another machine, version or number of runs: measure all")
    sizes = {size: known["sizes"].get(size, {}) | of for size, of in found["sizes"].items()}
    return {
        "sizes": known["sizes"] | sizes,
        "figures": known["figures"] | found["figures"],
    }


def _told(runs: Runs) -> dict[str, float]:
    return {
        "cpu": round(runs.cpu, 3),
        "wall": round(runs.wall, 3),
        "mb": round(runs.memory / MEGABYTE),
        "runs": len(runs.all),
    }


def _compared(known: dict[str, Any], found: dict[str, Any]) -> int:
    """Say each ratio beside that of the record; give 1 where one has grown too much."""
    grown = 0
    for name, figure in found.items():
        before = known.get(name, figure)["ratio"]
        too_much = figure["ratio"] > GROWN * before
        grown += too_much
        mark = "  <- grown by more than 15 %" if too_much else ""
        print(f"{name}: {before:.3f} -> {figure['ratio']:.3f}{mark}", flush=True)
    print(f"ratios that have grown: {grown} of {len(found)}", flush=True)
    return 1 if grown else 0


if __name__ == "__main__":
    sys.exit(main())
