"""The usual times of a register: what they cost."""

from __future__ import annotations

from datetime import date, timedelta

from sdtstd.measure.forecast import Basis, UsualTimes
from sdtstd.model.register import Register
from sdtstd.model.standard import Stage, Standard
from support.growth import assert_linear
from support.small import on, standard

DAY = on("2022-07-01")


def published(number: int) -> Register:
    days = (date(2021, 1, 1) - timedelta(n * 7919 % 3001) for n in range(number))
    return Register(standards=tuple(_published(n, day) for n, day in enumerate(days)))


def _published(n: int, proposal: date) -> Standard:
    return standard(f"DB31/T {n + 1}-2021", proposal=proposal.isoformat(), publication="2021-06-01")


def asked(register: Register) -> None:
    """Ask as often as texts are on their way, when half of the texts are."""
    usual = UsualTimes(register, DAY)
    for _ in register.standards:
        found = usual.of(Stage.PROPOSAL)
        assert found is not None
        assert found.basis is Basis.SEEN


def test_a_usual_time_costs_the_same_whatever_number_of_texts_shows_it() -> None:
    assert_linear(published, asked, 1000)
