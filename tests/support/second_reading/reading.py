"""Second reading of how the numbers are counted: plain functions over plain dicts, an oracle.

A register is what `yaml.load(..., Loader=yaml.BaseLoader)` gives: every scalar is a string.
"""

import datetime as dt

from support.second_reading.days import Dict
from support.second_reading.goals import goal_numbers
from support.second_reading.leaves import coverage, leaves, statistics
from support.second_reading.lives import ident, status
from support.second_reading.parts import partition

FINE = ("met", "met-late", "not-started")  # "every assessment but"
GAPS = ("missing", "unknown")


def read(register: Dict, day: dt.date) -> Dict:
    """Give every number of the register on a day."""
    targets: Dict = {}
    explain: Dict = {}
    for plan in register.get("plans", []):
        for target in plan["targets"]:
            name = f"{plan['id']}/{target['id']}"
            part = None
            if target["kind"] in ("standards", "pilots"):
                part = partition(register, target, day)
                explain[name] = {
                    key: part[key] for key in ("counted", "possible", "excluded", "pipeline")
                }
            targets[name] = goal_numbers(register, plan, target, part, day)
    standards = register.get("standards", [])
    entries = leaves(register, day)
    return {
        "targets": targets,
        "explain": explain,
        "statuses": {ident(record): status(record, standards, day) for record in standards},
        "leaves": entries,
        **coverage(register, entries),
        "statistics": statistics(register, day),
        "gaps": {
            "leaves": {(e["id"], e["state"]) for e in entries if e["state"] in GAPS},
            "targets": {
                (
                    name,
                    numbers["assessment"],
                    numbers["remaining"],
                    frozenset(explain.get(name, {}).get("pipeline", ())),
                )
                for name, numbers in targets.items()
                if numbers["assessment"] not in FINE
            },
        },
    }
