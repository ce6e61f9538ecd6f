"""A file of nothing but faults costs no multiple of a valid one of its size.

By processor time beside processor time, as in `support.growth`. Of a mebibyte each 100,000 faults
are counted, which weighs most here: the worst takes four times as long, and twice of
files that are five times as large. Before faults were counted it was ten to twenty times.
"""

from __future__ import annotations

import gc
from time import process_time

import pytest

from sdtstd.document import parse
from sdtstd.loading import assemble
from sdtstd.verify.checked import find
from support.registers import FILE, TODAY

SIZE = 1 << 20
MOST = 5
ATTEMPTS = 4
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


def text(begin: str, row: str, end: str) -> str:
    """Fill a file of SIZE bytes with rows."""
    rows, size, n = [], 0, 0
    while size < SIZE:
        n += 1
        rows.append(row % n)
        size += len(rows[-1].encode())
    return HEAD + begin + "".join(rows) + end


def spent(given: str) -> float:
    began = process_time()
    find(assemble([parse(given, FILE)]), TODAY)
    return process_time() - began


@pytest.mark.parametrize("kind", FAULTY)
def test_faults_cost_no_multiple_of_what_is_valid(kind: str) -> None:
    valid, faulty = text(*VALID), text(*FAULTY[kind])
    ratios = []
    for _ in range(ATTEMPTS):
        gc.collect()
        ratios.append(spent(faulty) / spent(valid))
        if ratios[-1] <= MOST:
            return
    pytest.fail(f"so many times as long as a valid file: {ratios}")
