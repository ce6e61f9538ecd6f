"""Second reading, changes: the names of what a register holds, and where its removals lead."""

from collections.abc import Collection, Iterable

from support.second_reading.days import Dict

Target = tuple[Dict, Dict]  # its plan and itself


def codes(record: Dict) -> list[str]:
    return [*(record[key] for key in ("code",) if key in record), *record.get("joint_codes", [])]


def names(record: Dict) -> list[str]:
    """Give every name that a record bears: its codes and its id."""
    return codes(record) + [record[key] for key in ("id",) if key in record]


def targets(register: Dict) -> dict[str, Target]:
    plans = register.get("plans", [])
    return {f"{plan['id']}/{t['id']}": (plan, t) for plan in plans for t in plan["targets"]}


def value_name(observation: Dict) -> str:
    """Give PLAN/TARGET@DATE."""
    return f"{observation['target']}@{observation['date']}"


def fresh(before: Iterable[Dict], after: Iterable[Dict], keys: tuple[str, ...]) -> list[Dict]:
    """Give the entries "new since the base": those that say what none says there.

    The reason and the day say nothing new.
    """
    known = [tuple(entry.get(key) for key in keys) for entry in before]
    new = []
    for entry in after:
        said = tuple(entry.get(key) for key in keys)
        if said in known:
            known.remove(said)
        else:
            new.append(entry)
    return new


def about(removals: Iterable[Dict], name: str, standing: Collection[str] = ()) -> Dict | None:
    """Give the entry that speaks of a name: "the longest object first", of equal ones the last.

    One of a thing that still stands speaks of nothing below it.
    """
    found = None
    for entry in removals:
        below = entry["object"] not in standing and name.startswith(entry["object"] + "/")
        fits = name == entry["object"] or below
        if fits and (found is None or len(entry["object"]) >= len(found["object"])):
            found = entry
    return found


def step(entry: Dict, name: str) -> str | None:
    """Give what took the place of a name: "the rest of the path is appended to `to`"."""
    return entry["to"] + name[len(entry["object"]) :] if "to" in entry else None


def end(removals: list[Dict], name: str, there: Collection[str]) -> str | None:
    """Give the first of those there to which a name leads, "chains are followed"; None: nowhere."""
    now: str | None = name
    left = list(removals)
    while now is not None and now not in there:
        entry = about(left, now)
        if entry is None:
            return None
        left.remove(entry)
        now = step(entry, now)
    return now
