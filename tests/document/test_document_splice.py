"""Changes to small documents: what comes of them, letter by letter, and which are refused."""

from __future__ import annotations

import pytest

from sdtstd.document import from_bytes, parse
from sdtstd.document.splice import Change, Insert, Put, Refused, spliced
from support.growth import assert_linear
from support.splice_cases import CASES, REFUSALS, Case

TEXTUAL = frozenset(("a", "c", "x", "y", "title"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.about)
def test_a_change_makes_this_text(case: Case) -> None:
    document = parse(case.before, "a.yaml")
    assert document.faults == ()
    assert spliced(document, case.changes, TEXTUAL).text == case.after


@pytest.mark.parametrize(("reason", "before", "changes"), REFUSALS)
def test_a_change_is_refused(reason: str, before: str, changes: tuple[Change, ...]) -> None:
    with pytest.raises(Refused, match=f"^{reason}$"):
        spliced(parse(before, "a.yaml"), changes)
