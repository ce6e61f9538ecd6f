"""A file of nothing but faults costs no multiple of a valid one of its size.

Counted in calls of functions, which no other load of the machine changes. The first 5,000 faults of
a file are told and the rest counted, of a mebibyte 100,000: the worst takes not quite four times
the calls of a valid file, and in larger files less. Before faults were counted it was ten to
twenty times.
"""

from __future__ import annotations

import pytest

from sdtstd.document import parse
from sdtstd.loading import assemble
from sdtstd.verify.checked import find
from support.effort import calls
from support.registers import FILE, TODAY

SIZE = 1 << 20
MOST = 5
HEAD = "version: 1\nsystem: {id: s, title: t, tasks: [{id: a, title: t}]}\n"
SOURCES = "sources: [{title: t, notice: n, kind: official, seen: 2026-11-01}]"
ROW = (
    '- {code: "DB31/T %d-2020", title: 公共数据质量评价要求, topics: [a],'
    f" stages: {{publication: 2020-05-01}}, {SOURCES}}}\n"
)
VALID = ("standards:\n", ROW, "")
FAULTY = {
    "topics": ("standards:\n- {code: DB31/T 1-2020, stages: {}, topics: [", "x%d, ", "]}\n"),
    "keys": ("standards: [", "{titel: x%d}, ", "]\n"),
    "waivers": ("waivers:\n", "- {rule: a, object: x%d, reason: r, until: 2999}\n", ""),
    "dates": ("standards:\n", ROW.replace("2020-05-01", "2020-13-45"), ""),
}


def text(begin: str, row: str, end: str, length: int = SIZE) -> str:
    """Fill a file of so many bytes with rows."""
    rows, size, n = [], 0, 0
    while size < length:
        n += 1
        rows.append(row % n)
        size += len(rows[-1].encode())
    return HEAD + begin + "".join(rows) + end


def effort(given: str) -> int:
    return calls(lambda: find(assemble([parse(given, FILE)]), TODAY))


@pytest.fixture(scope="module")
def usual() -> int:
    """Give the calls for a valid file, once what is loaded at first use is there."""
    effort(text(*VALID, length=1))
    return effort(text(*VALID))


@pytest.mark.parametrize("kind", FAULTY)
def test_faults_cost_no_multiple_of_what_is_valid(kind: str, usual: int) -> None:
    assert effort(text(*FAULTY[kind])) <= MOST * usual
