"""How each number was counted, and from which sources: the words, then each target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.report import Heading, Pairs
from sdtstd.views.counting import counting
from sdtstd.views.titles import name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.model.plan import Plan
    from sdtstd.model.register import Register
    from sdtstd.report import Block


def method_blocks(register: Register, plans: tuple[Plan, ...]) -> Iterator[Block]:
    """Say what each word counts, then how each target of the plans is counted."""
    yield Pairs(
        (
            (say("counted"), say("texts of the query whose event surely lies in the window")),
            (say("possible"), say("texts of the query whose event may lie in the window")),
            (say("pipeline"), say("texts of the query that are surely begun and not yet out")),
            (say("reported"), say("the latest value reported in public; never mixed in")),
            (say("related"), say("values of another scope, which prove nothing")),
            (say("covered"), say("a core standard mapped there is out, not withdrawn or replaced")),
            (say("partly"), say("only a partial standard mapped there is")),
            (say("unplaced"), say("standards that belong to no leaf")),
        )
    )
    for each in register.targets:
        if each.plan in plans:
            yield Heading(name_of(each.target))
            yield Pairs(tuple(counting(each)))
