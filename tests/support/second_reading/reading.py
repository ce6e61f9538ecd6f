"""Second reading of how the numbers are counted: plain functions over plain dicts, an oracle.

A register is what `yaml.load(..., Loader=yaml.BaseLoader)` gives: every scalar is a string.
"""

import datetime as dt

from support.second_reading.days import Dict
from support.second_reading.goals import ORDER, goal_numbers, in_order
from support.second_reading.leaves import coverage, leaves, statistics
from support.second_reading.lives import ident, status
from support.second_reading.parts import partition, readings

FINE = ("met", "met-late", "not-started")  # "every assessment but"
GAPS = ("missing", "unknown", "partly", "in-progress")  # in this order


def read(register: Dict, day: dt.date) -> Dict:
    """Give every number of the register on a day."""
    answer: Dict = {"targets": {}, "explain": {}, "readings": {}}
    for plan in register.get("plans", []):
        for target in plan["targets"]:
            open_target(register, plan, target, day, answer)
    standards = register.get("standards", [])
    entries = leaves(register, day)
    order = in_order(answer["targets"])
    return answer | {
        "order": order,
        "verdict": verdict(answer["targets"]),
        "statuses": {ident(record): status(record, standards, day) for record in standards},
        "leaves": entries,
        **coverage(register, entries),
        "statistics": statistics(register, day),
        "gaps": gaps(answer, entries, order),
    }


def open_target(register: Dict, plan: Dict, target: Dict, day: dt.date, answer: Dict) -> None:
    """Add the numbers of a target, its partition and its readings to the answer."""
    name = f"{plan['id']}/{target['id']}"
    part = None
    if target["kind"] in ("standards", "pilots"):
        part = partition(register, target, day)
        shown = ("counted", "possible", "excluded", "pipeline")
        answer["explain"][name] = {key: part[key] for key in shown}
    if target["kind"] == "standards":
        answer["readings"][name] = readings(register, target, day)
    answer["targets"][name] = goal_numbers(register, plan, target, part, day)


def gaps(answer: Dict, entries: list[Dict], order: list[str]) -> Dict:
    """Give leaves "that are not covered" and targets "not met", in their orders."""
    open_ = [entry for state in GAPS for entry in entries if entry["state"] == state]
    short = [name for name in order if answer["targets"][name]["assessment"] not in FINE]

    def row(name: str) -> tuple[object, ...]:
        numbers = answer["targets"][name]
        pipeline = sorted(answer["explain"].get(name, {}).get("pipeline", ()))
        return name, numbers["assessment"], numbers["remaining"], pipeline

    leaves_ = [(entry["id"], entry["state"], entry["coming"]) for entry in open_]
    return {"leaves": leaves_, "targets": [row(name) for name in short]}


def verdict(targets: Dict) -> dict[str, int]:
    """Count the targets by assessment, "always all keys"."""
    found = [numbers["assessment"] for numbers in targets.values()]
    counts = {word.replace("-", "_"): found.count(word) for word in ORDER}
    return {"targets": len(found)} | counts
