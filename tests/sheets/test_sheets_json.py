"""JSON lines: keys become headings, numbers keep their digits, half an object is none."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdtstd.sheets.text.json_lines import json_lines
from support.sheets import read, refusal

if TYPE_CHECKING:
    from pathlib import Path

VALUES = st.one_of(
    st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.none(), st.just("中 文")
)


@given(st.lists(st.dictionaries(st.sampled_from("abcd"), VALUES), min_size=1, max_size=5))
def test_values_come_back_under_their_keys(objects: list[dict[str, Any]]) -> None:
    (sheet,) = json_lines("\n".join(map(json.dumps, objects))).sheets
    headings = sheet.headings or ()
    assert list(headings) == list(dict.fromkeys(key for each in objects for key in each))
    for row, expected in zip(sheet.rows, objects, strict=True):
        assert len(row) <= len(headings)
        found = {key: value for key, value in zip(headings, row, strict=False) if value is not None}
        kept = {key: value for key, value in expected.items() if value is not None}
        assert {key: _number(value) for key, value in found.items()} == kept


def _number(value: object) -> object:
    """Read a number that stayed a text, since a float or a spreadsheet would write it otherwise."""
    return json.loads(value) if isinstance(value, str) and value != "中 文" else value


def test_objects_are_laid_flat_and_lists_stand_in_lines(tmp_path: Path) -> None:
    text = (
        '{"code": "A 1", "stages": {"publication": "2022", "in_force": null}, "x": true}\n'
        "\n"
        '{"organizations": ["甲", "乙"], "replaces": [{"code": "B"}, 1.10], "code": " "}\r\n'
        '{"n": 1.10, "m": 1.5, "o": 123456789012345678901234567890, "p": 1e400, "q": []}\n'
    )
    book = read(tmp_path, text)
    (sheet,) = book.sheets
    assert not book.guarded
    assert sheet.headings == (
        *("code", "stages.publication", "stages.in_force", "x", "organizations", "replaces"),
        *("n", "m", "o", "p", "q"),
    )
    assert sheet.rows == (
        ("A 1", "2022", None, "TRUE"),
        (),
        (None, None, None, None, "甲\n乙", '{"code": "B"}\n1.10'),
        (None,) * 6 + ("1.10", 1.5, 123456789012345678901234567890, "1e400", None),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"a": 1}\n[1]\n', "line 2 is no JSON object"),
        ('{"a": 1}\n\n{"a": 1\n', "line 3 is no JSON object"),
        ('{"a": 1} {"a": 2}', "line 1 is no JSON object"),
        ("{" * 100_000, "line 1 is no JSON object"),
        ('{"a":' * 100_000 + "1" + "}" * 100_000, "line 1 is no JSON object"),
        ('{"a": ' + "[" * 100_000, "line 1 is no JSON object"),
        ('{"a": 1, "a": 2}', "line 1 has the key 'a' twice"),
        ('{"a": {"b": 1}, "a.b": 2}', "line 1 has the key 'a.b' twice"),
        ('{"a": NaN}', "line 1 has 'NaN' for a number"),
        ('{"a": -Infinity}', "line 1 has '-Infinity' for a number"),
        ('{"a": "\\ud800"}', "row 1 holds the control character U+D800: remove it"),
        ('{"a\\u0000": 1}', "row 1 holds the control character U+0000: remove it"),
        ('{"a": ["\\u0007"]}', "row 1 holds the control character U+0007: remove it"),
        (f'{{"a": "{"c" * 100_001}"}}', "a cell in row 1 has more than 100,000 characters"),
        ('{"a": 1}\n' * 50_001, "it has more than 50,000 rows: split it"),
        (
            json.dumps({f"k{n}": n for n in range(201)}),
            "up to line 1 it has more than 200 keys",
        ),
    ],
)
def test_what_is_no_list_of_objects_is_told(tmp_path: Path, text: str, expected: str) -> None:
    assert refusal(tmp_path, text) == expected


def test_the_name_says_it_where_the_first_line_does_not(tmp_path: Path) -> None:
    assert refusal(tmp_path, "[1]\n", "list.ndjson") == "line 1 is no JSON object"
    assert refusal(tmp_path, "[1]\n", "list.JSONL") == "line 1 is no JSON object"
