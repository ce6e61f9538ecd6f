"""Family 6: corrections that do not say what stands in the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.checks.rule import Fault, Faults, check
from sdtstd.compare.standing import standing, steps_of, words
from sdtstd.diagnostics import Severity, say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.address import Address
    from sdtstd.compare.excuses import Corrected
    from sdtstd.model.base import Part
    from sdtstd.model.register import Register


@check(
    "SDT607",
    "wrong-correction",
    Severity.ERROR,
    what=say(
        "a correction of a field that the entry does not have, or whose last `to` is not the "
        "present value"
    ),
    why=say(
        "a correction explains one change; an entry that describes another change explains nothing"
    ),
    mend=say("write the path of the field as in the file, and the present value as `to`"),
    alone=True,
)
def wrong_correction(register: Register, _today: date) -> Faults:
    """Hold the last correction of each field against what stands there."""
    for part, corrected, at, name in _entries(register):
        fields = [tuple(steps_of(part, each.field)) for each in corrected.corrections]
        last = {field: n for n, field in enumerate(fields)}
        for n, each in enumerate(corrected.corrections):
            place = at.at("corrections", n)
            found = standing(part, each.field)
            if found is None:
                message = say("{field!r} is not a field with a single value here", field=each.field)
                yield Fault(place.at("field"), name, message)
            elif last[fields[n]] == n and not found.agrees(each.to):
                nothing = say("nothing")
                message = say(
                    "{field} is {now}, not {to}",
                    field=each.field,
                    now=nothing if found.value is None else words(found.value),
                    to=nothing if each.to is None else each.to,
                )
                yield Fault(place.at("to"), name, message)


def _entries(register: Register) -> Iterator[tuple[Part, Corrected, Address, str]]:
    for record in register.records:
        if record.corrections:
            yield record, record, record.address, record.key
    for value in register.observations:
        yield value, value, value.address, value.key
    for plan in register.plans:
        yield plan, plan, plan.address, plan.id
    for each in register.targets:
        yield each.target, each.target, each.address, each.id
