"""The leaf of a text of the shipped register is found by the rest of it as often as promised."""

from __future__ import annotations

import pytest

from suggestions import figures

pytestmark = pytest.mark.unwatched

FIRST, THREE = 75, 85
WITHOUT_KIN = 65, 75


@pytest.mark.parametrize(
    ("name", "first", "three"), [("itself", FIRST, THREE), ("kin", *WITHOUT_KIN)]
)
def test_first_and_first_three(name: str, first: int, three: int) -> None:
    found = figures()[name]
    assert found.texts >= 81
    assert 100 * found.first >= first * found.texts, str(found)
    assert 100 * found.three >= three * found.texts, str(found)
