"""Second reading, lives: the text status of a standard on a day (design section 2)."""

import datetime as dt
import re
from collections.abc import Iterator

from support.second_reading.days import Dict, Span, maybe_span, possibly, surely

PROJECT = ("proposal", "drafting", "consultation", "review", "approval")
STAGES = (*PROJECT, "publication", "in_force", "withdrawal", "abandonment")
LEVELS = ("national", "industry", "local", "group", "enterprise", "international")

_CODE = re.compile(
    r"(?P<prefix>DG/TJ \d+)-(?P<number>\d+)-\d{4}"
    r"|(?P<iso>(?:ISO|IEC)\S*) (?P<isonumber>\d+)(?:-(?P<isopart>\d+))?:\d{4}"
    r"|(?P<cn>\S+) (?P<cnnumber>\d+)(?:\.(?P<cnpart>\d+))?-\d{4}"
)


def ident(record: Dict) -> str:
    """Give the canonical code; without a code, the `id`."""
    return str(record.get("code") or record["id"])


def split_code(code: str) -> tuple[str, str, str | None]:
    """Give prefix ("series: the prefix of the code"), number, and part or None."""
    match = _CODE.fullmatch(code)
    assert match, code
    found = match.groupdict()
    prefix = found["prefix"] or found["iso"] or found["cn"]
    number = found["number"] or found["isonumber"] or found["cnnumber"]
    return prefix, number, found["isopart"] or found["cnpart"]


def series(record: Dict) -> str | None:
    """Give the series: that of `code`, or the one stated where there is no code yet."""
    if "code" in record:
        return split_code(record["code"])[0]
    return record.get("series")


def level(record: Dict) -> str:
    """Give the level: it "follows from the code's prefix where the prefix is known"."""
    prefix = split_code(record["code"])[0] if "code" in record else ""
    for pattern, name in (
        (r"GB(/.)?", "national"),
        (r"(DB\d\d(/T)?)|(DG/TJ \d\d)", "local"),
        (r"YY(/T)?", "industry"),
        (r"T/.*", "group"),
        (r"Q/.*", "enterprise"),
        (r"(ISO|IEC).*", "international"),
    ):
        if re.fullmatch(pattern, prefix):
            return name
    return str(record["level"])  # "Unknown letters are never guessed: the record must state"


def replacing(record: Dict) -> Iterator[tuple[str, bool]]:
    """Give the names that `replaces` has, each with whether it is replaced whole."""
    for entry in record.get("replaces", []):
        if isinstance(entry, str):
            yield entry, True
        else:
            yield entry["code"], entry.get("partly", "false") != "true"


def when(record: Dict, stage: str) -> Span | None:
    return maybe_span(record["stages"].get(stage))


def begun(record: Dict, day: dt.date) -> bool:
    """Say whether it "has surely begun a project stage"."""
    return any(surely(when(record, stage), day) for stage in PROJECT)


def published(record: Dict, day: dt.date) -> bool:
    """Say whether it is surely published.

    "Where publication has no date, a surely reached in_force or withdrawal counts as published".
    """
    if when(record, "publication"):
        return surely(when(record, "publication"), day)
    return any(surely(when(record, stage), day) for stage in ("in_force", "withdrawal"))


def possibly_published(record: Dict, day: dt.date) -> bool:
    """Say whether it may be published (reading: the fallback of `published` holds here too)."""
    if when(record, "publication"):
        return possibly(when(record, "publication"), day)
    return any(possibly(when(record, stage), day) for stage in ("in_force", "withdrawal"))


def replaced(record: Dict, standards: list[Dict], day: dt.date) -> bool:
    """Say whether a record "whose `replaces` names it whole is surely in force".

    "(surely published, where no in-force date is known), for good".
    """
    names = {record.get("code"), *record.get("joint_codes", [])} - {None}
    for other in standards:
        if names.isdisjoint(name for name, whole in replacing(other) if whole):
            continue
        in_force = when(other, "in_force")
        if surely(in_force, day) if in_force else published(other, day):
            return True
    return False


def withdrawn(record: Dict, day: dt.date) -> bool:
    return surely(when(record, "withdrawal"), day)


def abandoned(record: Dict, day: dt.date) -> bool:
    return surely(when(record, "abandonment"), day)


def status(record: Dict, standards: list[Dict], day: dt.date) -> str:
    """Give the first that surely fits."""
    in_force = when(record, "in_force")
    fits = (
        ("replaced", replaced(record, standards, day)),
        ("withdrawn", withdrawn(record, day)),
        ("abandoned", abandoned(record, day)),
        # "in_force reached, or published and no in_force known"
        ("in-force", surely(in_force, day) if in_force else published(record, day)),
        # "published, a known in_force not yet surely reached"
        ("upcoming", published(record, day)),
        # "a project stage begun, or possibly published"
        ("in-development", begun(record, day) or possibly_published(record, day)),
        ("planned", True),
    )
    return next(name for name, holds in fits if holds)
