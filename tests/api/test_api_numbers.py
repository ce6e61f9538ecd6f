"""Numbers of rows are doubles, as pandas and JSON have them, and keep what is exact."""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

import sdtstd
from sdtstd.render.json import plain
from sdtstd.rows.numbers import Double, double
from support.runs import DAY, example

exact = st.fractions() | st.decimals(allow_nan=False, allow_infinity=False, places=12)


@given(exact)
def test_a_number_is_the_nearest_double_and_survives_copies(value: Fraction | Decimal) -> None:
    made = double(value)
    assert made == float(value)
    for each in (made, copy.deepcopy(made), pickle.loads(pickle.dumps(made))):
        assert isinstance(each, Double)
        assert each.exact == value


def test_a_written_number_reads_as_written() -> None:
    assert [repr(double(Decimal(each))) for each in ("4", "83.90", "-0.5")] == [
        "4",
        "83.90",
        "-0.5",
    ]
    assert repr(double(Fraction(1, 3))) == repr(1 / 3)
    assert plain(double(Decimal("0.1234567890123456789"))) == "\0000.1234567890123456789\0"
    assert plain(double(Fraction(1, 3))) == 1 / 3


def test_a_target_has_both() -> None:
    target = sdtstd.load(example()).status(DAY)[0]
    assert target.goal is not None
    assert target.expected is not None
    assert float(target.goal) == 4
    assert target.expected.exact == 4 * Fraction(545, 729)
    assert target.expected == float(4 * Fraction(545, 729))
    assert f"{target.expected:.2f}" == "2.99"
