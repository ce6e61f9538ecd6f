"""The golden files: `pytest --golden-update` writes them anew; the profiles of Hypothesis."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from covered import WHOLE
from support.examples import examples, register_profiles

if TYPE_CHECKING:
    from support.goldens import Golden

register_profiles()
os.environ.setdefault("SDTSTD_CACHE", "off")  # for processes that tests start


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden-update", action="store_true", help="write the golden files anew")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests by which the floors of numbers are covered: each branch by an example.

    A branch that only a law draws is tested by luck, and laws are slow to watch.
    """
    for item in items:
        drawn = getattr(getattr(item, "function", None), "is_hypothesis_test", False)
        apart = drawn or item.get_closest_marker("unwatched")
        if item.path.parent.name in WHOLE and not apart:
            item.add_marker("watched")


def pytest_report_header() -> str:
    return f"laws: {examples(1)} times the examples of the gate"


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with a file of `golden/` beside the test, or write the file."""
    folder = request.path.parent / "golden"
    update = request.config.getoption("--golden-update", default=False)

    def compare(name: str, text: str) -> None:
        path = folder / name
        if update:
            path.write_text(text, "utf-8", newline="\n")
        assert text == path.read_text("utf-8")

    return compare
