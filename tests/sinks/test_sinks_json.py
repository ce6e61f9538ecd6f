"""JSON with an indent is what `json` writes, byte for byte."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdtstd.characters import may_hide
from sdtstd.codes import Level
from sdtstd.sinks.json_text import json_file, written_number

LETTERS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs", "So"]))
SPECIAL = st.sampled_from(["", 'a"b', "\\", "\n\t\r\b\f\x1b", "标准", "é", "𠀀"])
# What acts or hides is escaped besides.
TEXTS = LETTERS.filter(lambda each: "##" not in each and not may_hide(each)) | SPECIAL
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXTS
    | st.sampled_from(Level),
    lambda each: st.lists(each) | st.lists(each).map(tuple) | st.dictionaries(TEXTS, each),
)


@given(VALUES)
def test_a_file_is_what_json_writes(value: object) -> None:
    assert json_file(value) == f"{json.dumps(value, ensure_ascii=False, indent=2)}\n"


def test_what_json_does_not_have_is_made_simpler() -> None:
    value = {"a": Decimal("1.50"), "b": [Decimal(2)]}
    assert json_file(value, lambda each: written_number(Decimal(str(each)))) == (
        '{\n  "a": 1.5,\n  "b": [\n    2\n  ]\n}\n'
    )


@pytest.mark.parametrize("value", [float("nan"), float("inf"), {"a": object()}])
def test_what_json_cannot_have_is_refused(value: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        json_file(value)
