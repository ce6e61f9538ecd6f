"""How each number was counted, and from which sources: the words, then each target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.measure.forecast import LEAST, SEEN
from sdtstd.report import Heading, Pairs
from sdtstd.views.counting import counting
from sdtstd.views.titles import name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.diagnostics import Message
    from sdtstd.model.plan import Plan
    from sdtstd.model.register import Register
    from sdtstd.report import Block


def method_blocks(
    register: Register, plans: tuple[Plan, ...], *, foretold: bool
) -> Iterator[Block]:
    """Say what each word counts, then how each target of the plans is counted.

    With `foretold` it is told how forecasts are made, too.
    """
    yield words_block(foretold=foretold)
    for each in register.targets:
        if each.plan in plans:
            yield Heading(name_of(each.target))
            yield Pairs(tuple(counting(each)))


def words_block(*, foretold: bool) -> Pairs:
    """Say what each word counts."""
    return Pairs(
        (
            (say("counted"), say("texts of the query whose event surely lies in the window")),
            (say("possible"), say("texts of the query whose event may lie in the window")),
            (say("pipeline"), say("texts of the query that are surely begun and not yet out")),
            (say("reported"), say("the latest value reported in public; never mixed in")),
            (say("related"), say("values of another scope, which prove nothing")),
            (say("covered"), say("a core standard mapped there is out, not withdrawn or replaced")),
            (say("partly"), say("only a partial standard mapped there is")),
            (say("unplaced"), say("standards that belong to no leaf")),
            *(_forecast() if foretold else ()),
        )
    )


def _forecast() -> Iterator[tuple[Message, Message]]:
    yield (
        say("forecast"),
        say(
            "batches to come as those so far, in their waiting times and sizes, from {n} on: the "
            "chance of the goal by its last day, and the days between which it is reached with 80%",
            n=LEAST,
        ),
    )
    yield (
        say("committed"),
        say(
            "counted, with what is on its way at its usual time: the median of {n} texts or more, "
            "else the longest times of GB/T 16733",
            n=SEEN,
        ),
    )
