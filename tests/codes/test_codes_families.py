"""A family is not tried on a text that begins otherwise than its texts do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sdtstd.codes.characters import fold
from sdtstd.codes.families import Family, _families

TABLES = (Path(__file__).parents[1] / "code_forms.tsv", Path(__file__).parent / "code_strings.tsv")
TEXTS = [
    line.split("\t")[0]
    for table in TABLES
    for line in table.read_text("utf-8").splitlines()
    if not line.startswith("#")
]
ANY = ("",)


@pytest.mark.parametrize("family", _families(), ids=lambda family: family.head[:20])
def test_whatever_text_it_reads_begins_so(family: Family) -> None:
    code = re.compile(family.head + family.notation.pattern)
    for text in map(fold, TEXTS):
        if code.fullmatch(text) or re.match(family.head, text):
            assert text.startswith(family.beginnings)


def test_hardly_any_family_must_be_tried_on_every_text() -> None:
    assert [each.head[:5] for each in _families() if each.beginnings == ANY] == ["ITU[ ", "(?!DB"]
