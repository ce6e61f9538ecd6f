"""Second reading, changes: what `corrections` state, and what stands at a field."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import pairwise

from support.second_reading.changes_names import fresh
from support.second_reading.days import Dict, span
from support.second_reading.goals import COMPARATORS
from support.second_reading.lives import STAGES
from support.second_reading.parts import PILOT_STAGES

Change = tuple[str, str | None, str | None]  # field, what stood, what stands

TITLES = ("title", "title_en", "note")
RECORD = (*TITLES, "id", "topics", "organizations")
STANDARD = (*RECORD, "code", "joint_codes", "level", "series", "relevance", "role")
TARGET = ("kind", "title", "title_en", "wording", "rationale", "owner")
COUNT = ("event", "levels", "series", "exclude_series", "roles", "label", "relevance")
COUNTED = (*TARGET, "at_least", "more_than", "unit", "window.from", "window.to")
FIELDS = {
    "standards": (*STANDARD, *(f"stages.{stage}" for stage in STAGES)),
    "pilots": (*RECORD, *(f"stages.{stage}" for stage in PILOT_STAGES)),
    "measures": (*RECORD, "date"),
    "observations": ("target", "date", "value", "qualifier", "scope", "note"),
    "plans": (*TITLES, "id", "document", "issuer", "issued", "complete_through", "owner"),
    "standards target": (
        *(*COUNTED, "complete_through", "count.revisions", "count.parts"),
        *(f"count.{key}" for key in COUNT),
    ),
    "pilots target": (*COUNTED, "complete_through", "count.event"),
    "indicator target": (
        *(*TARGET, *COMPARATORS, "unit", "due", "baseline.date", "baseline.value"),
    ),
    "milestone target": (*TARGET, "due", "reached"),
}


DEFAULTS = {
    "qualifier": "exactly",
    "scope": "same",
    "relevance": "core",
    "revisions": "count",
    "parts": "each",
}


def path(field: str) -> str:
    """Give "the path in the file (a stage also by its bare name)"."""
    return f"stages.{field}" if field in (*STAGES, *PILOT_STAGES) else field


def stands(entry: Dict, field: str) -> str | None:
    """Give what stands at a field, "lists are joined by `, `"; None where nothing does."""
    now: object = entry
    for key in path(field).split("."):
        if isinstance(now, list):
            now = now[int(key)] if int(key) < len(now) else None
        else:
            now = now.get(key) if isinstance(now, dict) else None
    return ", ".join(now) if isinstance(now, list) else None if now is None else str(now)


def known(kind: str, field: str) -> bool:
    """Say whether an object of the kind has such a field."""
    head, *rest = field.split(".")
    if kind == "standards" and head == "labels":
        return len(rest) == 2 and rest[0].isdigit() and rest[1] in ("name", "awarded")
    return path(field) in FIELDS[kind]


def as_date(text: str) -> object:
    return span(text)


def read_as(field: str) -> Callable[[str], object]:
    """Give how the values of a field are read: as numbers, dates or text."""
    last = field.rsplit(".", maxsplit=1)[-1]
    if last in (*COMPARATORS, "value"):
        return Fraction
    dated = ("awarded", "date", "reached", "due", "from", "to", "issued", "complete_through")
    return as_date if last in (*dated, *STAGES, *PILOT_STAGES) else str


def equal(field: str, said: str | None, stood: str | None) -> bool:
    """Say whether what an entry says is what stands; None is nothing, or the default."""
    default = DEFAULTS.get(field.rsplit(".", maxsplit=1)[-1])
    said, stood = said or default, stood or default
    if said is None or stood is None:
        return said is stood
    try:
        return read_as(field)(said) == read_as(field)(stood)
    except ValueError:
        return said == stood


def agrees(field: str, said: str | None, stood: str | None) -> bool:
    """Say whether they are equal, or the date that stands lies inside the one that is said."""
    if equal(field, said, stood):
        return True
    if said is None or stood is None or read_as(field) is not as_date:
        return False
    try:
        (first, last), (lo, hi) = span(said), span(stood)
    except ValueError:
        return False
    return first <= lo and hi <= last


def is_stated(news: list[Dict], change: Change) -> bool:
    """Say whether new entries of the field state it: from the first's `from` to the last's `to`."""
    field, was, now = change
    mine = [entry for entry in news if path(entry["field"]) == path(field)]
    if not mine:
        return False
    begins = equal(field, mine[0].get("from"), was)
    linked = all(one.get("to") == two.get("from") for one, two in pairwise(mine))
    return begins and linked and agrees(field, mine[-1].get("to"), now)


def unstated(old: Dict, new: Dict, changes: list[Change]) -> bool:
    """Say whether one of the changes is stated by no correction that is new."""
    keys = ("field", "from", "to")
    news = fresh(old.get("corrections", []), new.get("corrections", []), keys)
    return not all(is_stated(news, change) for change in changes)


def is_wrong(kind: str, entry: Dict) -> bool:
    """Say whether a correction names no field, or a field's last `to` is not what stands there."""
    last = {path(each["field"]): each for each in entry.get("corrections", [])}
    return any(
        not known(kind, each["field"]) or not agrees(field, each.get("to"), stands(entry, field))
        for field, each in last.items()
    )


def corrected(register: Dict) -> Iterator[tuple[str, str, Dict]]:
    """Give everything that may have corrections: its kind, what it is named, itself."""
    for kind in ("standards", "pilots", "measures"):
        for record in register.get(kind, []):
            yield kind, record.get("code") or record["id"], record
    for entry in register.get("observations", []):
        yield "observations", f"{entry['target']}@{entry['date']}", entry
    for plan in register.get("plans", []):
        yield "plans", plan["id"], plan
        for target in plan["targets"]:
            yield f"{target['kind']} target", f"{plan['id']}/{target['id']}", target
