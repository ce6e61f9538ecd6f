"""Second reading, changes: the findings of family 6 that waivers silence."""

import datetime as dt
from collections.abc import Iterable, Iterator

from support.second_reading.changes_judged import Finding
from support.second_reading.changes_names import names, targets
from support.second_reading.days import Dict, span


def unwaived(
    found: Iterable[Finding], before: Dict, after: Dict, day: dt.date
) -> set[tuple[str, str]]:
    """Give (rule, object) of the findings that no waiver silences.

    One does "only if it stands in base and head (same rule and object), is valid on the day, and
    its object covered the finding's object in the base".
    """
    standing = valid(before, day) & valid(after, day)
    return {
        (rule, now)
        for rule, now, was in found
        if not any(
            was is not None and thing in covers(was, before)
            for name, thing in standing
            if name == rule
        )
    }


def valid(register: Dict, day: dt.date) -> set[tuple[str, str]]:
    waivers = register.get("waivers", [])
    return {(w["rule"], w["object"]) for w in waivers if span(w["until"])[1] >= day}


def covers(name: str, base: Dict) -> Iterator[str]:
    """Give the objects of waivers that covered a thing in the base.

    Its own names, a value's target, a standard's places, its file.
    """
    yield from (name, name.partition("@")[0])
    for each in base.get("standards", []):
        if name in names(each):
            yield from (*names(each), *each.get("topics", []))
    plans = {plan["id"] for plan in base.get("plans", [])}
    in_targets = "@" in name or name in plans or name in targets(base)
    yield "targets.yaml" if in_targets else "standards.yaml"
